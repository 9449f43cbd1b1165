package org.concernhandling.engine.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.concernhandling.LondonTime;
import org.concernhandling.deployments.DeploymentNotes;
import org.concernhandling.engine.models.VersionTag;
import org.springframework.stereotype.Component;

/** Says on the page of a deployment what became of the running concerns. */
@Component
class MigrationNotes implements DeploymentNotes {

	private final Migrations migrations;

	private final RepositoryService models;

	MigrationNotes(Migrations migrations, RepositoryService models) {
		this.migrations = migrations;
		this.models = models;
	}

	@Override
	public List<Note> about(String deployment) {
		return this.migrations.of(deployment).stream().map((migration) -> note(deployment, migration)).toList();
	}

	private Note note(String deployment, Migration migration) {
		List<String> lines = new ArrayList<>();
		List<Offer> offers = new ArrayList<>();
		lines.add(which(migration));
		lines.add(result(migration));
		if (migration.finishedAt() != null) {
			lines.add("Finished on %s.".formatted(LondonTime.readable(migration.finishedAt())));
		}
		migration.stays().stream().map(MigrationNotes::line).forEach(lines::add);
		if (migration.staying() > migration.stays().size()) {
			lines.add("And %d more.".formatted(migration.staying() - migration.stays().size()));
		}
		if (migration.fromVersion() == null) {
			tellOthers(deployment, migration, lines, offers);
		}
		return new Note("Running concerns: " + name(migration.process()), lines, offers);
	}

	/** What runs under another major version goes on there until somebody decides. */
	private void tellOthers(String deployment, Migration migration, List<String> lines, List<Offer> offers) {
		List<RunningVersion> running = this.migrations.instancesByVersion(migration.process());
		if (running.isEmpty() || running.get(0).version() != migration.toVersion()) {
			running.stream()
				.filter((version) -> version.version() == migration.toVersion())
				.forEach((version) -> lines.add("%s still under %s, which is not the newest one any more."
					.formatted(count(version.instances()), label(version))));
			return;
		}
		running.stream()
			.skip(1)
			.filter((version) -> !VersionTag.isSameMajor(version.tag(), migration.tag()))
			.forEach((version) -> {
				lines.add(("%s on under %s, another major version. Whether they go over to version %d is for a process "
						+ "owner to decide: on this page, or with POST /api/processes/%s/migrate and "
						+ "{\"from\": %d, \"to\": %d}.")
					.formatted(count(version.instances()), label(version), migration.toVersion(), migration.process(),
							version.version(), migration.toVersion()));
				offers.add(new Offer(
						(version.instances() == 1) ? "Take this concern over"
								: "Take these %d concerns over".formatted(version.instances()),
						TakeOverPages.address(deployment, migration.process(), version.version())));
			});
	}

	private static String count(long instances) {
		return (instances == 1) ? "One runs" : instances + " run";
	}

	private static String label(RunningVersion version) {
		return "version " + version.version() + ((version.tag() != null) ? " (" + version.tag() + ")" : "");
	}

	private String name(String process) {
		ProcessDefinition newest = this.models.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult();
		return (newest != null && newest.getName() != null) ? newest.getName() : process;
	}

	private static String result(Migration migration) {
		if (migration.found() == 0) {
			return "Nothing was running under them.";
		}
		if (migration.migrated() == migration.found()) {
			return "All have followed: %d.".formatted(migration.found());
		}
		return "Of %d: %s.".formatted(migration.found(),
				Stream
					.of(part("have followed", migration.migrated()), part("are still to follow", migration.pending()),
							part("could not follow", migration.staying()),
							part("ended or changed otherwise meanwhile", migration.gone()))
					.filter((part) -> !part.isEmpty())
					.collect(Collectors.joining(", ")));
	}

	private static String part(String what, int number) {
		return (number > 0) ? what + ": " + number : "";
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

	private static String line(Migration.Stay stay) {
		return "%s goes on under version %d: %s.".formatted(
				(stay.reference() != null) ? stay.reference() : "One without a reference", stay.version(),
				stay.reason());
	}

}
