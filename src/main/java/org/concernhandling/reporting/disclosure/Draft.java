package org.concernhandling.reporting.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody wants to give out, with its true counts.
 *
 * @param publication what it is, as a code that all its editions share, such as
 * {@code annual-report-2017-18}
 * @param title what people call it
 * @param sums every total among the cells, within a table and between tables
 * @param bounds counts that are part of others without adding up to them
 * @param required cells that must not be hidden, such as the number that the law asks for
 */
public record Draft(String publication, String title, List<ReleaseTable> tables, List<Sum> sums, List<AtMost> bounds,
		Set<CellId> required) {

	/**
	 * Takes what is to be given out.
	 * @throws IllegalArgumentException when the same cell has two counts, or counts do
	 * not add up as they are said to
	 */
	public Draft {
		tables = List.copyOf(tables);
		sums = List.copyOf(sums);
		bounds = List.copyOf(bounds);
		required = Set.copyOf(required);
		requireSums(counts(tables), sums, bounds);
	}

	/** The true counts, in the order of the tables; null where none is given. */
	Map<CellId, Long> counts() {
		return counts(this.tables);
	}

	private static Map<CellId, Long> counts(List<ReleaseTable> tables) {
		Map<CellId, Long> counts = new LinkedHashMap<>();
		for (ReleaseTable table : tables) {
			for (Cell cell : table.cells()) {
				if (counts.containsKey(cell.id()) && !Objects.equals(counts.get(cell.id()), cell.count())) {
					throw new IllegalArgumentException("The same cell stands in two tables with different counts");
				}
				counts.put(cell.id(), cell.count());
			}
		}
		return counts;
	}

	private static void requireSums(Map<CellId, Long> counts, List<Sum> sums, List<AtMost> bounds) {
		for (Sum sum : sums) {
			if (sum.cells().stream().allMatch((cell) -> counts.get(cell) != null)
					&& sum.parts().stream().mapToLong(counts::get).sum() != counts.get(sum.total())) {
				throw new IllegalArgumentException("A total is not the sum of its parts");
			}
		}
		for (AtMost bound : bounds) {
			if (counts.get(bound.part()) != null && counts.get(bound.whole()) != null
					&& counts.get(bound.part()) > counts.get(bound.whole())) {
				throw new IllegalArgumentException("A part is larger than its whole");
			}
		}
	}

}
