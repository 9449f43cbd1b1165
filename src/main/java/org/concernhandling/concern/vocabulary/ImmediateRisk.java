package org.concernhandling.concern.vocabulary;

/** Whether a task found a child at immediate risk, and whether that was handed on. */
public enum ImmediateRisk implements Code {

	YES("Yes"),

	NO("No"),

	REFERRED("Referred");

	private final String label;

	ImmediateRisk(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
