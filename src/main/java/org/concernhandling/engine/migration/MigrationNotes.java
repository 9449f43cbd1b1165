package org.concernhandling.engine.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.concernhandling.LondonTime;
import org.concernhandling.deployments.DeploymentNotes;
import org.springframework.stereotype.Component;

/** Says on the page of a deployment what became of the running concerns. */
@Component
class MigrationNotes implements DeploymentNotes {

	private static final int MOST_LINES = 500;

	private final MigrationBook book;

	private final RepositoryService models;

	MigrationNotes(MigrationBook book, RepositoryService models) {
		this.book = book;
		this.models = models;
	}

	@Override
	public List<Note> about(String deployment) {
		return this.book.of(deployment).stream().map(this::note).toList();
	}

	private Note note(Migration migration) {
		List<String> lines = new ArrayList<>();
		lines.add(which(migration));
		lines.add(result(migration));
		if (migration.finishedAt() != null) {
			lines.add("Completed on %s.".formatted(LondonTime.readable(migration.finishedAt())));
		}
		migration.stays().stream().limit(MOST_LINES).map(MigrationNotes::line).forEach(lines::add);
		if (migration.stays().size() > MOST_LINES) {
			lines.add("And %d more.".formatted(migration.stays().size() - MOST_LINES));
		}
		return new Note("Running concerns: " + name(migration.process()), lines);
	}

	private String name(String process) {
		ProcessDefinition newest = this.models.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult();
		return (newest != null && newest.getName() != null) ? newest.getName() : process;
	}

	private static String which(Migration migration) {
		String target = "version " + migration.toVersion()
				+ ((migration.tag() != null) ? " (" + migration.tag() + ")" : "");
		return (migration.fromVersion() != null)
				? "%s decided that what runs under version %d goes on under %s.".formatted(
						(migration.decidedBy() != null) ? migration.decidedBy() : "The system", migration.fromVersion(),
						target)
				: "What runs under older versions with the same first figure goes on under %s by itself."
					.formatted(target);
	}

	private static String result(Migration migration) {
		if (migration.found() == 0) {
			return "Nothing was running under them.";
		}
		if (migration.migrated() == migration.found()) {
			return "All %d have followed.".formatted(migration.found());
		}
		return "Of %d: %s.".formatted(migration.found(),
				Stream
					.of(part("have followed", migration.migrated()), part("are still to follow", migration.pending()),
							part("could not follow", migration.stays().size()),
							part("ended or changed otherwise meanwhile", migration.gone()))
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining(", ")));
	}

	private static String part(String what, int number) {
		return (number > 0) ? what + ": " + number : "";
	}

	private static String line(Migration.Stay stay) {
		return "%s goes on under version %d: %s.".formatted(
				(stay.reference() != null) ? stay.reference() : "One without a reference", stay.version(),
				stay.reason());
	}

}
