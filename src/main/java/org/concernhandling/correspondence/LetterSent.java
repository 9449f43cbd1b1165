package org.concernhandling.correspondence;

import org.concernhandling.audit.Auditable;

/**
 * A letter has gone out that no case file shows. Neither its way nor its address is
 * recorded.
 */
record LetterSent(Letter letter) implements Auditable {

	@Override
	public String what() {
		return "letter-sent";
	}

	/** The system sends letters by itself. */
	@Override
	public String person() {
		return null;
	}

	@Override
	public String subject() {
		return this.letter.reference();
	}

	/** Its kind, and which letter of that kind about the concern it is. */
	@Override
	public String detail() {
		return this.letter.kind().code() + "," + this.letter.round();
	}

}
