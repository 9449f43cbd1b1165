package org.concernhandling.reporting.disclosure;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.concernhandling.reporting.disclosure.Structure.Addition;

/**
 * Chooses what to hide besides a count that is given away: the smallest one among those
 * that are nearest to it, so that few are hidden and little is lost.
 */
final class Secondary {

	private final Knowledge knowledge;

	Secondary(Knowledge knowledge) {
		this.knowledge = knowledge;
	}

	/** The next cell to hide; nothing when no other would help. */
	Optional<CellId> besides(CellId givenAway, Set<CellId> hidden) {
		Set<CellId> reached = new LinkedHashSet<>(Set.of(givenAway));
		Set<CellId> ring = reached;
		while (!ring.isEmpty()) {
			Set<CellId> candidates = new LinkedHashSet<>();
			Set<CellId> next = new LinkedHashSet<>();
			for (CellId cell : ring) {
				for (Addition addition : this.knowledge.additionsOf(cell)) {
					for (CellId other : addition.cells()) {
						if (this.knowledge.canBeHidden(other, hidden)) {
							candidates.add(other);
						}
						if (this.knowledge.known(other, hidden) == null && !reached.contains(other)) {
							next.add(other);
						}
					}
				}
			}
			if (!candidates.isEmpty()) {
				return candidates.stream().min(smallestFirst());
			}
			reached.addAll(next);
			ring = next;
		}
		return Optional.empty();
	}

	/** The cells in the order in which they would rather be shown again. */
	List<CellId> largestFirst(Set<CellId> cells) {
		return cells.stream().sorted(smallestFirst().reversed()).toList();
	}

	private Comparator<CellId> smallestFirst() {
		return Comparator.<CellId>comparingLong(this.knowledge::count).thenComparing(Comparator.naturalOrder());
	}

}
