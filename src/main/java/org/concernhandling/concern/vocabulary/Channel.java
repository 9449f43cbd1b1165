package org.concernhandling.concern.vocabulary;

/** The way in which a concern reached us. */
public enum Channel implements Code {

	HOTLINE("Hotline"),

	EMAIL("E-mail"),

	POST("Post"),

	WEB("Web"),

	FOUND_AT_INSPECTION("Found at an inspection"),

	EMPLOYMENT_TRIBUNAL_CLAIM("Copied employment tribunal claim"),

	PASSED_ON_BY_ANOTHER_BODY("Passed on by another body");

	private final String label;

	Channel(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
