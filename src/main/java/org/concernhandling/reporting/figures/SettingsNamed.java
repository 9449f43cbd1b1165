package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.reporting.figures.StatisticsTable.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

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
	public StatisticsTable count(JdbcClient jdbc, Counted counted, Period period) {
		Map<String, Long> primary = by(jdbc, "setting", counted, period);
		Map<String, Long> second = by(jdbc, "second_setting", counted, period);
		long total = primary.values().stream().mapToLong(Long::longValue).sum();
		long withSecond = second.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals(MISSING))
			.mapToLong(Map.Entry::getValue)
			.sum();
		long none = primary.getOrDefault(MISSING, 0L);
		long named = total - none + withSecond;
		List<Row> rows = Stream
			.concat(CountedTable.rows(List.of(Setting.values()), primary)
				.map((row) -> new Row(row.code(), row.label(), row.count() + second.getOrDefault(row.code(), 0L))),
					Stream.of(new Row(MISSING, "Not established", none)).filter((row) -> row.count() > 0))
			.toList();
		return new StatisticsTable(id(), "Kind of service, any",
				"Counted by the day received, under every kind of service that it names: the primary one and, where "
						+ "there is one, a second.",
				note(named, total, withSecond, none), false, rows, total);
	}

	private static Map<String, Long> by(JdbcClient jdbc, String column, Counted counted, Period period) {
		return CountedTable.counts(jdbc, """
				select %1$s, count(*) from concerns.concern_fact
				where received_on between :from and :to and %2$s group by %1$s""".formatted(column,
				counted.condition()), period);
	}

	private static String note(long named, long total, long withSecond, long none) {
		String reconciled = "%,d kinds of service are named in %,d: %,d named a second one".formatted(named, total,
				withSecond);
		return reconciled + ((none > 0) ? ", and for %,d none is established.".formatted(none) : ".");
	}

}
