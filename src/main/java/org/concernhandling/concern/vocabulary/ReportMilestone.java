package org.concernhandling.concern.vocabulary;

/**
 * The days of the year on which managers hear of an annual report that is not published.
 */
public enum ReportMilestone implements Code {

	FIRST_WARNING("1 July"),

	LAST_WARNING("1 September"),

	ESCALATION("16 September"),

	OVERDUE("1 October");

	private final String label;

	ReportMilestone(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
