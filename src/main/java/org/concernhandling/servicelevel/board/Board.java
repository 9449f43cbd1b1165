package org.concernhandling.servicelevel.board;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * How the service levels stand.
 *
 * @param at the moment that it is counted for
 * @param rows what needs a manager most comes first
 * @param total all of them together: all tasks, or all stages on the board of stages
 * @param stagesLate how many stages are late, whatever is counted
 */
record Board(Instant at, List<Row> rows, Row total, long stagesLate) {

	/**
	 * One line of it.
	 *
	 * @param key by which its clocks are asked for
	 * @param oldest when the first clock is or was due that does not stand still, or null
	 * @param metPercent of the clocks that were met or missed in the months of the trend,
	 * how many in a hundred were met, rounded down; null when there were none
	 * @param trend the current London month and the eleven before it, oldest first
	 */
	record Row(String key, String label, long open, long paused, long dueToday, long warning, long late, Instant oldest,
			Integer metPercent, List<Month> trend) {

		static final Comparator<Row> WHAT_NEEDS_A_MANAGER_FIRST = Comparator.comparingLong(Row::late)
			.thenComparingLong(Row::warning)
			.thenComparingLong(Row::dueToday)
			.reversed()
			.thenComparing(Row::oldest, Comparator.nullsLast(Comparator.naturalOrder()))
			.thenComparing(Row::label);

	}

	/** What was met and missed of what ended in a London month. */
	record Month(YearMonth month, long met, long missed) {
	}

}
