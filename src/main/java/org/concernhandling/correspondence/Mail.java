package org.concernhandling.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
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

	private static final String COVER = """
			The letter is attached. It can be opened with the key of the print room only.

			Please print it, put it into a plain window envelope and post it today. Then delete it.

			Please do not reply to this message.
			""";

	private static final String ATTACHMENT = "letter.pdf";

	private static final int MESSAGE_ID_BYTES = 16;

	private final ObjectProvider<JavaMailSender> server;

	private final LettersProperties properties;

	private final PrintRoom printRoom;

	private final Sealing sealing;

	private final Clock clock;

	Mail(ObjectProvider<JavaMailSender> server, LettersProperties properties, PrintRoom printRoom, Sealing sealing,
			Clock clock) {
		this.server = server;
		this.properties = properties;
		this.printRoom = printRoom;
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
	 * Sends a letter: to whom it is for, or encrypted to the print room when it goes by
	 * post.
	 * @param messageId the identifier that the letter was given when it was written
	 * @throws LetterNotSent when the mail server does not take it, or when no print room
	 * can be used
	 */
	void send(Letter letter, String messageId) {
		if (letter.way() == Way.BY_POST) {
			String address = this.printRoom.address();
			byte[] pages = this.printRoom.seal(letter);
			send(address, (message) -> message.setContent(cover(pages)), messageId);
		}
		else {
			send(letter.address(), text(letter.text()), messageId);
		}
	}

	/**
	 * Sends a notice to a member of staff.
	 * @throws LetterNotSent when the mail server does not take it
	 */
	void notify(String address, String text, String key) {
		send(address, text(text), messageId(key));
	}

	private void send(String address, Content content, String messageId) {
		JavaMailSender sender = this.server.getIfAvailable();
		if (sender == null) {
			throw new LetterNotSent(Reason.NO_MAIL_SERVER);
		}
		if (this.properties.from() == null || this.properties.from().isBlank()) {
			throw new LetterNotSent(Reason.NO_SENDER);
		}
		try {
			sender.send(message(sender, address, content, messageId));
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

	private MimeMessage message(JavaMailSender sender, String address, Content content, String messageId)
			throws MessagingException {
		MimeMessage message = sender.createMimeMessage();
		message.setFrom(new InternetAddress(this.properties.from(), true));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
		message.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
		content.putInto(message);
		message.setHeader("Content-Language", "en-GB");
		// Keeps automatic answers from being sent back.
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("Message-ID", messageId);
		message.setSentDate(Date.from(this.clock.instant().truncatedTo(ChronoUnit.DAYS)));
		return message;
	}

	private static Content text(String text) {
		return (message) -> {
			message.setText(text, StandardCharsets.UTF_8.name());
			message.setHeader("Content-Transfer-Encoding", "quoted-printable");
		};
	}

	private static MimeMultipart cover(byte[] pages) throws MessagingException {
		MimeBodyPart text = new MimeBodyPart();
		text.setText(COVER, StandardCharsets.UTF_8.name());
		text.setHeader("Content-Transfer-Encoding", "quoted-printable");
		MimeBodyPart letter = new MimeBodyPart();
		letter.setDataHandler(new DataHandler(new ByteArrayDataSource(pages, "application/pdf")));
		letter.setFileName(ATTACHMENT);
		letter.setHeader("Content-Transfer-Encoding", "base64");
		return new Parts(text, letter);
	}

	/** What a message holds. */
	@FunctionalInterface
	private interface Content {

		void putInto(MimeMessage message) throws MessagingException;

	}

	/** Parts with the same boundary always: the usual one tells the time of sending. */
	private static final class Parts extends MimeMultipart {

		Parts(MimeBodyPart... parts) throws MessagingException {
			super("mixed", parts);
			this.contentType = "multipart/mixed; boundary=\"=_letter_=\"";
		}

	}

}
