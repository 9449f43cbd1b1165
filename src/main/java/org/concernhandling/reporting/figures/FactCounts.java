package org.concernhandling.reporting.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts of facts about one period. What is asked for together is counted in one pass, as
 * long as it has few values: then there are few combinations of them, however many facts.
 */
class FactCounts {

	/** Where nothing was said or decided. */
	static final String MISSING = "not-given";

	private final JdbcClient jdbc;

	private final Counted counted;

	private final Period period;

	private final List<List<String>> together;

	private final Map<String, Map<String, Long>> known = new HashMap<>();

	/**
	 * Counts of a period.
	 * @param together columns, or expressions, that are counted in one pass
	 */
	FactCounts(JdbcClient jdbc, Counted counted, Period period, List<List<String>> together) {
		this.jdbc = jdbc;
		this.counted = counted;
		this.period = period;
		this.together = together;
	}

	/**
	 * How many concerns that were received in the period there are for each value of a
	 * column or expression.
	 */
	Map<String, Long> by(String column) {
		if (!this.known.containsKey(column)) {
			count(this.together.stream()
				.filter((columns) -> columns.contains(column))
				.findFirst()
				.orElse(List.of(column)));
		}
		return this.known.get(column);
	}

	/**
	 * Counts by the value in the first column of a query, whose second column is a count.
	 * The days of the period are its parameters {@code from} and {@code to}; {@code %s}
	 * stands for the condition on the facts of concerns.
	 */
	Map<String, Long> query(String query) {
		Map<String, Long> counts = new HashMap<>();
		read(query, (row) -> add(counts, row.getString(1), row.getLong(2)));
		return counts;
	}

	private void count(List<String> columns) {
		columns.forEach((column) -> this.known.put(column, new HashMap<>()));
		int counts = columns.size() + 1;
		List<String> names = IntStream.range(1, counts).mapToObj((place) -> "value" + place).toList();
		String values = IntStream.range(1, counts)
			.mapToObj((place) -> columns.get(place - 1) + " as value" + place)
			.collect(Collectors.joining(", "));
		read("""
				select %1$s, count(*) from (select %2$s from concerns.concern_fact
				where received_on between :from and :to and %%s) facts group by %1$s"""
			.formatted(String.join(", ", names), values), (row) -> {
				for (int column = 1; column < counts; column++) {
					add(this.known.get(columns.get(column - 1)), row.getString(column), row.getLong(counts));
				}
			});
	}

	private void read(String query, RowCallbackHandler rows) {
		this.jdbc.sql(query.formatted(this.counted.condition()))
			.param("from", this.period.from())
			.param("to", this.period.to())
			.query(rows);
	}

	private static void add(Map<String, Long> counts, String value, long count) {
		counts.merge((value != null) ? value : MISSING, count, Long::sum);
	}

}
