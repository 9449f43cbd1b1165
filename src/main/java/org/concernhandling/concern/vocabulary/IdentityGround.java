package org.concernhandling.concern.vocabulary;

/** Why somebody may have to know who told us. */
public enum IdentityGround implements Code {

	CONSENT("The reporter agrees"),

	CHILD_AT_RISK("A child is at risk"),

	COURT_OR_APPEAL("A court or an appeal needs it"),

	LAW("The law requires it");

	private final String label;

	IdentityGround(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
