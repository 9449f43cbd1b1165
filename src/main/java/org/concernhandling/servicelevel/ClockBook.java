package org.concernhandling.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.concernhandling.StoredTime;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.servicelevel.CurrentProcess.Place;
import org.concernhandling.servicelevel.ServiceLevels.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of all clocks. */
@Repository
class ClockBook {

	private final JdbcClient jdbc;

	ClockBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(RunningClock clock, Place place) {
		this.jdbc.sql("""
				insert into concerns.clock (clock_key, reference, process, process_instance, subject, kind, setting,
				staff_group, escalate_to, calendar, unit, started_at, warn_at, due_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(clock.key(), clock.reference(), place.process(), place.instance(), clock.subject(),
					clock.kind().code(), place.setting(), clock.group(), clock.escalateTo(), clock.calendar().code(),
					clock.unit().code(), StoredTime.of(clock.startedAt()), StoredTime.of(clock.warnAt()),
					StoredTime.of(clock.dueAt()))
			.update();
	}

	/** Keeps how a clock goes on. */
	void update(RunningClock clock) {
		this.jdbc.sql("""
				update concerns.clock set warn_at = ?, due_at = ?, waits = ?, paused_at = ?, warned_at = ?,
				escalated_at = ? where clock_key = ? and ended_at is null""")
			.params(StoredTime.of(clock.warnAt()), StoredTime.of(clock.dueAt()), clock.waits(),
					StoredTime.of(clock.pausedAt()), StoredTime.of(clock.warnedAt()),
					StoredTime.of(clock.escalatedAt()), clock.key())
			.update();
	}

	/** Keeps in what still runs for a concern which kind of service it is about. */
	void establish(String reference, String setting) {
		this.jdbc.sql("update concerns.clock set setting = ? where reference = ? and ended_at is null")
			.params(setting, reference)
			.update();
	}

	/**
	 * Ends a clock.
	 * @return whether it was still running
	 */
	boolean end(String key, Instant now) {
		return this.jdbc.sql("""
				update concerns.clock set ended_at = ?, outcome = case when due_at < coalesce(paused_at, ?)
				then 'missed' else 'met' end where clock_key = ? and ended_at is null""")
			.params(StoredTime.of(now), StoredTime.of(now), key)
			.update() > 0;
	}

	/**
	 * The clock of a milestone that has just ended; the same process may have reached the
	 * stage before.
	 */
	MilestoneReached reached(String key) {
		return this.jdbc.sql("""
				select reference, subject, started_at, ended_at, outcome from concerns.clock where clock_key = ?
				and ended_at is not null order by id desc fetch first row only""")
			.param(key)
			.query((row, number) -> new MilestoneReached(row.getString("reference"), row.getString("subject"),
					StoredTime.read(row, "started_at"), StoredTime.read(row, "ended_at"),
					"met".equals(row.getString("outcome"))))
			.single();
	}

	void cancel(String key, Instant now) {
		this.jdbc.sql("""
				update concerns.clock set ended_at = ?, outcome = 'cancelled'
				where clock_key = ? and ended_at is null""").params(StoredTime.of(now), key).update();
	}

	void pause(String milestone, String reference, Instant now) {
		this.jdbc.sql("""
				update concerns.clock set waits = waits + 1, paused_at = coalesce(paused_at, ?)
				where reference = ? and subject = ? and kind = 'milestone' and ended_at is null""")
			.params(StoredTime.of(now), reference, milestone)
			.update();
	}

	/**
	 * The clock of a milestone that stands still, held until the running transaction
	 * ends.
	 */
	Optional<RunningClock> paused(String milestone, String reference) {
		return this.jdbc.sql("""
				select * from concerns.clock where reference = ? and subject = ? and kind = 'milestone'
				and paused_at is not null and ended_at is null for update""")
			.params(reference, milestone)
			.query(ClockBook::clock)
			.optional();
	}

	/** A clock that has not ended, held until the running transaction ends. */
	Optional<RunningClock> hold(String key) {
		return this.jdbc.sql("select * from concerns.clock where clock_key = ? and ended_at is null for update")
			.param(key)
			.query(ClockBook::clock)
			.optional();
	}

	/** The keys of all clocks of a process that have not ended. */
	List<String> running(String processInstance) {
		return this.jdbc.sql("select clock_key from concerns.clock where process_instance = ? and ended_at is null")
			.param(processInstance)
			.query(String.class)
			.list();
	}

	/** How many clocks of tasks have not ended. */
	long runningOfTasks() {
		return this.jdbc.sql("select count(*) from concerns.clock where kind = 'task' and ended_at is null")
			.query(Long.class)
			.single();
	}

	/** The keys of all clocks of a concern that have not ended. */
	List<String> keysOf(String reference) {
		return this.jdbc.sql("select clock_key from concerns.clock where reference = ? and ended_at is null")
			.param(reference)
			.query(String.class)
			.list();
	}

	private static RunningClock clock(ResultSet row, int number) throws SQLException {
		return new RunningClock(row.getString("clock_key"), row.getString("reference"), row.getString("subject"),
				Code.of(RunningClock.Kind.class, row.getString("kind")), row.getString("staff_group"),
				row.getString("escalate_to"), Code.of(Calendar.class, row.getString("calendar")),
				Code.of(Unit.class, row.getString("unit")), StoredTime.read(row, "started_at"),
				StoredTime.read(row, "warn_at"), StoredTime.read(row, "due_at"), row.getInt("waits"),
				StoredTime.read(row, "paused_at"), StoredTime.read(row, "warned_at"),
				StoredTime.read(row, "escalated_at"));
	}

}
