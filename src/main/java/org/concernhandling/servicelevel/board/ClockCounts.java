package org.concernhandling.servicelevel.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.concernhandling.LondonTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the clocks, by everything that one may ask about at once. */
@Repository
class ClockCounts {

	private static final String RUNNING = """
			select subject, kind, process, setting, staff_group,
			    count(*) as open,
			    count(paused_at) as paused,
			    count(*) filter (where paused_at is null and due_at > :now and due_at < :tomorrow) as due_today,
			    count(*) filter (where paused_at is null and due_at > :now and warn_at <= :now) as warning,
			    count(*) filter (where paused_at is null and due_at <= :now) as late,
			    min(case when paused_at is null then due_at end) as oldest_due,
			    min(started_at) as oldest_start
			from concerns.clock
			where ended_at is null
			group by subject, kind, process, setting, staff_group
			""";

	private static final String ENDED = """
			select subject, kind, process, setting, staff_group,
			    extract(year from ended_at at time zone 'Europe/London') as london_year,
			    extract(month from ended_at at time zone 'Europe/London') as london_month,
			    count(*) filter (where outcome = 'met') as met,
			    count(*) filter (where outcome = 'missed') as missed
			from concerns.clock
			where ended_at >= :since and outcome in ('met', 'missed')
			group by subject, kind, process, setting, staff_group, london_year, london_month
			""";

	private final JdbcClient jdbc;

	ClockCounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The clocks that have not ended, as they stand at this moment. */
	List<Running> running(Instant now) {
		return this.jdbc.sql(RUNNING)
			.param("now", Timestamp.from(now))
			.param("tomorrow",
					Timestamp.from(LondonTime.day(now).plusDays(1).atStartOfDay(LondonTime.ZONE).toInstant()))
			.query((row, number) -> running(row))
			.list();
	}

	/**
	 * The clocks that were met or missed, by London month.
	 * @param first the month to begin with
	 */
	List<Ended> endedSince(YearMonth first) {
		return this.jdbc.sql(ENDED)
			.param("since", Timestamp.from(first.atDay(1).atStartOfDay(LondonTime.ZONE).toInstant()))
			.query((row, number) -> new Ended(ClockKind.of(row),
					YearMonth.of(row.getInt("london_year"), row.getInt("london_month")), row.getLong("met"),
					row.getLong("missed")))
			.list();
	}

	private static Running running(ResultSet row) throws SQLException {
		return new Running(ClockKind.of(row), row.getLong("open"), row.getLong("paused"), row.getLong("due_today"),
				row.getLong("warning"), row.getLong("late"), instant(row, "oldest_due"), instant(row, "oldest_start"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp time = row.getTimestamp(column);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * Clocks of one kind that have not ended.
	 *
	 * @param open all of them
	 * @param paused those that stand still: neither due today nor near their time nor
	 * late
	 * @param dueToday those that are due later on this London day
	 * @param warning those past their warning and not yet due
	 * @param late those whose time has come
	 * @param oldestDue the earliest time that one is due that does not stand still, or
	 * null
	 * @param oldestStart when the first of them started
	 */
	record Running(ClockKind kind, long open, long paused, long dueToday, long warning, long late, Instant oldestDue,
			Instant oldestStart) {
	}

	/** Clocks of one kind that have ended in one London month. */
	record Ended(ClockKind kind, YearMonth month, long met, long missed) {
	}

}
