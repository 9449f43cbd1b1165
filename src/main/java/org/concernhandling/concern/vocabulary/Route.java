package org.concernhandling.concern.vocabulary;

/** By which route another body takes a concern. */
public enum Route implements Code {

	WHISTLEBLOWING("Whistleblowing to a prescribed person"),

	SAFEGUARDING("Safeguarding referral"),

	COMPLAINT("Complaint"),

	EMPLOYMENT_GRIEVANCE("Employment grievance");

	private final String label;

	Route(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
