package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Optional;

/**
 * One table of figures.
 *
 * @param id a stable code, such as {@code primary-setting}
 * @param title what it shows, in a few words
 * @param basis what is counted, on which day it counts, and how often
 * @param note what does not add up and why, or null when there is nothing to say; every
 * number in it can be reckoned from the rows and the total
 * @param adding whether every counted concern is in exactly one row, so that the rows sum
 * to the total; otherwise one may be in several, and each row is at most the total
 * @param rows the rows in the order in which they are shown; a true zero is a row
 * @param total how many were counted, or null when it was not given
 */
public record StatisticsTable(String id, String title, String basis, String note, boolean adding, List<Row> rows,
		Long total) {

	/** The row of a code, or nothing. */
	public Optional<Row> row(String code) {
		return this.rows.stream().filter((row) -> row.code().equals(code)).findFirst();
	}

	/** What the rows sum to; what was not given counts as nothing. */
	public long sum() {
		return this.rows.stream().filter((row) -> row.count() != null).mapToLong(Row::count).sum();
	}

	/**
	 * One row.
	 *
	 * @param code a stable code, such as {@code childrens-home}
	 * @param label what people read
	 * @param count how many, or null when it was not given, which is not the same as none
	 */
	public record Row(String code, String label, Long count) {
	}

}
