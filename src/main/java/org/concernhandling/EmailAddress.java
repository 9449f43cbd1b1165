package org.concernhandling;

import java.util.Locale;
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

	private static final String NOWHERE = ".invalid";

	private EmailAddress() {
	}

	/**
	 * Whether no mail can ever reach an address, as its name says (RFC 6761, section
	 * 6.4): it stands where a form asks for one and nothing is to be sent.
	 */
	public static boolean leadsNowhere(String address) {
		return address.toLowerCase(Locale.ROOT).endsWith(NOWHERE);
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
