package org.concernhandling.concern.vocabulary;

/** Why a reporter must not be told that their identity is disclosed. */
public enum TellingBar implements Code {

	CHILD_AT_RISK_BY_TELLING("Telling would put a child at risk"),

	PERSON_AT_RISK_BY_TELLING("Telling would put another person at risk"),

	ENQUIRY_HARMED("Telling would harm an enquiry by the police or a court"),

	FORBIDDEN_BY_LAW("The law or a court forbids telling");

	private final String label;

	TellingBar(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
