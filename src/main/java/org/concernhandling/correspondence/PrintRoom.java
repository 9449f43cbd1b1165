package org.concernhandling.correspondence;

import java.security.cert.X509Certificate;
import java.time.Clock;

import org.concernhandling.correspondence.LetterNotSent.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who prints and posts the letters to reporters who can be written to by post only. A
 * letter leaves us as a file that the print room alone can open: neither the mail servers
 * on the way nor anybody here sees the name, the address or the words.
 */
@Component
class PrintRoom {

	private static final Logger logger = LoggerFactory.getLogger(PrintRoom.class);

	private final String address;

	private final X509Certificate certificate;

	private final PostedLetter paper;

	private final Clock clock;

	/**
	 * Reads the print room's certificate.
	 * @throws IllegalStateException when it cannot be used, or when only one of address
	 * and certificate is set
	 */
	PrintRoom(LettersProperties properties, PostedLetter paper, Clock clock) {
		String sentTo = properties.printRoom().address();
		String encryptedFor = properties.printRoom().certificate();
		if (isSet(sentTo) != isSet(encryptedFor)) {
			throw new IllegalStateException("Of the print room only the " + (isSet(sentTo) ? "address" : "certificate")
					+ " is known. Set both concerns.letters.print-room.address and "
					+ "concerns.letters.print-room.certificate, or neither.");
		}
		this.address = sentTo;
		this.certificate = isSet(encryptedFor) ? PrintRoomCertificate.read(encryptedFor, clock.instant()) : null;
		this.paper = paper;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void warnWhenMissing() {
		if (this.certificate == null) {
			logger.warn("No print room is known: letters to reporters who gave a postal address only will wait as "
					+ "incidents. Set concerns.letters.print-room.address and concerns.letters.print-room.certificate");
		}
	}

	/**
	 * The e-mail address to which letters for the post go.
	 * @throws LetterNotSent when no print room is known
	 */
	String address() {
		requireKnown();
		return this.address;
	}

	/**
	 * A letter as a PDF that the print room alone can open.
	 * @throws LetterNotSent when no print room is known, when its certificate is not
	 * valid any more, or when the pages cannot be made
	 */
	byte[] seal(Letter letter) {
		requireKnown();
		if (!PrintRoomCertificate.isValid(this.certificate, this.clock.instant())) {
			throw new LetterNotSent(Reason.CERTIFICATE_NOT_VALID);
		}
		return this.paper.encrypted(letter, this.certificate);
	}

	private void requireKnown() {
		if (this.certificate == null) {
			throw new LetterNotSent(Reason.NO_PRINT_ROOM);
		}
	}

	private static boolean isSet(String setting) {
		return setting != null && !setting.isBlank();
	}

}
