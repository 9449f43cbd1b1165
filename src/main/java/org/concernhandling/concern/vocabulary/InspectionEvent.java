package org.concernhandling.concern.vocabulary;

/** The next occasion at which inspectors meet a service. */
public enum InspectionEvent implements Code {

	INSPECTION("Inspection"),

	VISIT("Visit"),

	ANNUAL_ENGAGEMENT_MEETING("Annual engagement meeting");

	private final String label;

	InspectionEvent(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
