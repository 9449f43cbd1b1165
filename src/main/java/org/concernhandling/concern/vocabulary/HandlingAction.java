package org.concernhandling.concern.vocabulary;

/** What can be done about a concern; any number of actions may be taken on one. */
public enum HandlingAction implements Code {

	IMMEDIATE_RISK_REFERRAL("Referral for immediate risk"),

	PROVIDER_ENQUIRY("Enquiry of the provider"),

	INSPECTION_RESCHEDULING("Rescheduling the inspection"),

	HOLD_FOR_NEXT_INSPECTION("Holding for the next inspection"),

	COMPLIANCE_VISIT("Compliance visit"),

	ONWARD_REFERRAL("Referral to another body"),

	NO_FURTHER_ACTION("No further action");

	private final String label;

	HandlingAction(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
