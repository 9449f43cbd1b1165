package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * Kinds of service, each concern under every one that it names. It sums to more than the
 * total where some name two.
 */
class SettingsNamed implements CountedTable {

	@Override
	public String id() {
		return "any-setting";
	}

	@Override
	public StatisticsTable count(FactCounts facts) {
		Map<String, Long> primary = facts.by("setting");
		Map<String, Long> second = facts.by("second_setting");
		long total = CountedTable.sum(primary);
		long withSecond = CountedTable.sum(second) - second.getOrDefault(FactCounts.MISSING, 0L);
		long none = primary.getOrDefault(FactCounts.MISSING, 0L);
		long named = total - none + withSecond;
		List<Row> rows = Stream
			.concat(CountedTable.rows(List.of(Setting.values()), primary)
				.map((row) -> new Row(row.code(), row.label(), row.count() + second.getOrDefault(row.code(), 0L))),
					Stream.of(new Row(FactCounts.MISSING, "Not established", none)).filter((row) -> row.count() > 0))
			.toList();
		return new StatisticsTable(id(), "Kind of service, any",
				"Counted by the day received, under every kind of service that it names: the primary one and, where "
						+ "there is one, a second.",
				note(named, total, withSecond, none), false, rows, total);
	}

	private static String note(long named, long total, long withSecond, long none) {
		String reconciled = "%,d kinds of service are named in %,d: %s named a second one".formatted(named, total,
				(withSecond > 0) ? "%,d".formatted(withSecond) : "none");
		return reconciled + ((none > 0) ? ", and for %,d none is established.".formatted(none) : ".");
	}

}
