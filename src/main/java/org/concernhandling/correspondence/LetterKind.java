package org.concernhandling.correspondence;

import org.concernhandling.concern.vocabulary.Code;

/** The kinds of letters; each has a template of its name. */
enum LetterKind implements Code {

	ACKNOWLEDGEMENT("Acknowledgement"),

	REFERRAL("Referral to the local authority"),

	ENQUIRY("Enquiry of the provider"),

	REMINDER("Reminder of an enquiry"),

	/**
	 * Kept beside the case file: that it could be sent would say that somebody is known.
	 */
	IDENTITY_NOTICE("Notice that an identity may be disclosed", false);

	private final String label;

	private final boolean inCaseFile;

	LetterKind(String label) {
		this(label, true);
	}

	LetterKind(String label, boolean inCaseFile) {
		this.label = label;
		this.inCaseFile = inCaseFile;
	}

	/** Whether those who handle the concern see that it was written. */
	boolean isInCaseFile() {
		return this.inCaseFile;
	}

	@Override
	public String label() {
		return this.label;
	}

}
