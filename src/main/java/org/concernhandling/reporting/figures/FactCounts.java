package org.concernhandling.reporting.figures;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.concernhandling.concern.vocabulary.HandlingAction;
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

	private final Map<Set<HandlingAction>, Long> byActions = new HashMap<>();

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
	 * How many concerns that were received in the period there are on which just these
	 * actions were decided, whenever that was. No further action is decided once a
	 * manager has approved it.
	 */
	Map<Set<HandlingAction>, Long> byActions() {
		if (this.byActions.isEmpty()) {
			List<HandlingAction> all = List.of(HandlingAction.values());
			String names = all.stream().map((action) -> "action" + action.ordinal()).collect(Collectors.joining(", "));
			String taken = all.stream()
				.map((action) -> "max(case when a.action = '%s' then 1 else 0 end) as action%d".formatted(action.code(),
						action.ordinal()))
				.collect(Collectors.joining(", "));
			read("""
					select %1$s, count(*) from (select %2$s from concerns.concern_fact c
					left join concerns.action_fact a on a.concern = c.fact_key
					and (a.action <> 'no-further-action' or a.outcome = 'approved-no-further-action')
					where c.received_on between :from and :to and %%s group by c.fact_key) facts group by %1$s"""
				.formatted(names, taken), (row) -> {
					Set<HandlingAction> decided = EnumSet.noneOf(HandlingAction.class);
					for (HandlingAction action : all) {
						if (row.getInt(action.ordinal() + 1) > 0) {
							decided.add(action);
						}
					}
					this.byActions.put(decided, row.getLong(all.size() + 1));
				});
		}
		return this.byActions;
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
