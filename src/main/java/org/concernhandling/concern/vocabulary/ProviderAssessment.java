package org.concernhandling.concern.vocabulary;

/** What we make of a provider's answer. */
public enum ProviderAssessment implements Code {

	SATISFIED("Satisfied with the answer"),

	ASK_FOR_MORE("Ask for more"),

	NOT_SATISFIED("Not satisfied");

	private final String label;

	ProviderAssessment(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
