package org.concernhandling.canary;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends to a mail server that refuses at first, quoting what it was to send: from each
 * place of the models that sends something, until nobody tries again by itself.
 */
class FailingMail extends JavaMailSenderImpl {

	private static final String PLACE = "the mail server, for ";

	private static final int UNTIL_NOBODY_TRIES_AGAIN = 4;

	private final Faults faults;

	private final Set<String> sent = new ConcurrentSkipListSet<>();

	FailingMail(int port, Faults faults) {
		this.faults = faults;
		setHost("127.0.0.1");
		setPort(port);
	}

	/** The places of the models for which mails went out in the end. */
	Set<String> sent() {
		return this.sent;
	}

	/** The places of the models for which mails were refused at first. */
	Set<String> refused() {
		Set<String> refused = new ConcurrentSkipListSet<>();
		this.faults.failed()
			.stream()
			.filter((place) -> place.startsWith(PLACE))
			.forEach((place) -> refused.add(place.substring(PLACE.length())));
		return refused;
	}

	@Override
	protected void doSend(MimeMessage[] messages, Object[] originals) {
		BpmnExecutionContext execution = Context.getBpmnExecutionContext();
		String place = (execution != null) ? execution.getExecution().getCurrentActivityId() : "people";
		try {
			this.faults.failAt(PLACE + place, UNTIL_NOBODY_TRIES_AGAIN);
		}
		catch (IllegalStateException ex) {
			throw new MailSendException(ex.getMessage(), ex);
		}
		super.doSend(messages, originals);
		this.sent.add(place);
	}

}
