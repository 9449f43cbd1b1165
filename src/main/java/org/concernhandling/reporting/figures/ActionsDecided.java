package org.concernhandling.reporting.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * Actions, each concern under every one that was decided on it, once. It sums to more
 * than the total where there were several, and to less where there was none. What the
 * records of an earlier time do not tell is not given, unless others tell of it.
 */
class ActionsDecided implements CountedTable {

	/** The facts that the records of a concern of the past do not tell. */
	static final String NOT_TOLD = "not_told";

	@Override
	public String id() {
		return "action";
	}

	@Override
	public StatisticsTable count(FactCounts facts) {
		Map<Set<HandlingAction>, Long> decided = facts.byActions();
		Set<HandlingAction> notTold = notTold(facts.by(NOT_TOLD).keySet());
		List<Row> rows = Stream.of(HandlingAction.values())
			.map((action) -> new Row(action.code(), action.label(),
					given(with(decided, action), notTold.contains(action))))
			.toList();
		long actions = rows.stream().map(Row::count).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
		long total = decided.values().stream().mapToLong(Long::longValue).sum();
		return new StatisticsTable(id(), "Action decided",
				"Counted by the day received, under every action that was decided by the day of counting; the same "
						+ "action decided twice on one counts once. No further action counts once a manager has "
						+ "approved it." + missing(notTold),
				String.format(Locale.UK,
						"%,d actions were decided: there may be several on one, and none yet on another.", actions),
				false, rows, total);
	}

	/**
	 * Where nobody is known to have decided it, and of some nobody knows, it is not none.
	 */
	private static Long given(long count, boolean notTold) {
		return (notTold && count == 0) ? null : (Long) count;
	}

	private static Set<HandlingAction> notTold(Set<String> codes) {
		return Stream.of(HandlingAction.values())
			.filter((action) -> codes.stream().anyMatch((told) -> told.contains("," + action.code() + ",")))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(HandlingAction.class)));
	}

	private static String missing(Set<HandlingAction> notTold) {
		return notTold.isEmpty() ? ""
				: notTold.stream()
					.map(HandlingAction::label)
					.collect(Collectors.joining("; ",
							" The records from which some were taken over do not say whether these were decided: ",
							"."));
	}

	private static long with(Map<Set<HandlingAction>, Long> decided, HandlingAction action) {
		return decided.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().contains(action))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

}
