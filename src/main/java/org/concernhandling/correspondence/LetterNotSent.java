package org.concernhandling.correspondence;

import java.util.Locale;

import org.concernhandling.Coded;

/**
 * A letter could not be sent; it will be tried again. Carries a code only: what a mail
 * server says may quote addresses.
 */
public class LetterNotSent extends RuntimeException implements Coded {

	private final Reason reason;

	LetterNotSent(Reason reason) {
		super("The letter was not sent: " + reason.text);
		this.reason = reason;
	}

	@Override
	public String code() {
		return this.reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Why a letter could not be sent. */
	enum Reason {

		NO_MAIL_SERVER("no-mail-server (set spring.mail.host)"),

		NO_SENDER("no-sender (set concerns.letters.from)"),

		NOT_AN_ADDRESS("not-an-address"),

		SIGN_IN_REFUSED("sign-in-refused-by-mail-server"),

		NO_PRINT_ROOM("no-print-room (set concerns.letters.print-room.address and .certificate, and start again)"),

		CERTIFICATE_NOT_VALID(
				"certificate-of-the-print-room-not-valid (set concerns.letters.print-room.certificate to the "
						+ "new one, and start again)"),

		NOT_PRINTED("its-pages-could-not-be-made"),

		REFUSED("refused-or-not-reached");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

	}

}
