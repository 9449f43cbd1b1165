package org.concernhandling.concern.vocabulary;

/**
 * What a concern is about: exactly one of the four published categories (Ofsted's annual
 * figures).
 */
public enum Category implements Code {

	CHILD_AT_RISK("Specific child or children may be at risk of harm"),

	SYSTEMIC_SAFEGUARDING_FAILURE("Wider or systemic failure in safeguarding"),

	QUALITY_OF_CARE("Quality of care, no safety risk suggested"),

	REGULATORY_BREACH("Not meeting regulatory requirements");

	private final String label;

	Category(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
