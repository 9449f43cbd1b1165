package org.concernhandling.concern.vocabulary;

/**
 * What a custodian decided about an enquiry from which the reporter could be identified.
 */
public enum IdentificationDecision implements Code {

	APPROVED("Approve: the risk is acceptable or has been removed"),

	REWORD("Send back for rewording"),

	CHOOSE_ANOTHER_ACTION("Do not enquire: choose another action");

	private final String label;

	IdentificationDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
