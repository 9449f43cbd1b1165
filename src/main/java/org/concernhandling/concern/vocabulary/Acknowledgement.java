package org.concernhandling.concern.vocabulary;

/** Whether and how receipt of a concern could be confirmed. */
public enum Acknowledgement implements Code {

	SENT_BY_EMAIL("Sent by e-mail"),

	TO_BE_POSTED("To be posted"),

	CANNOT_BE_ACKNOWLEDGED("Cannot be acknowledged: no address"),

	ALREADY_ACKNOWLEDGED("Already acknowledged");

	private final String label;

	Acknowledgement(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
