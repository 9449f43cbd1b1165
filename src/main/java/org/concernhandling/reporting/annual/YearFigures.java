package org.concernhandling.reporting.annual;

import java.util.List;

/**
 * The figures of a year: what was counted, and what of it may be shown.
 */
interface YearFigures {

	/** Counts everything about a year. */
	Compiled compile(ReportingYear year);

	/**
	 * The tables as they would be published with small numbers held back. Nothing is
	 * kept.
	 * @throws org.concernhandling.concern.Refused when they cannot be published, with the
	 * reason
	 */
	List<ReportTable> preview(ReportingYear year, List<ReportTable> tables);

	/**
	 * Makes sure that the tables can be published with all numbers.
	 * @throws org.concernhandling.concern.Refused when they contradict each other, with
	 * the reason
	 */
	void requireConsistent(ReportingYear year, List<ReportTable> tables);

	/**
	 * The tables as they are published now; what is released is kept for ever, in the
	 * running transaction.
	 * @param person who approved it
	 * @param shownInFull why no number is held back, or null when small ones are
	 * @throws org.concernhandling.concern.Refused when they cannot be published, with the
	 * reason
	 */
	List<ReportTable> release(ReportingYear year, List<ReportTable> tables, String person, String shownInFull);

	/**
	 * What was compiled.
	 *
	 * @param warnings what somebody has to look at, a sentence each
	 */
	record Compiled(List<ReportTable> tables, List<String> warnings) {
	}

}
