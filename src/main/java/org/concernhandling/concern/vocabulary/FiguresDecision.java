package org.concernhandling.concern.vocabulary;

/** What managers say to the compiled figures of a year. */
public enum FiguresDecision implements Code {

	ACCEPT("They stand"),

	COMPILE_AGAIN("Compile again");

	private final String label;

	FiguresDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
