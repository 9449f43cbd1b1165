package org.concernhandling.correspondence;

import org.concernhandling.concern.vocabulary.Code;

/** How a letter goes to its recipient. */
enum Way implements Code {

	BY_EMAIL("Sent by e-mail"),

	BY_POST("Handed to the print room for posting"),

	BY_HAND("Not sent: no e-mail address. To be passed on by telephone or by hand"),

	RECORDED("Not sent: taken over from the records of an earlier year"),

	NOT_AT_ALL("Not sent: no address");

	private final String label;

	Way(String label) {
		this.label = label;
	}

	/** Whether it leaves us by mail, to the recipient or to the print room. */
	boolean isSent() {
		return this == BY_EMAIL || this == BY_POST;
	}

	@Override
	public String label() {
		return this.label;
	}

}
