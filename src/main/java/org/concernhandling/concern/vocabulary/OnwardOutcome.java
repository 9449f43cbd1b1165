package org.concernhandling.concern.vocabulary;

/** How a referral to another body ended. */
public enum OnwardOutcome implements Code {

	REASSURED("Reassured that the right process was followed"),

	NOT_REASSURED("Not reassured: taken up by a manager"),

	REPORTER_ADVISED("Reporter advised where to go");

	private final String label;

	OnwardOutcome(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
