package org.concernhandling.concern.vocabulary;

/** How a handling action ended, whichever it was. */
public enum ActionOutcome implements Code {

	SATISFIED("Satisfied with the provider's answer"),

	NOT_SATISFIED("Not satisfied with the provider's answer"),

	NO_RESPONSE("No answer from the provider"),

	WITHDRAWN_TO_PROTECT_REPORTER("Withdrawn to protect the reporter"),

	BRING_FORWARD("Inspection brought forward"),

	CHANGE_FOCUS("Focus of the inspection changed"),

	LEAVE_AS_PLANNED("Inspection left as planned"),

	SUBSTANTIATED("Substantiated at inspection"),

	NOT_SUBSTANTIATED("Not substantiated at inspection"),

	NOT_FOLLOWED_UP("Not followed up at inspection"),

	HOLD_ENDED("Hold ended for another action"),

	NO_BREACH("No breach found"),

	NO_ENFORCEMENT("Breach found, no enforcement"),

	COMPLIED("Compliance notice met"),

	RESTRICTION_OF_ACCOMMODATION("Accommodation restricted"),

	REFER_FOR_CANCELLATION("Referred for cancellation"),

	REASSURED("Reassured that the right process was followed"),

	NOT_REASSURED("Not reassured: taken up by a manager"),

	REPORTER_ADVISED("Reporter advised where to go"),

	SAFEGUARDING_ACTION_TAKEN("Safeguarding action taken"),

	NO_ACTION_NEEDED("The authority confirms that no action is needed"),

	APPROVED_NO_FURTHER_ACTION("No further action, approved"),

	SENT_BACK("No further action, sent back by the manager");

	private final String label;

	ActionOutcome(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
