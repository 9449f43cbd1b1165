package org.concernhandling.reporting.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.concernhandling.reporting.disclosure.Knowledge.Changes;

/**
 * Whom hidden counts are protected from: readers who know all that has changed in figures
 * since they were printed, those who know only what has changed, and those who go on
 * taking for true what was printed. Any of them may be the one who can work out more.
 */
final class Readers {

	private final List<Audit> audits = new ArrayList<>();

	Readers(Draft draft, List<EarlierRelease> earlier, Recount recount, int threshold) {
		for (Changes changes : Changes.values()) {
			Knowledge before = Knowledge.before(earlier, recount, changes);
			Knowledge with = Knowledge.with(draft, earlier, recount, changes);
			if (this.audits.isEmpty() || before.hasChanges() || with.hasChanges()) {
				this.audits.add(new Audit(with, threshold, Audit.lost(before, threshold)));
			}
		}
	}

	/** What they know: of the draft the same for all of them. */
	Knowledge knowledge() {
		return this.audits.get(0).knowledge();
	}

	/** Whether what was given out before cannot be true together with the draft. */
	boolean contradicted(Set<CellId> hidden) {
		return this.audits.stream().anyMatch((audit) -> audit.knowledge().possibilities(hidden).contradictory());
	}

	/** What the first of them works out who works out anything. */
	Optional<GivenAway> givenAway(Set<CellId> hidden) {
		return this.audits.stream()
			.map((audit) -> new GivenAway(audit.knowledge(), audit.givenAway(hidden)))
			.filter((one) -> !one.cells().isEmpty())
			.findFirst();
	}

	/** Whether none of them works out anything once a cell is shown again. */
	boolean safe(Set<CellId> hidden, CellId shown) {
		return this.audits.stream().allMatch((audit) -> audit.safe(hidden, shown));
	}

	/** What readers work out who know which counts are hidden because they are small. */
	Optional<GivenAway> givenAwayKnowingWhy(Set<CellId> hidden) {
		return this.audits.stream()
			.map((audit) -> new GivenAway(audit.knowledge(), audit.givenAwayKnowingWhy(hidden)))
			.filter((one) -> !one.cells().isEmpty())
			.findFirst();
	}

	/** Cells that are given away to somebody. */
	record GivenAway(Knowledge knowledge, List<CellId> cells) {

	}

}
