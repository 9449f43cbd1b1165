package org.concernhandling.servicelevel.board;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.concernhandling.StoredTime;
import org.concernhandling.TaskNames;
import org.concernhandling.servicelevel.board.Board.Row;
import org.concernhandling.servicelevel.board.ClockCounts.Ended;
import org.concernhandling.servicelevel.board.ClockCounts.Running;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What managers see of the clocks. What runs is counted at the moment that somebody asks;
 * what has ended is counted once a minute. Days and months are London's.
 */
@Service
class ServiceLevelBoard {

	private static final String NEEDS_A_MANAGER = "ended_at is null and paused_at is null and "
			+ "(due_at < :now or warn_at <= :now)";

	private final JdbcClient jdbc;

	private final ClockCounts counts;

	private final Clock clock;

	private final EndedClocks ended;

	private final TaskNames tasks;

	ServiceLevelBoard(JdbcClient jdbc, ClockCounts counts, EndedClocks ended, TaskNames tasks, Clock clock) {
		this.jdbc = jdbc;
		this.counts = counts;
		this.ended = ended;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** All tasks, or all stages, counted by a dimension. */
	Board by(Dimension dimension) {
		Instant now = this.clock.instant();
		List<YearMonth> months = EndedClocks.months(now);
		Tally total = new Tally(months);
		Map<String, Tally> tallies = new HashMap<>();
		Tally others = new Tally(months);
		for (Running running : this.counts.running(now, dimension)) {
			if (running.key() != null) {
				tallies.computeIfAbsent(running.key(), (key) -> new Tally(months)).add(running);
				total.add(running);
			}
			else {
				others.add(running);
			}
		}
		for (Ended ended : this.ended.get()) {
			if (ended.kind().kind() == dimension.kind()) {
				tallies.computeIfAbsent(dimension.key(ended.kind()), (key) -> new Tally(months)).add(ended);
				total.add(ended);
			}
		}
		List<Row> rows = tallies.entrySet()
			.stream()
			.map((tally) -> tally.getValue().row(tally.getKey(), label(dimension, tally.getKey())))
			.sorted(Row.WHAT_NEEDS_A_MANAGER_FIRST)
			.toList();
		return new Board(now, rows, total.row("", "All"), ((dimension == Dimension.STAGE) ? total : others).late());
	}

	/**
	 * The tasks and stages that are late or past their warning: late ones first, and of
	 * them the one that was due first.
	 * @param limit how many at most
	 */
	List<WatchedClock> needsManager(int limit) {
		return clocks(NEEDS_A_MANAGER, Map.of(), limit);
	}

	/**
	 * The same, of what one row of the board counts.
	 * @param key the row's key
	 * @param limit how many at most
	 */
	List<WatchedClock> needsManager(Dimension dimension, String key, int limit) {
		return clocks(NEEDS_A_MANAGER + " and kind = :kind and coalesce(" + dimension.column() + ", '') = :key",
				Map.of("kind", dimension.kind().code(), "key", key), limit);
	}

	/**
	 * All clocks of the concern that a process instance is about, those that run first.
	 * @return nothing when the instance is not known
	 */
	List<WatchedClock> ofConcern(String processInstance) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				select * from concerns.clock
				where reference in (select reference from concerns.clock where process_instance = ?)
				order by case when ended_at is null then 0 else 1 end, ended_at desc, due_at, id""")
			.param(processInstance)
			.query((row, number) -> WatchedClock.of(row, now, this.tasks))
			.list();
	}

	/** The tasks of a process that are open, by their id in the model. */
	List<Activity> atActivities(String process) {
		return this.counts.openTasks(this.clock.instant(), process)
			.stream()
			.map((tasks) -> new Activity(tasks.task(), tasks.counts().open(), tasks.counts().warning(),
					tasks.counts().late()))
			.toList();
	}

	private String label(Dimension dimension, String key) {
		return (dimension == Dimension.TASK) ? this.tasks.of(key) : dimension.label(key);
	}

	private List<WatchedClock> clocks(String condition, Map<String, ?> values, int limit) {
		Instant now = this.clock.instant();
		// Whatever is late was due before whatever is not: the due time puts both in
		// order.
		return this.jdbc
			.sql("select * from concerns.clock where " + condition
					+ " order by due_at, id fetch first :limit rows only")
			.param("now", StoredTime.of(now))
			.params(values)
			.param("limit", limit)
			.query((row, number) -> WatchedClock.of(row, now, this.tasks))
			.list();
	}

	/**
	 * How the open tasks stand at one place of a process.
	 *
	 * @param id the task's id in the model
	 * @param open all of them, those that stand still included
	 */
	record Activity(String id, long open, long warning, long late) {
	}

}
