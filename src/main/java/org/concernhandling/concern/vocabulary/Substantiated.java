package org.concernhandling.concern.vocabulary;

/** Whether a concern was found to be true. */
public enum Substantiated implements Code {

	SUBSTANTIATED("Substantiated"),

	PARTLY_SUBSTANTIATED("Partly substantiated"),

	NOT_SUBSTANTIATED("Not substantiated"),

	NOT_DETERMINED("Could not be determined");

	private final String label;

	Substantiated(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
