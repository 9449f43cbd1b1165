package org.concernhandling.concern.vocabulary;

/** The answer to a question that has to be answered. */
public enum YesNo implements Code {

	YES("Yes"),

	NO("No");

	private final String label;

	YesNo(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
