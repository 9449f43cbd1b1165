package org.concernhandling.reporting.disclosure;

import java.time.LocalDate;
import java.util.List;

/**
 * What the ledger says of a release.
 *
 * @param day the day on which it was given out, in London
 * @param tables what its readers see
 */
record EarlierRelease(String id, String title, int edition, LocalDate day, List<PrintedTable> tables, List<Sum> sums,
		List<AtMost> bounds) {

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
