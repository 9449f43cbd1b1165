package org.concernhandling.concern.vocabulary;

/**
 * What the reporter asked about their name; confidential is assumed when nothing is said.
 */
public enum Confidentiality implements Code {

	CONFIDENTIAL("Confidential"),

	ANONYMOUS("Anonymous"),

	OPEN("Open: may be named");

	private final String label;

	Confidentiality(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
