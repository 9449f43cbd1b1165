package org.concernhandling.concern.vocabulary;

/** What follows a breach found at a visit (Care Standards Act 2000). */
public enum Enforcement implements Code {

	NO_ENFORCEMENT("No enforcement"),

	COMPLIANCE_NOTICE("Compliance notice"),

	RESTRICTION_OF_ACCOMMODATION("Restriction of accommodation"),

	REFER_FOR_CANCELLATION("Refer for cancellation of registration");

	private final String label;

	Enforcement(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
