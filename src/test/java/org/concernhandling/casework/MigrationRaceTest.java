package org.concernhandling.casework;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.MigratingWalks.NewVersions;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.engine.migration.Migration;
import org.concernhandling.engine.migration.Migrations;
import org.concernhandling.reporting.Recount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one PostgreSQL whose job executors take running concerns over to new
 * versions. {@code -Dconcerns=200} takes more of them.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MigrationRaceTest {

	/** How the engine says that somebody else has changed the same at the same time. */
	private static final Set<Integer> MET_ANOTHER = Set.of(BuiltinExceptionCode.OPTIMISTIC_LOCKING.getCode(),
			BuiltinExceptionCode.DEADLOCK.getCode());

	private static final SettableClock CLOCK = new SettableClock();

	/** The way of every build; others by the property. */
	private static final long SEED = 1;

	private static final List<ConfigurableApplicationContext> NODES = new ArrayList<>();

	private static EmbeddedPostgres postgres;

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.start();
		for (int i = 0; i < 2; i++) {
			NODES.add(BareApplication.start(CLOCK,
					Map.of("spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
							"spring.datasource.username", "postgres", "camunda.bpm.job-execution.enabled", "true",
							"camunda.bpm.job-execution.wait-time-in-millis", "50", "camunda.bpm.job-execution.max-wait",
							"100", "logging.level.root", "error"),
					Walks.class, WalkRules.class, MigratingWalks.class, Recount.class));
		}
		rest();
	}

	/** Whatever is connected goes before the database. */
	@AfterAll
	static void stop() throws IOException {
		NODES.forEach(ConfigurableApplicationContext::close);
		postgres.close();
	}

	@AfterEach
	void clear() {
		rest();
		bean(Casework.class).clear();
	}

	@Test
	void concernsAtRandomPlacesGoOverOnceAndEndUnderTheNewVersion() {
		long seed = Long.getLong("migration.seed", SEED);
		try {
			bean(Walks.class).inAnyYear(() -> {
				goOver(new Random(seed));
				return null;
			});
		}
		catch (RuntimeException | AssertionError ex) {
			throw new AssertionError("Failed; -Dmigration.seed=" + seed + " repeats it", ex);
		}
	}

	private void goOver(Random random) {
		MigratingWalks migrating = bean(MigratingWalks.class);
		List<Walk> walking = migrating.halfway(Integer.getInteger("concerns", 20), random);
		// Only what the deployment sets off is to run meanwhile.
		CLOCK.set(SettableClock.START.minus(Duration.ofDays(1)));
		suspendServices(true);
		WhatWaits before = WhatWaits.in(jdbc());
		Map<String, Long> running = migrating.running();
		NewVersions versions = migrating.deploy("1.0", random, false);
		long began = System.nanoTime();
		work();
		waitFor(versions.deployment());
		System.out.printf("%d instances of %d concerns went over in %d ms%n",
				running.values().stream().mapToLong(Long::longValue).sum(), walking.size(),
				Duration.ofNanos(System.nanoTime() - began).toMillis());
		rest();
		WhatWaits.in(jdbc()).assertIs(before);
		migrating.allFollowed(versions, running, List.of());
		suspendServices(false);
		walking.forEach(Walk::check);
		walking.forEach(Walk::end);
	}

	@Test
	void whatPeopleDoMeanwhileIsDoneAndGoesOver() throws Exception {
		Casework casework = bean(Casework.class);
		List<Case> concerns = IntStream.range(0, 40)
			.mapToObj((i) -> casework.open(NewConcerns.about("childrens-home")))
			.toList();
		List<Task> tasks = concerns.stream().map((concern) -> concern.task("screen-immediate-risk")).toList();
		List<Map<String, Object>> answers = IntStream.range(0, tasks.size())
			.mapToObj((i) -> concerns.get(i).answers(tasks.get(i), null))
			.toList();
		int people = 4;
		ExecutorService hands = Executors.newFixedThreadPool(people);
		int collisions = 0;
		String deployment;
		try {
			work();
			List<Future<Integer>> done = IntStream.range(0, people)
				.mapToObj((person) -> hands.submit((Callable<Integer>) () -> {
					int again = 0;
					for (int i = person; i < tasks.size(); i += people) {
						again += complete(tasks.get(i), answers.get(i));
					}
					return again;
				}))
				.toList();
			deployment = casework.deploy("concern-handling", "2.1.0", (model) -> model);
			for (Future<Integer> each : done) {
				collisions += each.get();
			}
		}
		finally {
			hands.shutdown();
		}
		waitFor(deployment);
		rest();
		System.out.printf("%d of %d people's answers met their concern going over%n", collisions, tasks.size());
		assertThat(bean(Migrations.class).of(deployment)).singleElement().satisfies((migration) -> {
			assertThat(migration.found()).isEqualTo(concerns.size());
			assertThat(migration.migrated()).isEqualTo(concerns.size());
		});
		assertThat(concerns).allSatisfy((concern) -> assertThat(concern.openTasks()).contains("establish-remit")
			.doesNotContain("screen-immediate-risk"));
		assertThat(failures()).as("failed jobs").isEmpty();
	}

	/**
	 * It began under the old version, and nobody sees it until its transaction ends:
	 * after the migration has looked for the first time.
	 */
	@Test
	void aConcernThatIsBeingOpenedWhileANewVersionGoesLiveFollows() throws Exception {
		Casework casework = bean(Casework.class);
		ExecutorService owner = Executors.newSingleThreadExecutor();
		try {
			work();
			String deployment = new TransactionTemplate(bean(PlatformTransactionManager.class)).execute((opening) -> {
				casework.open(NewConcerns.about("childrens-home"));
				String deployed = inTime(
						owner.submit(() -> casework.deploy("concern-handling", "2.1.0", (model) -> model)));
				while (jdbc()
					.sql("select count(*) from act_ru_job where handler_type_ = 'follow-new-version' "
							+ "and duedate_ is null")
					.query(Integer.class)
					.single() > 0) {
					pause();
				}
				return deployed;
			});
			waitFor(deployment);
			assertThat(bean(Migrations.class).of(deployment)).singleElement()
				.satisfies((migration) -> assertThat(migration.migrated()).isEqualTo(1));
		}
		finally {
			owner.shutdown();
		}
	}

	private static <T> T inTime(Future<T> work) {
		try {
			return work.get(1, TimeUnit.MINUTES);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As often as it takes. */
	private static int complete(Task task, Map<String, Object> answers) {
		for (int again = 0;; again++) {
			try {
				bean(ConcernProcesses.class).complete(task.getId(), "caseworker", answers);
				return again;
			}
			catch (ProcessEngineException ex) {
				// The concern was going over at that moment, as the engine finds, or the
				// database.
				if (!MET_ANOTHER.contains(ex.getCode())) {
					throw ex;
				}
			}
		}
	}

	private static void waitFor(String deployment) {
		while (!bean(Migrations.class).of(deployment).stream().allMatch((one) -> one.finishedAt() != null)
				|| !bean(Casework.class).ofMigrations().isEmpty()) {
			assertThat(failures()).as("failed jobs").isEmpty();
			pause();
			CLOCK.set(CLOCK.instant().plusSeconds(10));
		}
		assertThat(bean(Migrations.class).of(deployment)).extracting(Migration::pending).containsOnly(0);
	}

	/** What meets somebody else's change is tried again. */
	private static List<String> failures() {
		return jdbc().sql("""
				select handler_type_ || ': ' || coalesce(exception_msg_, '') from act_ru_job
				where retries_ = 0""").query(String.class).list();
	}

	private static void suspendServices(boolean suspend) {
		ProcessEngine engine = bean(ProcessEngine.class);
		engine.getManagementService().createJobQuery().messages().list().forEach((job) -> {
			if (suspend) {
				engine.getManagementService().suspendJobById(job.getId());
			}
			else {
				engine.getManagementService().activateJobById(job.getId());
			}
		});
	}

	private static void work() {
		executors().forEach(JobExecutor::start);
	}

	private static void rest() {
		executors().forEach(JobExecutor::shutdown);
	}

	private static List<JobExecutor> executors() {
		return NODES.stream()
			.map((node) -> ((ProcessEngineConfigurationImpl) node.getBean(ProcessEngine.class)
				.getProcessEngineConfiguration()).getJobExecutor())
			.toList();
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static JdbcClient jdbc() {
		return bean(JdbcClient.class);
	}

	private static <T> T bean(Class<T> type) {
		return NODES.get(0).getBean(type);
	}

}
