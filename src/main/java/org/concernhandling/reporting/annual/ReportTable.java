package org.concernhandling.reporting.annual;

import java.util.List;
import java.util.Optional;

/**
 * A table of the report.
 *
 * @param id its name in addresses and files, in kebab-case
 * @param basis what is counted, and on which day it counts
 * @param note what does not add up and why, or null when there is nothing to say
 * @param unit what the numbers count, such as {@code concerns}
 * @param sums whether its rows add up to the total
 * @param total of how many it tells, or null when the table has no total
 */
public record ReportTable(String id, String title, String basis, String note, String unit, boolean sums, List<Row> rows,
		Figure total) {

	/** The figure of a row, or nothing when the table has no such row. */
	Optional<Figure> figure(String code) {
		return this.rows.stream().filter((row) -> row.code().equals(code)).map(Row::figure).findFirst();
	}

	/**
	 * A row of a table.
	 *
	 * @param code by which it is the same row in every year
	 */
	public record Row(String code, String label, Figure figure) {

		/** The code of the row of those about whom it is not known. */
		static final String MISSING = "not-given";

		/** A row with a number, or null where none was given. */
		public static Row of(String code, String label, Long count) {
			return new Row(code, label, Figure.of(count));
		}

	}

}
