package org.concernhandling.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.concernhandling.reporting.disclosure.CellId.Series;

/**
 * How cells add up: the sums that were told, the rests of bounds, and how periods add up
 * or are part of each other, which is never told and always known. Where April to
 * September and the whole year were given out, October to March is a part of the year
 * that was printed nowhere.
 */
final class Structure {

	private final Map<Series, Series> leaders = new HashMap<>();

	private final Map<Series, NavigableSet<LocalDate>> turns = new HashMap<>();

	private final Set<CellId> cells = new LinkedHashSet<>();

	private final Set<Addition> additions = new LinkedHashSet<>();

	Structure(Collection<CellId> printed, Collection<Sum> sums, Collection<AtMost> bounds) {
		Set<Sum> told = new LinkedHashSet<>(sums);
		bounds.forEach((bound) -> told.add(bound.withRest()));
		this.cells.addAll(printed);
		told.forEach((sum) -> this.cells.addAll(sum.cells()));
		told.forEach((sum) -> sum.cells().forEach((cell) -> join(sum.total().series(), cell.series())));
		for (CellId cell : this.cells) {
			NavigableSet<LocalDate> turns = turnsOf(cell);
			turns.add(cell.from());
			turns.add(cell.to().plusDays(1));
		}
		split(told);
		nest(printed);
	}

	/** Every cell that stands in the tables or in a sum. */
	Set<CellId> cells() {
		return this.cells;
	}

	/** Everything that adds up: among the cells of a period, and among periods. */
	Set<Addition> additions() {
		return this.additions;
	}

	/** What was done in shorter days was done in longer ones. */
	private void nest(Collection<CellId> printed) {
		Map<Series, Set<CellId>> nests = new LinkedHashMap<>();
		printed.forEach((cell) -> cell.inAnyDays()
			.ifPresent((series) -> nests.computeIfAbsent(series, (any) -> new LinkedHashSet<>()).add(cell)));
		for (Set<CellId> nest : nests.values()) {
			for (CellId whole : nest) {
				nest.stream().filter((part) -> part.isWithin(whole)).forEach((part) -> {
					CellId rest = AtMost.rest(part, whole);
					this.cells.add(rest);
					this.additions.add(new Addition(whole, List.of(part, rest)));
				});
			}
		}
	}

	private void split(Set<Sum> told) {
		for (Sum sum : told) {
			this.additions.add(new Addition(sum.total(), sum.parts()));
			for (CellId total : parts(sum.total())) {
				this.additions.add(new Addition(total,
						sum.parts().stream().map((part) -> part.during(total.from(), total.to())).toList()));
			}
		}
		for (CellId cell : List.copyOf(this.cells)) {
			List<CellId> parts = parts(cell);
			if (parts.size() > 1) {
				this.additions.add(new Addition(cell, parts));
			}
		}
		this.additions.forEach((addition) -> {
			this.cells.add(addition.total());
			this.cells.addAll(addition.parts());
		});
	}

	/**
	 * The shortest periods that the cell's days fall into: itself when it has no parts.
	 */
	private List<CellId> parts(CellId cell) {
		List<CellId> parts = new ArrayList<>();
		LocalDate first = cell.from();
		for (LocalDate turn : turnsOf(cell).subSet(cell.from(), false, cell.to().plusDays(1), true)) {
			parts.add(cell.during(first, turn.minusDays(1)));
			first = turn;
		}
		return parts;
	}

	private NavigableSet<LocalDate> turnsOf(CellId cell) {
		return this.turns.computeIfAbsent(leader(cell.series()), (leader) -> new TreeSet<>());
	}

	private Series leader(Series series) {
		Series leader = series;
		while (this.leaders.containsKey(leader)) {
			leader = this.leaders.get(leader);
		}
		return leader;
	}

	private void join(Series one, Series other) {
		Series leader = leader(one);
		Series follower = leader(other);
		if (!leader.equals(follower)) {
			this.leaders.put(follower, leader);
		}
	}

	/** A cell is the sum of others. */
	record Addition(CellId total, List<CellId> parts) {

		/** Every cell that stands in it: the total first. */
		List<CellId> cells() {
			return Stream.concat(Stream.of(this.total), this.parts.stream()).toList();
		}

	}

}
