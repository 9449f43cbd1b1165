package org.concernhandling.concern.vocabulary;

/**
 * What is done about the next inspection; a review counts as an action even when the date
 * stays.
 */
public enum TimingDecision implements Code {

	BRING_FORWARD("Bring it forward"),

	CHANGE_FOCUS("Leave the date, change the focus"),

	LEAVE_AS_PLANNED("Leave as planned");

	private final String label;

	TimingDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
