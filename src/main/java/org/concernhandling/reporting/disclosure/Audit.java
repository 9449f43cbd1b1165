package org.concernhandling.reporting.disclosure;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.concernhandling.reporting.disclosure.Structure.Addition;

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

	/** As many are enough to choose what else to hide. */
	private static final int SOME = 3;

	private final Knowledge knowledge;

	private final int threshold;

	/**
	 * Counts that were known too closely before, and how closely: no more can be asked.
	 */
	private final Map<CellId, Long> lost;

	/**
	 * Cells that were found to be safe: hiding more leaves them so, as whatever was
	 * possible still is.
	 */
	private final Set<CellId> safe = new HashSet<>();

	private final Set<CellId> safeKnowingWhy = new HashSet<>();

	private Set<CellId> safeWhile = Set.of();

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
			for (CellId cell : audit.givenAway(possibilities, Set.of(), Integer.MAX_VALUE)) {
				int number = before.number(cell);
				lost.put(cell, Math.max(0, possibilities.most(number) - possibilities.least(number)));
			}
		}
		return lost;
	}

	/**
	 * What is given away while these cells of the draft are hidden: whatever is found at
	 * once, or else some of what takes long to be found; nothing only when there is
	 * nothing.
	 */
	List<CellId> givenAway(Set<CellId> hidden) {
		remember(hidden);
		return givenAway(this.knowledge.possibilities(hidden), hidden, SOME);
	}

	/**
	 * Whether nothing is given away.
	 * @param shown a cell that was shown again: what adds up with it is looked at first
	 */
	boolean safe(Set<CellId> hidden, CellId shown) {
		remember(hidden);
		Possibilities possibilities = this.knowledge.possibilities(hidden);
		Set<CellId> first = new LinkedHashSet<>();
		for (Addition addition : this.knowledge.additionsOf(shown)) {
			addition.cells()
				.forEach((cell) -> this.knowledge.additionsOf(cell).forEach((near) -> first.addAll(near.cells())));
		}
		return exposedAtOnce(possibilities, hidden).isEmpty() && Stream
			.concat(first.stream(), this.knowledge.cells().stream())
			.noneMatch((cell) -> this.knowledge.known(cell, hidden) == null && exposed(possibilities, hidden, cell));
	}

	/** Whether this one is. */
	boolean givesAway(CellId cell, Set<CellId> hidden) {
		remember(hidden);
		Possibilities possibilities = this.knowledge.possibilities(hidden);
		return this.knowledge.knows(cell) && this.knowledge.known(cell, hidden) == null
				&& exposed(possibilities, hidden, cell);
	}

	/**
	 * Which small counts of the draft are known exactly to somebody who has found out
	 * which of the hidden cells are hidden because they are small.
	 */
	List<CellId> givenAwayKnowingWhy(Set<CellId> hidden) {
		remember(hidden);
		Possibilities possibilities = this.knowledge.possibilitiesKnowingWhy(hidden, this.threshold);
		return hidden.stream()
			.sorted()
			.filter((cell) -> this.knowledge.hidden(cell, hidden) && this.knowledge.count(cell) > 0
					&& this.knowledge.count(cell) < this.threshold)
			.filter((cell) -> !this.lost.containsKey(cell) && !this.safeKnowingWhy.contains(cell))
			.filter((cell) -> !spans(possibilities, cell, 1, this.safeKnowingWhy))
			.limit(SOME)
			.toList();
	}

	private void remember(Set<CellId> hidden) {
		if (!this.knowledge.staysPossibleAsMoreIsHidden() || !hidden.containsAll(this.safeWhile)) {
			this.safe.clear();
			this.safeKnowingWhy.clear();
		}
		this.safeWhile = Set.copyOf(hidden);
	}

	private boolean spans(Possibilities possibilities, CellId cell, long width, Set<CellId> safe) {
		boolean spans = possibilities.spans(this.knowledge.number(cell), width);
		if (spans) {
			safe.add(cell);
		}
		return spans;
	}

	private List<CellId> givenAway(Possibilities possibilities, Set<CellId> hidden, int most) {
		List<CellId> atOnce = exposedAtOnce(possibilities, hidden);
		return atOnce.isEmpty() ? exposed(hidden, most, (cell) -> exposed(possibilities, hidden, cell)) : atOnce;
	}

	private List<CellId> exposedAtOnce(Possibilities possibilities, Set<CellId> hidden) {
		return exposed(hidden, Integer.MAX_VALUE, (cell) -> {
			int number = this.knowledge.number(cell);
			long least = possibilities.atLeast(number);
			long largest = possibilities.atMost(number);
			return largest - least < widthOf(cell) && (isHidden(cell, hidden) || small(least, largest));
		});
	}

	private boolean exposed(Possibilities possibilities, Set<CellId> hidden, CellId cell) {
		int number = this.knowledge.number(cell);
		if (this.safe.contains(cell)) {
			return false;
		}
		if (!isHidden(cell, hidden) && !small(possibilities.atLeast(number), possibilities.atMost(number))) {
			return false;
		}
		return !spans(possibilities, cell, widthOf(cell), this.safe)
				&& (isHidden(cell, hidden) || small(possibilities.least(number), possibilities.most(number)));
	}

	private List<CellId> exposed(Set<CellId> hidden, int most, Predicate<CellId> givenAway) {
		return this.knowledge.cells()
			.stream()
			.filter((cell) -> this.knowledge.known(cell, hidden) == null && givenAway.test(cell))
			.limit(most)
			.toList();
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
