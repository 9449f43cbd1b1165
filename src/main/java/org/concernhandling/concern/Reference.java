package org.concernhandling.concern;

import java.util.regex.Pattern;

import org.concernhandling.ReadableCode;

/**
 * References of concerns, such as {@code CN-7F3K-Q2XM}: random, so that they carry no
 * order and no date.
 */
public final class Reference {

	private static final Pattern PATTERN = Pattern.compile("CN-" + ReadableCode.GROUP + "-" + ReadableCode.GROUP);

	private Reference() {
	}

	static String next() {
		return "CN-" + ReadableCode.next(2);
	}

	/** Whether a text has the shape of a reference. */
	public static boolean isOne(String text) {
		return text != null && PATTERN.matcher(text).matches();
	}

}
