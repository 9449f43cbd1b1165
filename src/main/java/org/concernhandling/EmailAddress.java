package org.concernhandling;

import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * What counts as an e-mail address, whoever asks: whatever is accepted, a letter can be
 * addressed to.
 */
public final class EmailAddress {

	/** The longest address that mail servers carry. */
	private static final int LONGEST = 254;

	/** One plain address: no name beside it, no list, no quotation marks, no accents. */
	private static final Pattern PLAIN = Pattern
		.compile("[\\x21-\\x7E&&[^@<>(),;:\"\\[\\]\\\\]]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+");

	private EmailAddress() {
	}

	/** Whether a text is one e-mail address. */
	public static boolean isOne(String text) {
		if (text.length() > LONGEST || !PLAIN.matcher(text).matches()) {
			return false;
		}
		try {
			return new InternetAddress(text, true).getAddress().equals(text);
		}
		catch (AddressException ex) {
			return false;
		}
	}

}
