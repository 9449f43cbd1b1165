package org.concernhandling.reporting.disclosure;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.concernhandling.reporting.disclosure.Structure.Addition;

/**
 * Chooses what to hide besides counts that are given away: among the nearest ones the one
 * that mends most and asks for least, and among these the smallest, so that few are
 * hidden and little is lost.
 */
final class Secondary {

	private final Knowledge knowledge;

	Secondary(Knowledge knowledge) {
		this.knowledge = knowledge;
	}

	/** The next cell to hide; nothing when no other would help. */
	Optional<CellId> besides(Collection<CellId> givenAway, Set<CellId> hidden) {
		Set<CellId> wanted = Set.copyOf(givenAway);
		Set<CellId> reached = new HashSet<>(givenAway);
		Collection<CellId> ring = givenAway;
		while (!ring.isEmpty()) {
			Set<CellId> candidates = new LinkedHashSet<>();
			Set<CellId> next = new LinkedHashSet<>();
			for (CellId cell : ring) {
				for (Addition addition : this.knowledge.additionsOf(cell)) {
					for (CellId other : addition.cells()) {
						if (this.knowledge.canBeHidden(other, hidden)) {
							candidates.add(other);
						}
						else if (this.knowledge.known(other, hidden) == null && reached.add(other)) {
							next.add(other);
						}
					}
				}
			}
			if (!candidates.isEmpty()) {
				return candidates.stream()
					.max(Comparator.<CellId>comparingInt((cell) -> mends(cell, wanted, hidden))
						.thenComparing(smallestFirst().reversed()));
			}
			ring = next;
		}
		return Optional.empty();
	}

	/** The cells in the order in which they would rather be shown again. */
	List<CellId> largestFirst(Set<CellId> cells) {
		return cells.stream().sorted(smallestFirst().reversed()).toList();
	}

	/**
	 * In how many sums it would stand beside the only count that is not known, one that
	 * is given away, less those in which it would be the only one itself.
	 */
	private int mends(CellId candidate, Set<CellId> givenAway, Set<CellId> hidden) {
		int mends = 0;
		for (Addition addition : this.knowledge.additionsOf(candidate)) {
			List<CellId> unknown = addition.cells()
				.stream()
				.filter((cell) -> this.knowledge.known(cell, hidden) == null)
				.limit(2)
				.toList();
			if (unknown.isEmpty()) {
				mends--;
			}
			else if (unknown.size() == 1 && givenAway.contains(unknown.get(0))) {
				mends++;
			}
		}
		return mends;
	}

	private Comparator<CellId> smallestFirst() {
		return Comparator.<CellId>comparingLong(this.knowledge::count).thenComparing(Comparator.naturalOrder());
	}

}
