package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;

import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.reporting.figures.StatisticsTable.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Actions, each concern under every one that was decided on it, once. It sums to more
 * than the total where there were several, and to less where there was none.
 */
class ActionsDecided implements CountedTable {

	private static final String NO_ACTION = "none";

	@Override
	public String id() {
		return "action";
	}

	@Override
	public StatisticsTable count(JdbcClient jdbc, Counted counted, Period period) {
		String concerns = "select fact_key from concerns.concern_fact where received_on between :from and :to and "
				+ counted.condition();
		// An action that a manager sent back was not decided.
		Map<String, Long> counts = CountedTable.counts(jdbc, """
				select action, count(*) from (select distinct a.concern, a.action from concerns.action_fact a
				join (%s) c on c.fact_key = a.concern where coalesce(a.outcome, 'none') <> 'sent-back') as decided
				group by action""".formatted(concerns), period);
		Map<String, Long> totals = CountedTable.counts(jdbc, """
				select case when a.concern is null then 'none' else 'some' end, count(*) from (%s) c
				left join (select distinct concern from concerns.action_fact
				where coalesce(outcome, 'none') <> 'sent-back') a on a.concern = c.fact_key
				group by case when a.concern is null then 'none' else 'some' end""".formatted(concerns), period);
		long none = totals.getOrDefault(NO_ACTION, 0L);
		long some = totals.getOrDefault("some", 0L);
		long actions = counts.values().stream().mapToLong(Long::longValue).sum();
		List<Row> rows = CountedTable.rows(List.of(HandlingAction.values()), counts).toList();
		return new StatisticsTable(id(), "Action decided",
				"Counted by the day received, under every action that was decided by the day of counting; the same "
						+ "action decided twice on one counts once.",
				"%,d actions were decided on %,d: there may be several on one. On %,d none is decided yet."
					.formatted(actions, some, none),
				false, rows, none + some);
	}

}
