package org.concernhandling.servicelevel;

import java.util.Set;

import org.concernhandling.concern.vocabulary.Code;

/** Which bank holidays keep a day from being a working day. */
public enum Calendar implements Code {

	/** Those of England and Wales: our own targets, and guidance on safeguarding. */
	ENGLAND_AND_WALES("England and Wales", Set.of(Part.ENGLAND_AND_WALES)),

	/**
	 * Those of any part of the United Kingdom: requests for information, by section 10(6)
	 * of the Freedom of Information Act 2000.
	 */
	UNITED_KINGDOM("United Kingdom", Set.of(Part.values()));

	private final String label;

	private final Set<Part> parts;

	Calendar(String label, Set<Part> parts) {
		this.label = label;
		this.parts = parts;
	}

	@Override
	public String label() {
		return this.label;
	}

	/** A bank holiday in any of these is no working day. */
	Set<Part> parts() {
		return this.parts;
	}

}
