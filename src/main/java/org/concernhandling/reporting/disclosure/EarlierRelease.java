package org.concernhandling.reporting.disclosure;

import java.time.LocalDate;
import java.util.List;

import org.concernhandling.reporting.disclosure.DisclosureControl.Protection;

/**
 * What the ledger says of a release.
 *
 * @param day the day on which it was given out, in London
 * @param tables what its readers see
 */
record EarlierRelease(String id, String title, int edition, LocalDate day, List<PrintedTable> tables, List<Sum> sums,
		List<AtMost> bounds) {

	static EarlierRelease of(String id, Draft draft, int edition, LocalDate day, Protection protection) {
		List<PrintedTable> tables = draft.tables()
			.stream()
			.map((table) -> new PrintedTable(table.id(), table.title(),
					table.cells()
						.stream()
						.map((cell) -> new PrintedCell(cell.id(), cell.label(),
								protection.controlled().printed(cell.id()), protection.known().contains(cell.id())))
						.toList()))
			.toList();
		return new EarlierRelease(id, draft.title(), edition, day, tables, draft.sums(), draft.bounds());
	}

	/** A table as it was given out. */
	record PrintedTable(String id, String title, List<PrintedCell> cells) {

	}

	/**
	 * A cell as it was given out.
	 *
	 * @param known whether the count was hidden though everybody knew it, from an earlier
	 * release
	 */
	record PrintedCell(CellId id, String label, Printed printed, boolean known) {

	}

	/** Every cell that was given out, in order. */
	List<PrintedCell> cells() {
		return this.tables.stream().flatMap((table) -> table.cells().stream()).toList();
	}

}
