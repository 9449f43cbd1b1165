package org.concernhandling.concern.vocabulary;

/** Whether the reporter was told the outcome, or why not. */
public enum ReporterTold implements Code {

	TOLD("Told"),

	OUTCOME_NOT_SHARED("Not told: outcomes are not usually shared"),

	NO_ADDRESS("Not told: no address"),

	ASKED_NOT_TO_BE_CONTACTED("Not told: asked not to be contacted"),

	WOULD_PUT_AT_RISK("Not told: writing could put them at risk");

	private final String label;

	ReporterTold(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
