package org.concernhandling.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be seen of the application in its tables. */
class Observations {

	private static final String INSTANCES = "(select proc_inst_id_ from act_hi_procinst where business_key_ = ?)";

	/** What begins by the calendar is about no concern. */
	private static final String JOBS = """
			select j.id_, j.duedate_, j.handler_type_, j.handler_cfg_, j.process_instance_id_, d.act_id_
			from (select * from act_ru_job where handler_type_ <> 'timer-start-event') j
			left join act_ru_jobdef d on d.id_ = j.job_def_id_
			""";

	private static final String CLOCKS = """
			select clock_key, subject, kind, process, staff_group, started_at, warn_at, due_at, waits, paused_at, warned_at,
			escalated_at, ended_at, outcome from concerns.clock where reference = ?
			""";

	private final JdbcClient jdbc;

	Observations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Lets the next job be found fast. */
	void prepare() {
		this.jdbc.sql("create index if not exists year_job_due on act_ru_job (duedate_)").update();
	}

	/** What a concern has entered or left at a moment, in the engine's history. */
	List<Activity> activities(String reference, Instant at) {
		return this.jdbc.sql("""
				select id_, proc_def_key_, proc_inst_id_, act_id_, start_time_, end_time_ from act_hi_actinst
				where proc_inst_id_ in %s and (start_time_ = ? or end_time_ = ?)""".formatted(INSTANCES))
			.params(reference, Timestamp.from(at), Timestamp.from(at))
			.query((row, number) -> new Activity(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					instant(row, 5), instant(row, 6)))
			.list();
	}

	/** The tasks of a concern that came or went at a moment, in the engine's history. */
	List<PastTask> tasks(String reference, Instant at) {
		return this.jdbc
			.sql("""
					select id_, proc_def_key_, proc_inst_id_, task_def_key_, start_time_, end_time_, delete_reason_, due_date_
					from act_hi_taskinst where proc_inst_id_ in %s and (start_time_ = ? or end_time_ = ?)
					order by task_def_key_"""
				.formatted(INSTANCES))
			.params(reference, Timestamp.from(at), Timestamp.from(at))
			.query((row, number) -> new PastTask(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					instant(row, 5), instant(row, 6), "completed".equals(row.getString(7)), instant(row, 8)))
			.list();
	}

	/** The tasks of a concern that are open, by id. */
	Map<String, OpenTask> openTasks(String reference) {
		Map<String, OpenTask> tasks = new TreeMap<>();
		this.jdbc.sql("""
				select t.id_, t.priority_, t.assignee_, l.group_id_ from act_ru_task t
				left join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
				where t.proc_inst_id_ in %s""".formatted(INSTANCES)).param(reference).query((row) -> {
			OpenTask task = tasks.computeIfAbsent(row.getString(1), (id) -> task(row));
			task.groups().add(row.getString(4));
		});
		return tasks;
	}

	/** The processes of a concern that run. */
	Set<String> runningInstances(String reference) {
		return Set.copyOf(
				this.jdbc.sql("select proc_inst_id_ from act_hi_procinst where business_key_ = ? and end_time_ is null")
					.param(reference)
					.query(String.class)
					.list());
	}

	/** A day that a process knows. */
	LocalDate date(String instance, String name) {
		return LocalDate.parse(this.jdbc.sql("select text_ from act_ru_variable where proc_inst_id_ = ? and name_ = ?")
			.params(instance, name)
			.query(String.class)
			.single());
	}

	/** All clocks of a concern. */
	List<ClockState> clocks(String reference) {
		return this.jdbc.sql(CLOCKS).param(reference).query(Observations::clock).list();
	}

	/** The clocks of a concern that run, and those that ended at a moment. */
	List<ClockState> clocks(String reference, Instant at) {
		return this.jdbc.sql(CLOCKS + "and (ended_at is null or ended_at = ?)")
			.params(reference, Timestamp.from(at))
			.query(Observations::clock)
			.list();
	}

	/** What the case file says of warnings and escalations. */
	List<Entry> entries(String reference) {
		return this.jdbc.sql("""
				select happened_at, kind, subject from concerns.case_file_entry
				where reference = ? and kind in ('warned', 'escalated') order by id""")
			.param(reference)
			.query((row, number) -> new Entry(instant(row, 1), row.getString(2), row.getString(3)))
			.list();
	}

	/** The timers that wait in the processes of a concern. */
	List<Job> timers(String reference) {
		return this.jdbc
			.sql(JOBS + "where j.process_instance_id_ in " + INSTANCES + " and j.handler_type_ like 'timer-%'")
			.param(reference)
			.query(Observations::job)
			.list();
	}

	/** The timers of a concern's clocks. */
	List<Job> clockTimers(String reference) {
		return this.jdbc.sql(JOBS + """
				where j.handler_type_ = 'service-level-clock'
				and j.handler_cfg_ in (select clock_key from concerns.clock where reference = ?)""")
			.param(reference)
			.query(Observations::job)
			.list();
	}

	/** Everything that waits for its time. */
	List<Job> jobs() {
		return this.jdbc.sql(JOBS).query(Observations::job).list();
	}

	/** What comes first of everything that waits for its time. */
	List<Job> nextJobs() {
		return this.jdbc.sql(JOBS + "order by j.duedate_ fetch first 12 rows only").query(Observations::job).list();
	}

	/** How many jobs have failed. */
	long failures() {
		return this.jdbc.sql("""
				select count(*) from act_ru_job where retries_ < 3 or exception_msg_ is not null
				or suspension_state_ <> 1""").query(Long.class).single()
				+ this.jdbc.sql("select count(*) from act_ru_incident").query(Long.class).single();
	}

	/** The concerns that have tasks without a running clock. */
	List<String> tasksWithoutClock() {
		return this.jdbc.sql("""
				select t.id_ from act_ru_task t where 1 <>
				(select count(*) from concerns.clock c where c.clock_key = t.id_ and c.ended_at is null)""")
			.query(String.class)
			.list();
	}

	/** The clocks that run although their task or their process has ended. */
	List<String> clocksWithoutWork() {
		return this.jdbc.sql("""
				select c.clock_key from concerns.clock c where c.ended_at is null and (
				not exists (select 1 from act_ru_execution e where e.proc_inst_id_ = c.process_instance)
				or c.kind = 'task' and not exists (select 1 from act_ru_task t where t.id_ = c.clock_key))""")
			.query(String.class)
			.list();
	}

	private static OpenTask task(ResultSet row) {
		try {
			return new OpenTask(row.getInt("priority_"), row.getString("assignee_"), new TreeSet<>());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Job job(ResultSet row, int number) throws SQLException {
		return new Job(row.getString(1), instant(row, 2), row.getString(3), row.getString(4), row.getString(5),
				row.getString(6));
	}

	private static ClockState clock(ResultSet row, int number) throws SQLException {
		return new ClockState(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
				instant(row, 6), instant(row, 7), instant(row, 8), row.getInt(9), instant(row, 10), instant(row, 11),
				instant(row, 12), instant(row, 13), row.getString(14));
	}

	private static Instant instant(ResultSet row, int column) throws SQLException {
		Timestamp timestamp = row.getTimestamp(column);
		return (timestamp != null) ? timestamp.toInstant() : null;
	}

	/** A flow node that a process has entered, and perhaps left. */
	record Activity(String id, String process, String instance, String activity, Instant start, Instant end) {
	}

	/** A task that was opened, and perhaps ended. */
	record PastTask(String id, String process, String instance, String task, Instant start, Instant end,
			boolean completed, Instant due) {
	}

	/** How a task is offered. */
	record OpenTask(int priority, String assignee, Collection<String> groups) {
	}

	/** What a clock shows. */
	record ClockState(String key, String subject, String kind, String process, String group, Instant started,
			Instant warn, Instant due, int waits, Instant paused, Instant warned, Instant escalated, Instant ended,
			String outcome) {
	}

	/** A warning or an escalation in the case file. */
	record Entry(Instant at, String kind, String subject) {
	}

	/**
	 * A job of the engine.
	 *
	 * @param due when it is to run, or null when at once
	 * @param about what it needs to know: a clock's key, a person
	 * @param activity the flow node that waits for it, or null when none does
	 */
	record Job(String id, Instant due, String type, String about, String instance, String activity) {

		boolean isClock() {
			return this.type.equals("service-level-clock");
		}

		boolean isNotice() {
			return this.type.equals("service-level-notice");
		}

	}

}
