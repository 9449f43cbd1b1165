package org.concernhandling.servicelevel.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.concernhandling.LondonTime;
import org.concernhandling.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Counts the clocks. */
@Repository
class ClockCounts {

	private static final String RUNNING = """
			count(*) as open,
			count(paused_at) as paused,
			count(*) filter (where paused_at is null and due_at >= :now and due_at < :tomorrow) as due_today,
			count(*) filter (where paused_at is null and due_at >= :now and warn_at <= :now) as warning,
			count(*) filter (where paused_at is null and due_at < :now) as late,
			min(case when paused_at is null then due_at end) as oldest_due,
			min(started_at) as oldest_start
			from concerns.clock where ended_at is null""";

	private static final String ENDED = """
			select subject, kind, process, setting, staff_group,
			count(*) filter (where outcome = 'met') as met,
			count(*) filter (where outcome = 'missed') as missed
			from concerns.clock where ended_at >= :from and ended_at < :to and outcome in ('met', 'missed')
			group by subject, kind, process, setting, staff_group""";

	private final JdbcClient jdbc;

	ClockCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The clocks that have not ended: those that a dimension counts by its keys, and all
	 * others together under no key.
	 */
	List<Running> running(Instant now, Dimension dimension) {
		// By one expression, as by two the database would sort where it can hash; tasks
		// and stages at once, as apart it would read all of them twice.
		return count("select case when kind = :kind then coalesce(" + dimension.column() + ", '') end as board_key, "
				+ RUNNING + " group by board_key", now)
			.param("kind", dimension.kind().code())
			.query((row, number) -> new Running(row.getString("board_key"), counts(row)))
			.list();
	}

	/** The tasks that are open, by process and task. */
	List<OpenTasks> openTasks(Instant now) {
		return count("select process, subject, " + RUNNING + " and kind = 'task' group by process, subject", now)
			.query(ClockCounts::openTasks)
			.list();
	}

	/** The tasks of one process that are open, by task. */
	List<OpenTasks> openTasks(Instant now, String process) {
		return count("select process, subject, " + RUNNING
				+ " and kind = 'task' and process = :process group by process, subject", now)
			.param("process", process)
			.query(ClockCounts::openTasks)
			.list();
	}

	/** The clocks that were met or missed in a London month. */
	List<Ended> endedIn(YearMonth month) {
		return this.jdbc.sql(ENDED)
			.param("from", start(month))
			.param("to", start(month.plusMonths(1)))
			.query((row, number) -> new Ended(ClockKind.of(row), month, row.getLong("met"), row.getLong("missed")))
			.list();
	}

	private StatementSpec count(String sql, Instant now) {
		Instant tomorrow = LondonTime.day(now).plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant();
		return this.jdbc.sql(sql).param("now", StoredTime.of(now)).param("tomorrow", StoredTime.of(tomorrow));
	}

	private static Timestamp start(YearMonth month) {
		return StoredTime.of(month.atDay(1).atStartOfDay(LondonTime.ZONE).toInstant());
	}

	private static OpenTasks openTasks(ResultSet row, int number) throws SQLException {
		return new OpenTasks(row.getString("process"), row.getString("subject"), counts(row));
	}

	private static Counts counts(ResultSet row) throws SQLException {
		return new Counts(row.getLong("open"), row.getLong("paused"), row.getLong("due_today"), row.getLong("warning"),
				row.getLong("late"), StoredTime.read(row, "oldest_due"), StoredTime.read(row, "oldest_start"));
	}

	/**
	 * How clocks stand that have not ended.
	 *
	 * @param open all of them
	 * @param paused those that stand still: neither due today nor near their time nor
	 * late
	 * @param dueToday those that are due now or later on this London day
	 * @param warning those whose warning has come and whose due time has not passed
	 * @param late those whose due time has passed: at that moment they can still be met
	 * @param oldestDue the earliest time that one is due that does not stand still, or
	 * null
	 * @param oldestStart when the first of them started
	 */
	record Counts(long open, long paused, long dueToday, long warning, long late, Instant oldestDue,
			Instant oldestStart) {
	}

	/**
	 * Clocks with one key that have not ended.
	 *
	 * @param key null for those that the dimension does not count
	 */
	record Running(String key, Counts counts) {
	}

	/** Tasks at one place of a process that are open. */
	record OpenTasks(String process, String task, Counts counts) {
	}

	/** Clocks of one kind that have ended in one London month. */
	record Ended(ClockKind kind, YearMonth month, long met, long missed) {
	}

}
