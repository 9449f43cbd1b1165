package org.concernhandling.concern.vocabulary;

/**
 * Whether a concern is a qualifying worker's disclosure; the others are handled the same
 * way and not counted.
 */
public enum DisclosureStatus implements Code {

	QUALIFYING_DISCLOSURE("Qualifying worker's disclosure, counted in the annual report"),

	CONCERN_NOT_COUNTED("Concern handled the same way, not counted");

	private final String label;

	DisclosureStatus(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
