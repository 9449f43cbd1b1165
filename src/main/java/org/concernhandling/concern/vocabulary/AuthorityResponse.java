package org.concernhandling.concern.vocabulary;

/** What an authority answered to a referral for immediate risk. */
public enum AuthorityResponse implements Code {

	SAFEGUARDING_ACTION_TAKEN("Safeguarding action taken"),

	NO_ACTION_NEEDED("The authority confirms that no action is needed, with reasons"),

	REFERRAL_REFUSED("The authority refused the referral");

	private final String label;

	AuthorityResponse(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
