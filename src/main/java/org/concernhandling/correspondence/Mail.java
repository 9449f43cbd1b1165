package org.concernhandling.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.concernhandling.correspondence.LetterNotSent.Reason;
import org.concernhandling.sealing.Sealing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends letters and notices by e-mail. Whoever it goes to and whatever it is, each has
 * the same subject and the same headers, so that they tell nobody who sees a mailbox
 * anything. The date of a message is that of its day: the mail servers on the way add
 * their own to the second, which we cannot keep from them.
 */
@Component
class Mail {

	static final String SUBJECT = "A message from the inspectorate";

	private static final int MESSAGE_ID_BYTES = 16;

	private final ObjectProvider<JavaMailSender> server;

	private final LettersProperties properties;

	private final Sealing sealing;

	private final Clock clock;

	Mail(ObjectProvider<JavaMailSender> server, LettersProperties properties, Sealing sealing, Clock clock) {
		this.server = server;
		this.properties = properties;
		this.sealing = sealing;
		this.clock = clock;
	}

	/**
	 * The identifier of a letter's message: the same whenever it is sent, and without
	 * meaning for whoever reads it.
	 */
	String messageId(Letter letter) {
		return messageId(letter.key());
	}

	private String messageId(String key) {
		byte[] fingerprint = this.sealing.fingerprint(key);
		String from = (this.properties.from() != null) ? this.properties.from() : "";
		String domain = from.contains("@") ? from.substring(from.lastIndexOf('@') + 1) : "letters.invalid";
		return "<" + HexFormat.of().formatHex(fingerprint, 0, MESSAGE_ID_BYTES) + "@" + domain + ">";
	}

	/**
	 * Sends a letter.
	 * @param messageId the identifier that the letter was given when it was written
	 * @throws LetterNotSent when the mail server does not take it
	 */
	void send(Letter letter, String messageId) {
		send(letter.address(), letter.text(), messageId);
	}

	/**
	 * Sends a notice to a member of staff.
	 * @throws LetterNotSent when the mail server does not take it
	 */
	void notify(String address, String text, String key) {
		send(address, text, messageId(key));
	}

	private void send(String address, String text, String messageId) {
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			throw new LetterNotSent(Reason.NO_MAIL_SERVER);
		}
		if (this.properties.from() == null || this.properties.from().isBlank()) {
			throw new LetterNotSent(Reason.NO_SENDER);
		}
		try {
			sender.send(message(sender, address, text, messageId));
		}
		catch (AddressException ex) {
			throw new LetterNotSent(Reason.NOT_AN_ADDRESS);
		}
		catch (MailAuthenticationException ex) {
			throw new LetterNotSent(Reason.SIGN_IN_REFUSED);
		}
		catch (MailException | MessagingException ex) {
			// The cause stays out: it could quote addresses.
			throw new LetterNotSent(Reason.REFUSED);
		}
	}

	private MimeMessage message(JavaMailSender sender, String address, String text, String messageId)
			throws MessagingException {
		MimeMessage message = sender.createMimeMessage();
		message.setFrom(new InternetAddress(this.properties.from(), true));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
		message.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
		message.setText(text, StandardCharsets.UTF_8.name());
		message.setHeader("Content-Transfer-Encoding", "quoted-printable");
		message.setHeader("Content-Language", "en-GB");
		// Keeps automatic answers from being sent back.
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("Message-ID", messageId);
		message.setSentDate(Date.from(this.clock.instant().truncatedTo(ChronoUnit.DAYS)));
		return message;
	}

}
