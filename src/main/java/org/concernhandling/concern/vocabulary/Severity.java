package org.concernhandling.concern.vocabulary;

/** How serious the harm is or may be. */
public enum Severity implements Code {

	LOW("Low: no harm suggested"),

	MODERATE("Moderate: harm possible"),

	SERIOUS("Serious: harm likely or has happened");

	private final String label;

	Severity(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
