package org.concernhandling.reporting.annual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A report as it is read: figures and words, without anybody's name.
 *
 * @param year the label of the year, such as {@code 2017-18}
 * @param publishedOn the day of publication, or null for a draft
 * @param reason why it replaces the edition before it, or null for the first
 * @param shownInFull why no number is held back, or null when small ones are
 * @param earlier the years before it, latest first
 */
public record ReportDocument(String year, int edition, LocalDate publishedOn, String reason, String shownInFull,
		List<ReportTable> tables, List<EarlierYear> earlier, Words words) {

	@Override
	public String toString() {
		return "ReportDocument[" + this.year + " " + this.edition + "]";
	}

	/**
	 * What people wrote.
	 *
	 * @param actionSummary the action taken, or null while nobody has written it
	 */
	public record Words(String actionSummary, String effectOnFunctions, String functionsAndObjectives,
			List<String> caseStudies) {

		@Override
		public String toString() {
			return "Words";
		}

	}

	/**
	 * The figures of a year before.
	 *
	 * @param source by whom and where they were published
	 * @param figures by the id of the table, then by the code of the row
	 * @param totals by the id of the table
	 */
	public record EarlierYear(String year, String source, Map<String, Map<String, Figure>> figures,
			Map<String, Figure> totals) {
	}

}
