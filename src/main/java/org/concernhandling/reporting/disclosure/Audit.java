package org.concernhandling.reporting.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the counts that are given away.
 * <p>
 * A hidden count is given away unless it could still be as many different values as the
 * threshold says, with the default of 5 for instance 1, 2, 3, 4 or 5: then nobody can
 * work it out, and as it is 1 at least, nobody can be sure that it is below the threshold
 * either. A count that is printed nowhere is given away when it is as closely known and
 * could be small: being known as zero, or as large, harms nobody.
 */
final class Audit {

	private final Knowledge knowledge;

	private final int threshold;

	/**
	 * Counts that were known too closely before, and how closely: no more can be asked.
	 */
	private final Map<CellId, Long> lost;

	Audit(Knowledge knowledge, int threshold, Map<CellId, Long> lost) {
		this.knowledge = knowledge;
		this.threshold = threshold;
		this.lost = lost;
	}

	Knowledge knowledge() {
		return this.knowledge;
	}

	/** What is given away, and how far apart its possible values still are. */
	static Map<CellId, Long> lost(Knowledge before, int threshold) {
		Audit audit = new Audit(before, threshold, Map.of());
		Possibilities possibilities = before.possibilities(Set.of());
		Map<CellId, Long> lost = new TreeMap<>();
		if (!possibilities.contradictory()) {
			for (CellId cell : audit.givenAway(possibilities, Set.of())) {
				int number = before.number(cell);
				lost.put(cell, Math.max(0, possibilities.most(number) - possibilities.least(number)));
			}
		}
		return lost;
	}

	/** What is given away while these cells of the draft are hidden. */
	List<CellId> givenAway(Set<CellId> hidden) {
		return givenAway(this.knowledge.possibilities(hidden), hidden);
	}

	/**
	 * Which small counts of the draft are known exactly to somebody who has found out
	 * which of the hidden cells are hidden because they are small.
	 */
	List<CellId> givenAwayKnowingWhy(Set<CellId> hidden) {
		Possibilities possibilities = this.knowledge.possibilitiesKnowingWhy(hidden, this.threshold);
		return hidden.stream()
			.sorted()
			.filter((cell) -> this.knowledge.hidden(cell, hidden) && this.knowledge.count(cell) > 0
					&& this.knowledge.count(cell) < this.threshold)
			.filter((cell) -> !this.lost.containsKey(cell))
			.filter((cell) -> !possibilities.spans(this.knowledge.number(cell), 1))
			.toList();
	}

	private List<CellId> givenAway(Possibilities possibilities, Set<CellId> hidden) {
		List<CellId> atOnce = exposed(hidden, (cell) -> {
			int number = this.knowledge.number(cell);
			long least = possibilities.atLeast(number);
			long most = possibilities.atMost(number);
			return most - least < widthOf(cell) && (isHidden(cell, hidden) || small(least, most));
		});
		return atOnce.isEmpty() ? exposed(hidden, (cell) -> {
			int number = this.knowledge.number(cell);
			if (!isHidden(cell, hidden) && !small(possibilities.atLeast(number), possibilities.atMost(number))) {
				return false;
			}
			return !possibilities.spans(number, widthOf(cell))
					&& (isHidden(cell, hidden) || small(possibilities.least(number), possibilities.most(number)));
		}) : atOnce;
	}

	private List<CellId> exposed(Set<CellId> hidden, Predicate<CellId> givenAway) {
		List<CellId> exposed = new ArrayList<>();
		for (CellId cell : this.knowledge.cells()) {
			if (this.knowledge.known(cell, hidden) == null && givenAway.test(cell)) {
				exposed.add(cell);
			}
		}
		return exposed;
	}

	private boolean isHidden(CellId cell, Set<CellId> hidden) {
		return this.knowledge.hidden(cell, hidden);
	}

	private long widthOf(CellId cell) {
		return this.lost.getOrDefault(cell, this.threshold - 1L);
	}

	/**
	 * Whether a count that lies between these, or is not known to lie anywhere, can be
	 * small.
	 */
	private boolean small(long least, long most) {
		return least > most || (least < this.threshold && most > 0);
	}

}
