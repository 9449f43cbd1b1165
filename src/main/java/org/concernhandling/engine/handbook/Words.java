package org.concernhandling.engine.handbook;

import java.util.Locale;

/** Small matters of wording. */
final class Words {

	private Words() {
	}

	/** A text in one line; another when there is none. */
	static String or(String text, String otherwise) {
		return (text == null || text.isBlank()) ? otherwise : text.strip().replaceAll("\\s+", " ");
	}

	/** The name of a variable as words, such as {@code visit date}. */
	static String ofVariable(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

}
