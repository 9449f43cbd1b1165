package org.concernhandling;

import java.security.SecureRandom;

/**
 * Random codes that can be read out on the telephone and written down: groups of four
 * characters, joined by hyphens, such as {@code 7F3K-Q2XM}. Each character carries five
 * random bits.
 */
public final class ReadableCode {

	/** A group, as a regular expression. */
	public static final String GROUP = "[0-9A-HJKMNP-TV-Z]{4}";

	/** Crockford's base 32: no I, L, O or U, which are taken for other characters. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int GROUP_LENGTH = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	private ReadableCode() {
	}

	/** A new random code of so many groups. */
	public static String next(int groups) {
		byte[] random = new byte[groups * GROUP_LENGTH];
		RANDOM.nextBytes(random);
		return of(random, groups);
	}

	/**
	 * The code of so many groups that random bytes stand for, always the same for the
	 * same bytes.
	 * @param random at least four bytes a group, of which the lowest five bits count
	 */
	public static String of(byte[] random, int groups) {
		StringBuilder code = new StringBuilder();
		for (int i = 0; i < groups * GROUP_LENGTH; i++) {
			if (i > 0 && i % GROUP_LENGTH == 0) {
				code.append('-');
			}
			code.append(ALPHABET.charAt(random[i] & (ALPHABET.length() - 1)));
		}
		return code.toString();
	}

}
