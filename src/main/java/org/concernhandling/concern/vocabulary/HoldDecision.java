package org.concernhandling.concern.vocabulary;

/** Whether held information goes on being held. */
public enum HoldDecision implements Code {

	KEEP_HOLDING("Keep holding"),

	END_HOLD("End the hold for another action");

	private final String label;

	HoldDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
