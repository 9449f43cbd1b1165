package org.concernhandling.concern.vocabulary;

/** Who takes a decision in a case review. */
public enum DecisionLevel implements Code {

	INSPECTOR("Inspector"),

	REGULATORY_INSPECTION_MANAGER("Regulatory inspection manager"),

	SENIOR_OFFICER("Senior officer");

	private final String label;

	DecisionLevel(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
