package org.concernhandling.concern.vocabulary;

/** Where a request to see an identity stands. */
public enum IdentityStanding implements Code {

	APPROVAL_NEEDED("An approval is needed"),

	APPROVED("Approved"),

	REFUSED("Refused");

	private final String label;

	IdentityStanding(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
