package org.concernhandling.correspondence;

import org.concernhandling.concern.vocabulary.Code;

/** The kinds of letters; each has a template of its name. */
enum LetterKind implements Code {

	ACKNOWLEDGEMENT("Acknowledgement"),

	REFERRAL("Referral to the local authority"),

	ENQUIRY("Enquiry of the provider"),

	REMINDER("Reminder of an enquiry");

	private final String label;

	LetterKind(String label) {
		this.label = label;
	}

	@Override
	public String label() {
		return this.label;
	}

}
