package org.concernhandling.reporting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.concernhandling.reporting.disclosure.EarlierRelease.PrintedCell;
import org.concernhandling.reporting.disclosure.Structure.Addition;

/**
 * What everybody knows who has read a draft, with some of its cells hidden, and all that
 * was given out before.
 * <p>
 * Hidden counts are known not to be zero, as zeros are shown.
 */
final class Knowledge {

	/** More than any count of concerns will be. */
	private static final long BEYOND = 10_000_000;

	private final Changes changes;

	private final Map<CellId, Long> counts;

	private final Set<CellId> required;

	private final Map<CellId, Long> printedBefore = new HashMap<>();

	private final Set<CellId> hiddenBefore = new LinkedHashSet<>();

	private final Map<CellId, Long> present = new HashMap<>();

	private final List<CellId> cells;

	private final Map<CellId, Integer> numbers = new HashMap<>();

	private final Set<Addition> additions;

	private final Map<CellId, List<Addition>> additionsOf = new HashMap<>();

	/** What is known from earlier releases alone. */
	static Knowledge before(List<EarlierRelease> earlier, Recount recount, Changes changes) {
		return new Knowledge(Map.of(), List.of(), List.of(), Set.of(), earlier, recount, changes);
	}

	/** What will be known once a draft is given out, too. */
	static Knowledge with(Draft draft, List<EarlierRelease> earlier, Recount recount, Changes changes) {
		return new Knowledge(draft.counts(), draft.sums(), draft.bounds(), draft.required(), earlier, recount, changes);
	}

	private Knowledge(Map<CellId, Long> counts, List<Sum> sums, List<AtMost> bounds, Set<CellId> required,
			List<EarlierRelease> earlier, Recount recount, Changes changes) {
		this.changes = changes;
		this.counts = counts;
		this.required = required;
		Set<CellId> printed = new LinkedHashSet<>(counts.keySet());
		Set<Sum> told = new LinkedHashSet<>(sums);
		Set<AtMost> atMost = new LinkedHashSet<>(bounds);
		for (EarlierRelease release : earlier) {
			told.addAll(release.sums());
			atMost.addAll(release.bounds());
			for (PrintedCell cell : release.cells()) {
				printed.add(cell.id());
				remember(cell, recount);
			}
		}
		Structure structure = new Structure(printed, told, atMost);
		this.cells = structure.cells().stream().sorted().toList();
		this.cells.forEach((cell) -> this.numbers.put(cell, this.numbers.size()));
		this.additions = structure.additions();
		for (Addition addition : this.additions) {
			addition.cells()
				.forEach((cell) -> this.additionsOf.computeIfAbsent(cell, (any) -> new ArrayList<>()).add(addition));
		}
	}

	private void remember(PrintedCell cell, Recount recount) {
		if (cell.printed() instanceof Printed.Shown shown) {
			this.printedBefore.put(cell.id(), shown.count());
			this.hiddenBefore.remove(cell.id());
		}
		else if (cell.printed() instanceof Printed.Suppressed && !cell.known()) {
			this.printedBefore.remove(cell.id());
			this.hiddenBefore.add(cell.id());
		}
		OptionalLong now = this.counts.containsKey(cell.id()) ? OptionalLong.empty() : recount.count(cell.id());
		now.ifPresent((count) -> this.present.put(cell.id(), count));
	}

	/** Every cell, printed somewhere or nowhere. */
	Collection<CellId> cells() {
		return this.cells;
	}

	/**
	 * Whether whatever is possible still is when more is hidden. It need not be for those
	 * who give up what contradicts what they see: what is hidden contradicts less.
	 */
	boolean staysPossibleAsMoreIsHidden() {
		return !this.changes.believing();
	}

	/** Whether it stands in a table or in a sum. */
	boolean knows(CellId cell) {
		return this.numbers.containsKey(cell);
	}

	int number(CellId cell) {
		return this.numbers.get(cell);
	}

	List<Addition> additionsOf(CellId cell) {
		return this.additionsOf.getOrDefault(cell, List.of());
	}

	/** Whether a count is the marker in a table, now or in an earlier one. */
	boolean hidden(CellId cell, Set<CellId> hiddenNow) {
		return known(cell, hiddenNow) == null && (hiddenNow.contains(cell) || this.hiddenBefore.contains(cell));
	}

	/** Whether the cell was hidden in an earlier release, and not printed since. */
	boolean hiddenBefore(CellId cell) {
		return this.hiddenBefore.contains(cell);
	}

	/**
	 * The count when these readers know it, or take it for known, or null. Hiding a count
	 * that was printed before hides nothing, unless it has changed since.
	 */
	Long known(CellId cell, Set<CellId> hiddenNow) {
		Long printed = this.printedBefore.get(cell);
		Long count = this.counts.get(cell);
		if (count != null) {
			return hiddenNow.contains(cell) ? knownThoughHidden(count, printed) : count;
		}
		if (printed == null || this.changes.believing()) {
			return printed;
		}
		Long now = this.present.getOrDefault(cell, printed);
		return (this.changes == Changes.KNOWN || now.equals(printed)) ? now : null;
	}

	private Long knownThoughHidden(Long count, Long printed) {
		return (count.equals(printed) || this.changes == Changes.NOT_BELIEVED) ? printed : null;
	}

	/**
	 * Whether a count was printed that is another one now, in the draft or as counted.
	 */
	boolean hasChanges() {
		return this.printedBefore.entrySet().stream().anyMatch((printed) -> {
			Long count = this.counts.get(printed.getKey());
			Long now = (count != null) ? count : this.present.get(printed.getKey());
			return now != null && !now.equals(printed.getValue());
		});
	}

	/**
	 * Whether hiding this cell of the draft hides anything: it does not when the same
	 * count was printed before, nor from those who go on taking the one that was.
	 */
	boolean canBeHidden(CellId cell, Set<CellId> hiddenNow) {
		Long count = this.counts.get(cell);
		return count != null && count > 0 && !hiddenNow.contains(cell) && !this.required.contains(cell)
				&& knownThoughHidden(count, this.printedBefore.get(cell)) == null;
	}

	long count(CellId cell) {
		return this.counts.get(cell);
	}

	/** What can be worked out by whoever sees which cells are hidden, and not why. */
	Possibilities possibilities(Set<CellId> hiddenNow) {
		return possibilities(hiddenNow, (cell, hidden) -> new long[] { hidden ? leastOf(cell) : 0, BEYOND });
	}

	/**
	 * What can be worked out by whoever knows of each hidden cell of the draft, besides,
	 * whether it is hidden because it is small.
	 */
	Possibilities possibilitiesKnowingWhy(Set<CellId> hiddenNow, int threshold) {
		return possibilities(hiddenNow, (cell, hidden) -> {
			Long count = this.counts.get(cell);
			if (!hidden || count == null || count == 0) {
				return new long[] { hidden ? leastOf(cell) : 0, BEYOND };
			}
			return (count < threshold) ? new long[] { 1, threshold - 1 } : new long[] { threshold, BEYOND };
		});
	}

	/** A zero is hidden only where another count was hidden before. */
	private long leastOf(CellId cell) {
		Long count = this.counts.getOrDefault(cell, this.changes.believing() ? null : this.present.get(cell));
		return (count != null && count == 0) ? 0 : 1;
	}

	private Possibilities possibilities(Set<CellId> hiddenNow, Limits limits) {
		long[] lower = new long[this.cells.size()];
		long[] upper = new long[this.cells.size()];
		for (CellId cell : this.cells) {
			Long known = known(cell, hiddenNow);
			long[] range = (known != null) ? new long[] { known, known } : limits.of(cell, hidden(cell, hiddenNow));
			lower[number(cell)] = range[0];
			upper[number(cell)] = range[1];
		}
		List<Equation> equations = new ArrayList<>();
		for (Addition addition : this.additions) {
			List<CellId> terms = addition.cells();
			int[] unknowns = terms.stream().mapToInt(this::number).toArray();
			int[] signs = new int[unknowns.length];
			Arrays.fill(signs, 1);
			signs[0] = -1;
			equations.add(new Equation(unknowns, signs, 0));
		}
		return this.changes.believing() ? Possibilities.asFarAsTenable(lower, upper, equations)
				: new Possibilities(lower, upper, equations);
	}

	/**
	 * What readers make of counts that were printed and have changed since, while the new
	 * count was printed nowhere.
	 */
	enum Changes {

		/** They have found out, and know the present count. */
		KNOWN,

		/** They know that it has changed, and nothing more. */
		UNKNOWN,

		/**
		 * They do not know, and take for true what was printed: as it was, perhaps, when
		 * the draft was counted. A count that the draft hides is hidden from them.
		 */
		NOT_NOTICED,

		/**
		 * The same, and take for true what was printed of counts that the draft hides.
		 */
		NOT_BELIEVED;

		/**
		 * Whether they take what was printed for true, which need not agree with the
		 * draft.
		 */
		boolean believing() {
			return this == NOT_NOTICED || this == NOT_BELIEVED;
		}

	}

	private interface Limits {

		long[] of(CellId cell, boolean hidden);

	}

}
