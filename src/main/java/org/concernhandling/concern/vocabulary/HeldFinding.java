package org.concernhandling.concern.vocabulary;

/** What an inspection found about held information. */
public enum HeldFinding implements Code {

	SUBSTANTIATED("Substantiated"),

	NOT_SUBSTANTIATED("Not substantiated"),

	NOT_FOLLOWED_UP("Not followed up");

	private final String label;

	HeldFinding(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
