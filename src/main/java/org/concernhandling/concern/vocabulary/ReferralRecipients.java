package org.concernhandling.concern.vocabulary;

/** Who receives a referral for immediate risk. */
public enum ReferralRecipients implements Code {

	LOCAL_AUTHORITY("Local authority children's social care"),

	POLICE("Police"),

	LOCAL_AUTHORITY_AND_POLICE("Local authority and police");

	private final String label;

	ReferralRecipients(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
