package org.concernhandling.concern.vocabulary;

/** Whether a concern is passed on, or its reporter advised where to go. */
public enum OnwardDecision implements Code {

	PASS_ON("Pass the concern on"),

	ADVISE_REPORTER("Advise the reporter where to go");

	private final String label;

	OnwardDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
