package org.concernhandling.concern.vocabulary;

/** The part of the United Kingdom in which a service is. */
public enum Nation implements Code {

	ENGLAND("England"),

	WALES("Wales"),

	SCOTLAND("Scotland"),

	NORTHERN_IRELAND("Northern Ireland");

	private final String label;

	Nation(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
