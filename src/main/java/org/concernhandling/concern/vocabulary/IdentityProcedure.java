package org.concernhandling.concern.vocabulary;

/** How many custodians approve before an identity opens. */
public enum IdentityProcedure implements Code {

	TWO_CUSTODIANS("Two custodians approve first"),

	/** For a child whom a referral is to protect at once. */
	ONE_CUSTODIAN("One custodian approves, a second one reviews afterwards");

	private final String label;

	IdentityProcedure(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
