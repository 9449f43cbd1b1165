package org.concernhandling.reporting.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.concernhandling.concern.vocabulary.HandlingAction;

/**
 * Whether further action was decided on the concerns that were received in the period,
 * whenever it was decided.
 */
class FurtherAction implements CountedTable {

	private static final List<Choice> ANSWERS = Choice.of("further-action", "Further action decided",
			"no-further-action", "No further action", "not-yet-decided", "Not yet decided");

	@Override
	public String id() {
		return "further-action";
	}

	@Override
	public StatisticsTable count(FactCounts facts) {
		Map<String, Long> counts = new HashMap<>();
		facts.byActions().forEach((actions, count) -> counts.merge(answer(actions), count, Long::sum));
		return new StatisticsTable(id(), "Whether further action was decided",
				Breakdown.RECEIVED + "Further action is any action but no further action, which counts once a manager "
						+ "has approved it.",
				null, true, CountedTable.rows(ANSWERS, counts).toList(), CountedTable.sum(counts));
	}

	private static String answer(Set<HandlingAction> actions) {
		if (actions.isEmpty()) {
			return "not-yet-decided";
		}
		return actions.equals(Set.of(HandlingAction.NO_FURTHER_ACTION)) ? "no-further-action" : "further-action";
	}

}
