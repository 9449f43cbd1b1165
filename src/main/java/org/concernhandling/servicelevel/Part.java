package org.concernhandling.servicelevel;

/**
 * A part of the United Kingdom with bank holidays of its own. England and Wales have the
 * same ones, by schedule 1 to the Banking and Financial Dealings Act 1971.
 */
enum Part {

	ENGLAND_AND_WALES("eng"),

	SCOTLAND("sct"),

	NORTHERN_IRELAND("nir");

	private final String jollyday;

	Part(String jollyday) {
		this.jollyday = jollyday;
	}

	/** The name that Jollyday has for it. */
	String jollyday() {
		return this.jollyday;
	}

}
