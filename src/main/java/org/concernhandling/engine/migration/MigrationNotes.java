package org.concernhandling.engine.migration;

import java.util.ArrayList;
import java.util.List;

import org.concernhandling.LondonTime;
import org.concernhandling.deployments.DeploymentNotes;
import org.springframework.stereotype.Component;

/** Says on the page of a deployment what became of the running concerns. */
@Component
class MigrationNotes implements DeploymentNotes {

	private static final int MOST_LINES = 500;

	private final MigrationBook book;

	MigrationNotes(MigrationBook book) {
		this.book = book;
	}

	@Override
	public List<Note> about(String deployment) {
		return this.book.of(deployment).stream().map(MigrationNotes::note).toList();
	}

	private static Note note(Migration migration) {
		List<String> lines = new ArrayList<>();
		lines.add(which(migration));
		lines.add("%d to go over: %d have, %d ended or went further meanwhile, %d stay, %d still to come.".formatted(
				migration.found(), migration.migrated(), migration.gone(), migration.stays().size(),
				migration.pending()));
		if (migration.finishedAt() != null) {
			lines.add("Finished on %s.".formatted(LondonTime.readable(migration.finishedAt())));
		}
		migration.stays().stream().limit(MOST_LINES).map(MigrationNotes::line).forEach(lines::add);
		if (migration.stays().size() > MOST_LINES) {
			lines.add("And %d more.".formatted(migration.stays().size() - MOST_LINES));
		}
		return new Note("Running: " + migration.process(), lines);
	}

	private static String which(Migration migration) {
		String target = "version " + migration.toVersion()
				+ ((migration.tag() != null) ? " (" + migration.tag() + ")" : "");
		return (migration.fromVersion() != null) ? "%s decided that what runs under version %d goes over to %s."
			.formatted((migration.decidedBy() != null) ? migration.decidedBy() : "The system", migration.fromVersion(),
					target)
				: "What runs under the same major version goes over to %s by itself.".formatted(target);
	}

	private static String line(Migration.Stay stay) {
		return "%s goes on under version %d: %s.".formatted(
				(stay.reference() != null) ? stay.reference() : "One without a reference", stay.version(),
				stay.reason());
	}

}
