package org.concernhandling.concern.vocabulary;

/** How a concern ended. */
public enum ClosureOutcome implements Code {

	ACTION_COMPLETED("Action completed"),

	PASSED_TO_ANOTHER_BODY("Passed to another body"),

	NO_ACTION_NEEDED("No further action needed"),

	NOT_ENOUGH_INFORMATION("Not taken forward: not enough information or no engagement"),

	ALREADY_INVESTIGATED("Not taken forward: already investigated");

	private final String label;

	ClosureOutcome(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
