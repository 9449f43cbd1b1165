package org.concernhandling.concern.vocabulary;

/** What becomes of an annual report that is ready. */
public enum ReportDecision implements Code {

	PUBLISH("Publish"),

	WRITE_AGAIN("Write again"),

	COMPILE_AGAIN("Compile again");

	private final String label;

	ReportDecision(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
