package org.concernhandling.concern.vocabulary;

/** Whether small numbers are held back when figures are published. */
public enum ReleaseBasis implements Code {

	HELD_BACK("Held back"),

	SHOWN_IN_FULL("All numbers are shown");

	private final String label;

	ReleaseBasis(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
