package org.concernhandling.reporting.annual;

import java.time.Instant;

import org.concernhandling.concern.vocabulary.ReleaseBasis;
import org.concernhandling.concern.vocabulary.YesNo;

/**
 * An edition of the report about a year.
 *
 * @param begunBy who asked for it, or null when the calendar began it
 * @param reason why it replaces the edition before it, or null for the first
 * @param draft how often its figures were compiled
 * @param compiled the figures, or null before the first time
 * @param reviewedBy who said that this draft's figures stand, or null
 * @param approvedBy who approved it, or null
 * @param publishedAt since when it is public, or null
 */
record Edition(ReportingYear year, int number, Instant begunAt, String begunBy, String reason, int draft,
		YearFigures.Compiled compiled, Instant compiledAt, String reviewedBy, ReleaseBasis releaseBasis,
		YesNo liveInvestigation, String writtenBy, String approvedBy, Instant publishedAt) {

	boolean isPublished() {
		return this.publishedAt != null;
	}

	boolean isShownInFull() {
		return this.releaseBasis == ReleaseBasis.SHOWN_IN_FULL;
	}

	@Override
	public String toString() {
		return "Edition[" + this.year.reference() + " " + this.number + "]";
	}

}
