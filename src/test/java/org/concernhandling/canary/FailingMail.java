package org.concernhandling.canary;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends to a mail server that refuses at first, quoting what it was to send. */
class FailingMail extends JavaMailSenderImpl {

	static final String PLACE = "the mail server";

	private static final int UNTIL_NOBODY_TRIES_AGAIN = 4;

	private final Faults faults;

	FailingMail(int port, Faults faults) {
		this.faults = faults;
		setHost("127.0.0.1");
		setPort(port);
	}

	@Override
	protected void doSend(MimeMessage[] messages, Object[] originals) {
		try {
			this.faults.failAt(PLACE, UNTIL_NOBODY_TRIES_AGAIN);
		}
		catch (IllegalStateException ex) {
			throw new MailSendException(ex.getMessage(), ex);
		}
		super.doSend(messages, originals);
	}

}
