package org.concernhandling.concern;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * References of concerns, such as {@code CN-7F3K-Q2XM}: random, so that they carry no
 * order and no date.
 */
public final class Reference {

	private static final Pattern PATTERN = Pattern.compile("CN-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

	/**
	 * Crockford's base 32: no I, L, O or U, so that it can be read out and written down.
	 */
	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	private Reference() {
	}

	static String next() {
		return "CN-" + group() + "-" + group();
	}

	/** Whether a text has the shape of a reference. */
	public static boolean isOne(String text) {
		return text != null && PATTERN.matcher(text).matches();
	}

	private static String group() {
		StringBuilder group = new StringBuilder(4);
		for (int i = 0; i < 4; i++) {
			group.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return group.toString();
	}

}
