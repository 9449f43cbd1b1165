package org.concernhandling.servicelevel.board;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the board on PostgreSQL with many clocks, beside a plain count of the same
 * table: {@code ./mvnw test-compile exec:java@board-benchmark}. Figures of different
 * machines compare by the ratio only.
 */
public final class BoardBenchmark {

	private static final int RUNNING = 100_000;

	private static final int ENDED = 1_000_000;

	private static final int ROUNDS = 20;

	private static final int CLOCKS_OF_A_CONCERN = 11;

	private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

	private BoardBenchmark() {
	}

	/** Fills a new database, measures and prints. */
	public static void main(String[] args) throws Exception {
		try (ClockTable table = ClockTable.onPostgres()) {
			fill(table.jdbc());
			measure(table);
		}
		// The database's own threads would keep the program waiting.
		System.exit(0);
	}

	private static void measure(ClockTable table) {
		Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
		ClockCounts counts = new ClockCounts(table.jdbc());
		ServiceLevelBoard board = table.board(clock);
		System.out.printf("%,d clocks run, %,d have ended. Median of %d, in milliseconds:%n", RUNNING, ENDED, ROUNDS);
		double plain = median(() -> table.jdbc().sql("select count(*) from concerns.clock").query(Long.class).single());
		print("select count(*)", plain, plain);
		for (Dimension dimension : Dimension.values()) {
			print("the board by " + dimension, median(() -> board.by(dimension)), plain);
		}
		print("the current month, once a minute", median(() -> counts.endedIn(YearMonth.of(2026, 11))), plain);
		print("a full month", median(() -> counts.endedIn(YearMonth.of(2026, 10))), plain);
		print("the first board after a start", median(() -> table.board(clock).by(Dimension.TASK)), plain);
		print("what needs a manager, in all", median(() -> board.needsManager(20)), plain);
		print("what needs a manager, of one task", median(() -> board.needsManager(Dimension.TASK, "task-07", 100)),
				plain);
		print("what needs a manager, of a setting without any",
				median(() -> board.needsManager(Dimension.SETTING, "none", 100)), plain);
		print("a concern's clocks", median(() -> board.ofConcern("instance-4711")), plain);
		print("at the tasks of a process", median(() -> board.atActivities("process-3")), plain);
	}

	private static void print(String what, double millis, double plain) {
		System.out.printf("%-50s %8.1f   %5.2f × select count(*)%n", what, millis, millis / plain);
	}

	private static double median(Runnable work) {
		long[] nanos = new long[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			work.run();
			nanos[round] = System.nanoTime() - start;
		}
		Arrays.sort(nanos);
		return nanos[ROUNDS / 2] / (double) Duration.ofMillis(1).toNanos();
	}

	/**
	 * Clocks in the order in which they start, over a year: those that still run lie
	 * between those that have ended, more of them among the later ones.
	 */
	private static void fill(JdbcClient jdbc) {
		int concerns = (RUNNING + ENDED) / CLOCKS_OF_A_CONCERN;
		jdbc.sql("""
				insert into concerns.concern
				(reference, opened_at, channel, confidentiality, standing, reported_risk, account)
				select 'CN-' || i, :now, 'hotline', 'confidential', 'agency-worker', 'no', '\\x01'
				from generate_series(0, :concerns) i""")
			.param("now", Timestamp.from(NOW))
			.param("concerns", concerns)
			.update();
		jdbc.sql("select setseed(0.5)").query(String.class).single();
		jdbc.sql(
				"""
						insert into concerns.clock (clock_key, reference, process, process_instance, subject, kind, setting,
						    staff_group, escalate_to, calendar, unit, started_at, warn_at, due_at, paused_at, ended_at, outcome)
						select 'key-' || i, 'CN-' || i / :each, 'process-' || (i * 7) % 40 % 7, 'instance-' || i / :each,
						    'task-' || to_char((i * 7) % 40, 'FM00'), case when (i * 7) % 40 < 6 then 'milestone' else 'task' end,
						    case when i % 23 > 0 then 'setting-' || (i / :each) % 21 end, 'group-' || (i * 7) % 40 % 6,
						    'managers', 'england-and-wales', 'working-days', started, started + interval '8 days',
						    started + interval '10 days', case when runs and random() < 0.1 then started + interval '1 day' end,
						    case when not runs then started + random() * interval '12 days' end,
						    case when not runs then case when random() < 0.03 then 'cancelled'
						        when random() < 0.85 then 'met' else 'missed' end end
						from (
						    select i, cast(:now as timestamptz) - interval '360 days' * (1 - i / cast(:all as float8)) as started,
						        random() < 1.1 * :running * power(i / cast(:all as float8), 10) / :all as runs
						    from generate_series(0, :all - 1) i) as clocks""")
			.param("now", Timestamp.from(NOW))
			.param("each", CLOCKS_OF_A_CONCERN)
			.param("all", RUNNING + ENDED)
			.param("running", RUNNING * 10)
			.update();
		jdbc.sql("vacuum analyze").update();
		System.out.println(jdbc.sql("""
				select count(*) filter (where ended_at is null) as runs, count(*) as clocks,
				    count(*) filter (where ended_at is null and paused_at is null and due_at < :now) as late
				from concerns.clock""").param("now", Timestamp.from(NOW)).query().singleRow());
	}

}
