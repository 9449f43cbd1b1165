package org.concernhandling.casework;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.ConcernProcesses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one PostgreSQL, each with its job executor at work, and people who work at
 * the same time.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClockRaceTest {

	private static final String SCREENING = "screen-immediate-risk";

	private static final Duration TARGET = Duration.ofHours(4);

	private static final SettableClock CLOCK = new SettableClock();

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
							"100", "logging.level.root", "error")));
		}
		IdentityService accounts = bean(0, IdentityService.class);
		for (String group : List.of("caseworkers", "managers")) {
			accounts.saveGroup(accounts.newGroup(group));
			User member = accounts.newUser(group + "1");
			member.setEmail(address(group));
			accounts.saveUser(member);
			accounts.createMembership(member.getId(), group);
		}
	}

	/** Whatever is connected goes before the database. */
	@AfterAll
	static void stop() throws IOException {
		NODES.forEach(ConfigurableApplicationContext::close);
		postgres.close();
	}

	@Test
	void whatComesDueAtOnceRingsOnceAndTellsEverybodyOnce() throws InterruptedException {
		List<Case> concerns = open(60);
		long notices = notices();
		CLOCK.set(CLOCK.instant().plus(TARGET));
		waitUntilNothingIsDue();
		assertThat(concerns).allSatisfy((concern) -> {
			for (String subject : List.of(SCREENING, "screened")) {
				assertThat(entries(concern, subject)).as(subject).containsExactly("warned", "escalated");
				assertThat(timers(concern, subject)).as("timers of %s", subject).isZero();
			}
			assertThat(concern.task(SCREENING).getPriority()).isEqualTo(100);
		});
		CLOCK.set(CLOCK.instant().plus(Duration.ofMinutes(5)));
		waitUntilNothingIsDue();
		assertThat(notices() - notices).as("one for each of the two people").isEqualTo(2);
		nothingFailed();
	}

	@Test
	void whatIsDoneWhileItsTimerComesIsNotEscalatedAfterwards() throws Exception {
		List<Case> concerns = open(60);
		List<Task> tasks = concerns.stream().map((concern) -> concern.task(SCREENING)).toList();
		List<Map<String, Object>> answers = IntStream.range(0, tasks.size())
			.mapToObj((i) -> concerns.get(i).answers(tasks.get(i), null))
			.toList();
		CLOCK.set(CLOCK.instant().plus(TARGET.dividedBy(2)));
		waitUntilNothingIsDue();
		int people = 12;
		CyclicBarrier begin = new CyclicBarrier(people + 1);
		ExecutorService hands = Executors.newFixedThreadPool(people);
		List<List<String>> whenDone = new ArrayList<>();
		try {
			List<Future<List<List<String>>>> work = IntStream.range(0, people)
				.mapToObj((person) -> hands.submit((Callable<List<List<String>>>) () -> {
					begin.await();
					List<List<String>> seen = new ArrayList<>();
					for (int i = person; i < tasks.size(); i += people) {
						complete(person, tasks.get(i), answers.get(i));
						seen.add(entries(concerns.get(i), SCREENING));
					}
					return seen;
				}))
				.toList();
			begin.await();
			CLOCK.set(CLOCK.instant().plus(TARGET.dividedBy(2)));
			List<List<List<String>>> seen = new ArrayList<>();
			for (Future<List<List<String>>> done : work) {
				seen.add(done.get());
			}
			for (int i = 0; i < tasks.size(); i++) {
				whenDone.add(seen.get(i % people).get(i / people));
			}
		}
		finally {
			hands.shutdownNow();
		}
		waitUntilNothingIsDue();
		CLOCK.set(CLOCK.instant().plus(Duration.ofMinutes(10)));
		waitUntilNothingIsDue();
		for (int i = 0; i < concerns.size(); i++) {
			assertThat(entries(concerns.get(i), SCREENING)).as("after it was done").isEqualTo(whenDone.get(i));
			assertThat(entries(concerns.get(i), SCREENING)).isIn(List.of("warned"), List.of("warned", "escalated"));
			assertThat(timers(concerns.get(i), SCREENING)).as("timers").isZero();
			assertThat(outcomes(concerns.get(i))).containsExactly("met");
		}
		System.out.printf("%d of %d tasks were escalated before somebody did them%n",
				whenDone.stream().filter((entries) -> entries.contains("escalated")).count(), whenDone.size());
		nothingFailed();
	}

	private static List<Case> open(int concerns) throws InterruptedException {
		Casework casework = bean(0, Casework.class);
		List<Case> opened = Stream.generate(() -> casework.open(NewConcerns.about("childrens-home")))
			.limit(concerns)
			.toList();
		waitUntilNothingIsDue();
		return opened;
	}

	/** As a person does, who tries again when the task has changed meanwhile. */
	private static void complete(int person, Task task, Map<String, Object> answers) {
		for (int tries = 0; tries < 20; tries++) {
			try {
				bean(person % 2, ConcernProcesses.class).complete(task.getId(), "caseworker", answers);
				return;
			}
			catch (OptimisticLockingException ex) {
				// The timer was faster.
			}
		}
		throw new AssertionError("A task could not be completed beside its timer");
	}

	private static void waitUntilNothingIsDue() throws InterruptedException {
		Instant patience = Instant.now().plus(Duration.ofMinutes(2));
		while (jdbc().sql("select count(*) from act_ru_job where retries_ > 0 and (duedate_ is null or duedate_ <= ?)")
			.param(Timestamp.from(CLOCK.instant()))
			.query(Long.class)
			.single() > 0) {
			assertThat(Instant.now()).as("jobs that are due are done").isBefore(patience);
			Thread.sleep(50);
		}
	}

	private static List<String> entries(Case concern, String subject) {
		return jdbc().sql("""
				select kind from concerns.case_file_entry where reference = ? and subject = ?
				and kind in ('warned', 'escalated') order by id""")
			.params(concern.reference(), subject)
			.query(String.class)
			.list();
	}

	private static List<String> outcomes(Case concern) {
		return jdbc().sql("select outcome from concerns.clock where reference = ? and subject = ?")
			.params(concern.reference(), SCREENING)
			.query(String.class)
			.list();
	}

	private static long timers(Case concern, String subject) {
		return jdbc().sql("""
				select count(*) from act_ru_job where handler_cfg_ in
				(select clock_key from concerns.clock where reference = ? and subject = ?)""")
			.params(concern.reference(), subject)
			.query(Long.class)
			.single();
	}

	private static long notices() {
		return IntStream.range(0, NODES.size())
			.mapToLong((node) -> bean(node, GreenMail.class).getReceivedMessages().length)
			.sum();
	}

	/**
	 * The history keeps each try that failed. Two clocks that ring for one task at once
	 * meet there: the engine lets the later one try again, and counts it as no failure.
	 */
	private static void nothingFailed() {
		assertThat(jdbc().sql("select job_exception_msg_ from act_hi_job_log").query(String.class).list())
			.as("tries that failed")
			.allMatch((message) -> message.startsWith(OptimisticLockingException.class.getName()));
		assertThat(jdbc().sql("select count(*) from act_ru_incident").query(Long.class).single()).as("incidents")
			.isZero();
	}

	private static JdbcClient jdbc() {
		return bean(0, JdbcClient.class);
	}

	private static <T> T bean(int node, Class<T> type) {
		return NODES.get(node).getBean(type);
	}

	private static String address(String group) {
		return group + "@staff.example.org";
	}

}
