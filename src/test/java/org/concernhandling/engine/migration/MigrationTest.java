package org.concernhandling.engine.migration;

import java.util.List;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.NewConcerns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BareEngine
class MigrationTest {

	private static final UnaryOperator<String> AS_IT_WAS = UnaryOperator.identity();

	@Autowired
	Casework casework;

	@Autowired
	Migrations migrations;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void takeBack() {
		this.casework.clear();
	}

	@Test
	void aMinorVersionTakesRunningConcernsAlong() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		Task before = concern.task("screen-immediate-risk");
		String deployment = this.casework.deploy("concern-handling", "1.1.0", AS_IT_WAS);
		assertThat(version(concern)).as("before the jobs have run").isEqualTo(1);
		this.casework.migrate();
		assertThat(version(concern)).isEqualTo(2);
		assertThat(this.migrations.of(deployment)).singleElement().satisfies((migration) -> {
			assertThat(migration.process()).isEqualTo("concern-handling");
			assertThat(migration.tag()).isEqualTo("1.1.0");
			assertThat(migration.found()).isEqualTo(1);
			assertThat(migration.migrated()).isEqualTo(1);
			assertThat(migration.pending()).isZero();
			assertThat(migration.stays()).isEmpty();
			assertThat(migration.decidedBy()).isNull();
			assertThat(migration.finishedAt()).isNotNull();
		});
		Task after = concern.task("screen-immediate-risk");
		assertThat(after.getId()).isEqualTo(before.getId());
		assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
		assertThat(after.getProcessDefinitionId()).isNotEqualTo(before.getProcessDefinitionId());
		concern.complete("screen-immediate-risk");
		assertThat(concern.openTasks()).containsExactly("establish-remit");
	}

	@Test
	void theSameTagTakesRunningConcernsAlong() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		this.casework.deploy("concern-handling", AS_IT_WAS);
		this.casework.migrate();
		assertThat(version(concern)).isEqualTo(2);
	}

	@Test
	void aMajorVersionLeavesRunningConcernsUntilSomebodyDecides() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		String deployment = this.casework.deploy("concern-handling", "2.0.0", AS_IT_WAS);
		this.casework.migrate();
		assertThat(version(concern)).isEqualTo(1);
		assertThat(this.migrations.of(deployment)).singleElement().satisfies((migration) -> {
			assertThat(migration.found()).isZero();
			assertThat(migration.finishedAt()).isNotNull();
		});
		this.migrations.migrate("concern-handling", 1, 2);
		this.casework.migrate();
		assertThat(version(concern)).isEqualTo(2);
		assertThat(this.migrations.of(deployment)).hasSize(2).last().satisfies((migration) -> {
			assertThat(migration.fromVersion()).isEqualTo(1);
			assertThat(migration.migrated()).isEqualTo(1);
		});
	}

	@Test
	void everyOlderVersionOfTheSameMajorFollows() {
		Case first = this.casework.open(NewConcerns.about("childrens-home"));
		this.casework.deploy("concern-handling", "2.0.0", AS_IT_WAS);
		Case second = this.casework.open(NewConcerns.about("childrens-home"));
		this.casework.deploy("concern-handling", "2.1.0", AS_IT_WAS);
		Case third = this.casework.open(NewConcerns.about("childrens-home"));
		this.casework.deploy("concern-handling", "2.1.1", AS_IT_WAS);
		this.casework.migrate();
		assertThat(List.of(version(first), version(second), version(third))).containsExactly(1, 4, 4);
		assertThat(this.migrations.instancesByVersion("concern-handling"))
			.extracting(RunningVersion::version, RunningVersion::tag, RunningVersion::instances)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(4, "2.1.1", 2L),
					org.assertj.core.groups.Tuple.tuple(1, "1.0.0", 1L));
	}

	private int version(Case concern) {
		return this.jdbc.sql("""
				select definition.version_ from act_ru_execution instance join act_re_procdef definition
				on definition.id_ = instance.proc_def_id_ where instance.parent_id_ is null
				and instance.super_exec_ is null and instance.business_key_ = ?""")
			.param(concern.reference())
			.query(Integer.class)
			.single();
	}

}
