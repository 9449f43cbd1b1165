package org.concernhandling.casework;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.concernhandling.engine.guard.Unguarded;
import org.concernhandling.engine.migration.Migration;
import org.concernhandling.engine.migration.Migrations;
import org.concernhandling.models.Models;
import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many concerns at random places, over which a new version of every process goes live.
 */
@TestComponent
class MigratingWalks {

	private static final List<String> PROCESSES = Stream.of(new File("processes").list())
		.filter((file) -> file.endsWith(".bpmn"))
		.map((file) -> file.replace(".bpmn", ""))
		.sorted()
		.toList();

	private final Walks walks;

	private final Migrations migrations;

	MigratingWalks(Walks walks, Migrations migrations) {
		this.walks = walks;
		this.migrations = migrations;
	}

	/** Opens concerns and leaves each at a random place. */
	List<Walk> halfway(int concerns, Random random) {
		List<Walk> walking = new ArrayList<>();
		for (int i = 0; i < concerns; i++) {
			walking.add(new Walk(this.walks, random.nextLong()).begin().go(random.nextInt(25)));
		}
		return walking;
	}

	/** What was deployed, which tasks it has by process, and how it differs from ours. */
	record NewVersions(String deployment, Map<String, Set<String>> tasks, List<String> changes) {
	}

	/** A process owner deploys machine-made changes of every process at once. */
	NewVersions deploy(String figures, Random random, boolean removingTasks) {
		DeploymentBuilder deployment = this.walks.engine().getRepositoryService().createDeployment();
		Map<String, Set<String>> tasks = new TreeMap<>();
		List<String> changes = new ArrayList<>();
		for (String process : PROCESSES) {
			MachineMadeChange change = new MachineMadeChange(
					Bpmn.readModelFromFile(new File("processes", process + ".bpmn")), random)
				.make(figures);
			if (removingTasks && random.nextBoolean()) {
				String removed = change.removeATask().removed();
				deployment.addString(removed + "-anew.form", form(removed));
			}
			tasks.put(process, change.tasks());
			changes.addAll(change.done());
			deployment.addString(process + ".bpmn", change.text());
		}
		String id = Unguarded.during(this.walks.engine(), () -> deployment.deploy().getId());
		this.walks.casework().takeBackLater(id);
		return new NewVersions(id, tasks, changes);
	}

	/** The same questions under another name. */
	private static String form(String task) {
		return Models.text(Path.of("forms", task + ".form"))
			.replace("\"id\": \"" + task + "\"", "\"id\": \"" + task + "-anew\"");
	}

	/** Who waits at a task that the new version of its process does not have. */
	List<String> atRemovedTasks(NewVersions versions) {
		record Waiting(String instance, String reference, String process, String task) {
		}
		return this.walks.jdbc()
			.sql("""
					select instance.id_, instance.business_key_, definition.key_, task.task_def_key_ from act_ru_task task
					join act_ru_execution instance on instance.id_ = task.proc_inst_id_
					join act_re_procdef definition on definition.id_ = instance.proc_def_id_""")
			.query((row, number) -> new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
			.list()
			.stream()
			.filter((waiting) -> !versions.tasks().get(waiting.process()).contains(waiting.task()))
			// An instance may wait at two tasks, a concern for two instances.
			.collect(Collectors.toMap(Waiting::instance, (waiting) -> waiting.reference() + " " + waiting.process(),
					(one, other) -> one))
			.values()
			.stream()
			.sorted()
			.toList();
	}

	/** How many instances of each process run. */
	Map<String, Long> running() {
		Map<String, Long> running = new TreeMap<>();
		PROCESSES.forEach((process) -> running.put(process,
				this.walks.engine()
					.getRuntimeService()
					.createProcessInstanceQuery()
					.processDefinitionKey(process)
					.count()));
		return running;
	}

	/** Everybody has gone over, but those who wait at a task that there is no more. */
	void allFollowed(NewVersions versions, Map<String, Long> running, List<String> atRemovedTasks) {
		List<Migration> migrations = this.migrations.of(versions.deployment());
		assertThat(migrations).extracting(Migration::process).containsExactlyInAnyOrderElementsOf(PROCESSES);
		assertThat(migrations.stream()
			.flatMap((migration) -> migration.stays()
				.stream()
				.map((stay) -> stay.reference() + " " + migration.process()))
			.sorted()
			.toList()).as("those who stay").isEqualTo(atRemovedTasks);
		assertThat(migrations).allSatisfy((migration) -> {
			assertThat(migration.found()).as("instances of %s", migration.process())
				.isEqualTo(running.get(migration.process()).intValue());
			assertThat(migration.migrated()).isEqualTo(migration.found() - migration.stays().size());
			assertThat(migration.finishedAt()).isNotNull();
			assertThat(this.migrations.instancesByVersion(migration.process()).get(0).instances())
				.isEqualTo(migration.migrated());
		});
	}

}
