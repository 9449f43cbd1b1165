package org.concernhandling.reporting.figures;

import java.util.List;

import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * A table as it is shown: each row with a bar. The bars say nothing that the numbers
 * beside them do not say.
 *
 * @param bars the rows of the table, in the same order
 */
record Chart(StatisticsTable table, List<Bar> bars) {

	static Chart of(StatisticsTable table) {
		long most = table.rows().stream().filter((row) -> row.count() != null).mapToLong(Row::count).max().orElse(0);
		return new Chart(table, table.rows().stream().map((row) -> Bar.of(row, most)).toList());
	}

	/** The sum of the rows, which is told where it is not the total. */
	public long sum() {
		return this.table.sum();
	}

	/**
	 * A row.
	 *
	 * @param count as it is read
	 * @param width of the bar, as a share of 100 of the longest one
	 */
	record Bar(String label, String count, double width) {

		static Bar of(Row row, long most) {
			return new Bar(row.label(), (row.count() != null) ? "%,d".formatted(row.count()) : "not given",
					(row.count() != null && most > 0) ? row.count() * 1000 / most / 10.0 : 0);
		}

	}

}
