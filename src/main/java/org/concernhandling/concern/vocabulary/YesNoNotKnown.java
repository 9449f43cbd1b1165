package org.concernhandling.concern.vocabulary;

/** The answer to a question whose answer may not be known. */
public enum YesNoNotKnown implements Code {

	YES("Yes"),

	NO("No"),

	NOT_KNOWN("Not known");

	private final String label;

	YesNoNotKnown(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
