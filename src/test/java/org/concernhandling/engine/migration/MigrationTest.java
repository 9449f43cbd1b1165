package org.concernhandling.engine.migration;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.deployments.DeploymentNotes;
import org.concernhandling.deployments.DeploymentNotes.Note;
import org.concernhandling.deployments.DeploymentNotes.Offer;
import org.concernhandling.deployments.Deployments;
import org.concernhandling.engine.migration.Migration.Stay;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MigrationTest extends OwnersChangeVersions {

	@Autowired
	OrphanMigrations orphans;

	@Autowired
	DeploymentNotes notes;

	@Autowired
	Deployments deployments;

	@Test
	void aMinorVersionTakesRunningConcernsAlong() {
		Case concern = this.followed.concern();
		Task before = concern.task("screen-immediate-risk");
		String deployment = this.casework.deploy("concern-handling", "1.1.0", FollowedConcerns.AS_IT_WAS);
		assertThat(this.followed.version(concern)).as("before the jobs have run").isEqualTo(1);
		this.casework.migrate();
		assertThat(this.followed.version(concern)).isEqualTo(2);
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
		Case concern = this.followed.concern();
		this.casework.deploy("concern-handling", FollowedConcerns.AS_IT_WAS);
		this.casework.migrate();
		assertThat(this.followed.version(concern)).isEqualTo(2);
	}

	@Test
	void aMajorVersionLeavesRunningConcernsUntilSomebodyDecides() {
		Case concern = this.followed.concern();
		String deployment = this.casework.deploy("concern-handling", "2.0.0", FollowedConcerns.AS_IT_WAS);
		this.casework.migrate();
		assertThat(this.followed.version(concern)).isEqualTo(1);
		assertThat(this.migrations.of(deployment)).singleElement().satisfies((migration) -> {
			assertThat(migration.found()).isZero();
			assertThat(migration.finishedAt()).isNotNull();
		});
		this.migrations.migrate("concern-handling", 1, 2);
		this.casework.migrate();
		assertThat(this.followed.version(concern)).isEqualTo(2);
		assertThat(this.migrations.of(deployment)).hasSize(2).last().satisfies((migration) -> {
			assertThat(migration.fromVersion()).isEqualTo(1);
			assertThat(migration.migrated()).isEqualTo(1);
		});
	}

	@Test
	void everyOlderVersionOfTheSameMajorFollows() {
		Case first = this.followed.concern();
		this.casework.deploy("concern-handling", "2.0.0", FollowedConcerns.AS_IT_WAS);
		Case second = this.followed.concern();
		this.casework.deploy("concern-handling", "2.1.0", FollowedConcerns.AS_IT_WAS);
		Case third = this.followed.concern();
		this.casework.deploy("concern-handling", "2.1.1", FollowedConcerns.AS_IT_WAS);
		this.casework.migrate();
		assertThat(List.of(this.followed.version(first), this.followed.version(second), this.followed.version(third)))
			.containsExactly(1, 4, 4);
		assertThat(this.migrations.instancesByVersion("concern-handling"))
			.extracting(RunningVersion::version, RunningVersion::tag, RunningVersion::instances)
			.containsExactly(tuple(4, "2.1.1", 2L), tuple(1, "1.0.1", 1L));
	}

	@Test
	void whatWasUnderWayWhenAVersionWentLiveIsWaitedFor() {
		this.followed.concern();
		String deployment = this.casework.deploy("concern-handling", "1.1.0", FollowedConcerns.AS_IT_WAS);
		for (int i = 0; i < 3; i++) {
			this.followed.once();
		}
		assertThat(this.followed.only(deployment).migrated()).isEqualTo(1);
		assertThat(this.followed.only(deployment).finishedAt()).isNull();
		this.casework.migrate();
		assertThat(this.followed.only(deployment).finishedAt())
			.isAfterOrEqualTo(SettableClock.START.plus(MigrationJob.SETTLING));
	}

	@Test
	void everydayWorkComesFirst() {
		assertThat(((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.isJobExecutorAcquireByPriority()).isTrue();
		this.followed.concern();
		this.casework.deploy("concern-handling", "1.1.0", FollowedConcerns.AS_IT_WAS);
		for (int i = 0; i < 3; i++) {
			assertThat(this.casework.ofMigrations()).isNotEmpty()
				.allSatisfy((job) -> assertThat(job.getPriority()).isNegative());
			this.followed.once();
		}
	}

	@Test
	void manyAreHandedOverInPortions() {
		Case concern = this.followed.concern();
		this.jdbc
			.sql("""
					insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
					is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
					select 'one-of-many-' || x, 1, 'one-of-many-' || x, 'one-of-many-' || x, business_key_, proc_def_id_,
					true, false, true, false, 1, 0, 1 from act_ru_execution, system_range(1, ?)
					where parent_id_ is null and business_key_ = ?""")
			.params(MigrationJob.PORTION, concern.reference())
			.update();
		try {
			String deployment = this.casework.deploy("concern-handling", "1.1.0", FollowedConcerns.AS_IT_WAS);
			follow();
			assertThat(this.followed.only(deployment).found()).isEqualTo(MigrationJob.PORTION);
			follow();
			assertThat(this.followed.only(deployment).found()).isEqualTo(MigrationJob.PORTION + 1);
		}
		finally {
			this.jdbc.sql("delete from act_ru_execution where id_ like 'one-of-many-%'").update();
		}
	}

	private void follow() {
		this.casework.ofMigrations()
			.stream()
			.filter((job) -> ((JobEntity) job).getJobHandlerType().equals(MigrationJob.TYPE))
			.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
	}

	@Test
	void whoHasFollowedIsOnlyCountedOnceItIsDone() {
		this.followed.concern();
		this.followed.concern();
		String deployment = this.casework.deploy("concern-handling", "1.1.0", FollowedConcerns.AS_IT_WAS);
		this.casework.migrate();
		assertThat(this.jdbc.sql("select count(*) from concerns.migrating_process where migration = ?")
			.param(this.followed.only(deployment).number())
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.followed.only(deployment).found()).isEqualTo(2);
		assertThat(this.followed.only(deployment).migrated()).isEqualTo(2);
	}

	@Test
	void aMigrationWhoseJobIsGoneIsTakenUpAgain() {
		Case concern = this.followed.concern();
		this.casework.deploy("concern-handling", "1.1.0", FollowedConcerns.AS_IT_WAS);
		this.casework.ofMigrations().forEach((job) -> this.engine.getManagementService().deleteJob(job.getId()));
		this.orphans.takeUp();
		assertThat(this.casework.ofMigrations()).hasSize(1);
		this.orphans.takeUp();
		assertThat(this.casework.ofMigrations()).as("one that has its job").hasSize(1);
		this.casework.migrate();
		assertThat(this.followed.version(concern)).isEqualTo(2);
	}

	@Test
	void anInstanceWhoseBatchIsGoneIsFoundAnew() {
		Case concern = this.followed.concern();
		String deployment = this.casework.deploy("concern-handling", "1.1.0", FollowedConcerns.AS_IT_WAS);
		this.followed.once();
		this.engine.getManagementService()
			.createBatchQuery()
			.list()
			.forEach((batch) -> this.engine.getManagementService().deleteBatch(batch.getId(), true));
		this.casework.migrate();
		assertThat(this.followed.version(concern)).isEqualTo(2);
		assertThat(this.followed.only(deployment).found()).isEqualTo(1);
	}

	@Test
	void aMigrationWhoseVersionWasDeletedEnds() {
		this.followed.concern();
		String deployment = this.casework.deploy("concern-handling", "1.1.0", FollowedConcerns.AS_IT_WAS);
		this.engine.getRepositoryService().deleteDeployment(deployment, true);
		this.followed.once();
		assertThat(this.casework.ofMigrations()).isEmpty();
		assertThat(this.followed.only(deployment).finishedAt()).isNotNull();
	}

	@Test
	void whoStaysIsListedInPages() {
		Case first = this.followed.enquiry();
		Case second = this.followed.enquiry();
		String deployment = this.casework.deploy("provider-enquiry", "1.1.0",
				(model) -> model.replace("\"prepare-enquiry\"", "\"draft-enquiry\""));
		this.casework.migrate();
		long number = this.followed.only(deployment).number();
		assertThat(this.followed.only(deployment).staying()).isEqualTo(2);
		assertThat(this.migrations.stays("provider-enquiry", number, 0)).extracting(Stay::reference)
			.containsExactlyInAnyOrder(first.reference(), second.reference())
			.isSorted();
		assertThat(this.migrations.stays("provider-enquiry", number, 1))
			.isEqualTo(this.migrations.stays("provider-enquiry", number, 0).subList(1, 2));
		assertThat(this.migrations.stays("concern-handling", number, 0)).as("of another process").isEmpty();
	}

	@Test
	void aMajorVersionSaysWhoRunsOnUnderTheOldOneAndOffersToTakeThemOver() {
		this.followed.concern();
		String deployment = this.casework.deploy("concern-handling", "2.0.0", FollowedConcerns.AS_IT_WAS);
		this.casework.migrate();
		assertThat(this.notes.about(deployment)).singleElement().satisfies((note) -> {
			assertThat(note.lines()).contains("Nothing was running under them.")
				.anyMatch((line) -> line.startsWith("One runs on under version 1 (1.0.1), another major version.")
						&& line.contains("POST /api/processes/concern-handling/migrate and {\"from\": 1, \"to\": 2}"));
			assertThat(note.offers()).containsExactly(new Offer("Take this concern over",
					"/deployments/" + deployment + "/take-over?process=concern-handling&from=1"));
		});
		this.migrations.migrate("concern-handling", 1, 2);
		this.casework.migrate();
		assertThat(this.notes.about(deployment)).flatExtracting(Note::offers).isEmpty();
	}

	@Test
	void undoingAMajorVersionSaysWhoRunsOnUnderIt() {
		String deployment = this.casework.deploy("concern-handling", "2.0.0", FollowedConcerns.AS_IT_WAS);
		this.followed.concern();
		this.followed.concern();
		String undo = this.deployments.undo(deployment);
		try {
			assertThat(this.notes.about(undo)).singleElement().satisfies((note) -> {
				assertThat(note.lines())
					.anyMatch((line) -> line.startsWith("2 run on under version 2 (2.0.0), another major version."));
				assertThat(note.offers()).extracting(Offer::label).containsExactly("Take these 2 concerns over");
			});
			assertThat(this.notes.about(deployment)).singleElement()
				.satisfies((note) -> assertThat(note.lines())
					.contains("2 run still under version 2 (2.0.0), which is not the newest one any more."));
			this.migrations.migrate("concern-handling", 2, 3);
			this.casework.migrate();
			assertThat(this.migrations.instancesByVersion("concern-handling"))
				.extracting(RunningVersion::version, RunningVersion::instances)
				.containsExactly(tuple(3, 2L));
		}
		finally {
			this.casework.clear();
			this.engine.getRepositoryService().deleteDeployment(undo, true);
		}
	}

}
