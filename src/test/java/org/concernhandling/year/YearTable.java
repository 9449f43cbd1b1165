package org.concernhandling.year;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.concernhandling.year.Observations.ClockState;

/** What became of the clocks in the year, for each task and milestone. */
class YearTable {

	private final Map<String, Row> rows = new TreeMap<>();

	void add(ClockState clock) {
		this.rows.computeIfAbsent(clock.kind() + " " + clock.subject(), (name) -> new Row()).add(clock);
	}

	@Override
	public String toString() {
		StringBuilder table = new StringBuilder("%-44s %7s %7s %7s %9s %7s %7s %9s %8s %6s%n".formatted("", "started",
				"met", "missed", "cancelled", "running", "warned", "escalated", "median h", "met %"));
		Row total = new Row();
		this.rows.forEach((name, row) -> {
			total.clocks.addAll(row.clocks);
			table.append(row.line(name));
		});
		return table.append(total.line("all")).toString();
	}

	private static final class Row {

		private final List<ClockState> clocks = new ArrayList<>();

		private void add(ClockState clock) {
			this.clocks.add(clock);
		}

		private String line(String name) {
			long met = ended("met");
			long missed = ended("missed");
			return "%-44s %7d %7d %7d %9d %7d %7d %9d %8s %6s%n".formatted(name, this.clocks.size(), met, missed,
					ended("cancelled"), ended(null),
					this.clocks.stream().filter((clock) -> clock.warned() != null).count(),
					this.clocks.stream().filter((clock) -> clock.escalated() != null).count(), median(),
					(met + missed > 0) ? "%.1f".formatted(100.0 * met / (met + missed)) : "-");
		}

		private long ended(String outcome) {
			return this.clocks.stream()
				.filter((clock) -> (outcome != null) ? outcome.equals(clock.outcome()) : clock.outcome() == null)
				.count();
		}

		/** The working hours that it took, in the middle of all that were done. */
		private String median() {
			List<Duration> taken = this.clocks.stream()
				.filter((clock) -> "met".equals(clock.outcome()) || "missed".equals(clock.outcome()))
				.map((clock) -> OfficeHours.between(clock.started(), clock.ended()))
				.sorted()
				.toList();
			return taken.isEmpty() ? "-" : "%.1f".formatted(taken.get(taken.size() / 2).toMinutes() / 60.0);
		}

	}

}
