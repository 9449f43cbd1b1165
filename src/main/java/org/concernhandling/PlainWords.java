package org.concernhandling;

import org.springframework.util.StringUtils;

/** Codes as people read them where nobody has given them a label. */
public final class PlainWords {

	private PlainWords() {
	}

	/** A code in kebab-case as words, such as {@code Assess concern}. */
	public static String of(String code) {
		return StringUtils.capitalize(code.replace('-', ' '));
	}

}
