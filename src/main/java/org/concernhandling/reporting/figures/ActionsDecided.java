package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * Actions, each concern under every one that was decided on it, once. It sums to more
 * than the total where there were several, and to less where there was none.
 */
class ActionsDecided implements CountedTable {

	@Override
	public String id() {
		return "action";
	}

	@Override
	public StatisticsTable count(FactCounts facts) {
		Map<Set<HandlingAction>, Long> decided = facts.byActions();
		List<Row> rows = List.of(HandlingAction.values())
			.stream()
			.map((action) -> new Row(action.code(), action.label(), with(decided, action)))
			.toList();
		long total = decided.values().stream().mapToLong(Long::longValue).sum();
		return new StatisticsTable(id(), "Action decided",
				"Counted by the day received, under every action that was decided by the day of counting; the same "
						+ "action decided twice on one counts once. No further action counts once a manager has "
						+ "approved it.",
				"%,d actions were decided: there may be several on one, and none yet on another."
					.formatted(rows.stream().mapToLong(Row::count).sum()),
				false, rows, total);
	}

	private static long with(Map<Set<HandlingAction>, Long> decided, HandlingAction action) {
		return decided.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().contains(action))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

}
