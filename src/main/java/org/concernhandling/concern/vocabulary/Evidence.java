package org.concernhandling.concern.vocabulary;

/** What a concern rests on when it is assessed. */
public enum Evidence implements Code {

	FIRST_HAND("Seen or heard by the reporter"),

	SECOND_HAND("Told to the reporter by somebody else"),

	DOCUMENTS("Shown by documents or records"),

	NOT_YET("No evidence yet");

	private final String label;

	Evidence(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
