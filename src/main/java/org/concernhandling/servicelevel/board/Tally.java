package org.concernhandling.servicelevel.board;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.servicelevel.board.Board.Month;
import org.concernhandling.servicelevel.board.Board.Row;
import org.concernhandling.servicelevel.board.ClockCounts.Counts;
import org.concernhandling.servicelevel.board.ClockCounts.Ended;
import org.concernhandling.servicelevel.board.ClockCounts.Running;

/** A line of the board that is being added up. */
class Tally {

	private final Map<YearMonth, Month> trend = new LinkedHashMap<>();

	private long open;

	private long paused;

	private long dueToday;

	private long warning;

	private long late;

	private Instant oldest;

	Tally(List<YearMonth> months) {
		months.forEach((month) -> this.trend.put(month, new Month(month, 0, 0)));
	}

	void add(Running running) {
		Counts counts = running.counts();
		this.open += counts.open();
		this.paused += counts.paused();
		this.dueToday += counts.dueToday();
		this.warning += counts.warning();
		this.late += counts.late();
		if (this.oldest == null || (counts.oldestDue() != null && counts.oldestDue().isBefore(this.oldest))) {
			this.oldest = counts.oldestDue();
		}
	}

	void add(Ended ended) {
		// What ended after the months were named, in a month that has just begun, waits
		// for the next count.
		this.trend.computeIfPresent(ended.month(),
				(month, before) -> new Month(month, before.met() + ended.met(), before.missed() + ended.missed()));
	}

	long late() {
		return this.late;
	}

	Row row(String key, String label) {
		return new Row(key, label, this.open, this.paused, this.dueToday, this.warning, this.late, this.oldest,
				metPercent(), List.copyOf(this.trend.values()));
	}

	private Integer metPercent() {
		long met = sum(this.trend.values().stream().map(Month::met));
		long ended = met + sum(this.trend.values().stream().map(Month::missed));
		return (ended > 0) ? Math.toIntExact(100 * met / ended) : null;
	}

	private static long sum(Stream<Long> counts) {
		return counts.mapToLong(Long::longValue).sum();
	}

}
