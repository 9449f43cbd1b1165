package org.concernhandling.correspondence;

import org.concernhandling.EmailAddress;

/**
 * A letter as it goes out.
 *
 * @param reference the concern that it is about
 * @param round which letter of its kind it is, from 1
 * @param recipient to whom it goes, as the case file shows it; never who told us
 * @param address the e-mail address, or null when there is none
 * @param way how it goes
 */
record Letter(String reference, LetterKind kind, int round, String recipient, String address, Way way, String text) {

	Letter {
		if (way == Way.BY_EMAIL && EmailAddress.leadsNowhere(address)) {
			way = Way.RECORDED;
		}
	}

	/** What makes the letter the one that it is: the same after a crash. */
	String key() {
		return key(this.reference, this.kind, this.round);
	}

	static String key(String reference, LetterKind kind, int round) {
		return "letter/" + reference + "/" + kind.code() + "/" + round;
	}

	@Override
	public String toString() {
		return "Letter[" + key() + "]";
	}

}
