package org.concernhandling.concern.vocabulary;

/**
 * What a concern is about at heart; individual grievances are outside the inspectorate's
 * remit.
 */
public enum Matter implements Code {

	CHILDREN_AND_SERVICES("The care or safety of children, or how a service is run"),

	PERSONAL_GRIEVANCE("Only the person's own employment or contract");

	private final String label;

	Matter(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
