package org.concernhandling.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;

/** Finds things on the screen by the words that they show. */
final class Words {

	private Words() {
	}

	/** Exactly these words, with or without the mark that an answer is required. */
	static Locator.FilterOptions exactly(String words) {
		return matching(escaped(words) + "\\s*\\*?\\s*$");
	}

	/** Words that begin with these. */
	static Locator.FilterOptions startingWith(String words) {
		return matching(escaped(words));
	}

	private static Locator.FilterOptions matching(String expression) {
		return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + expression));
	}

	/** The browser does not know Java's own way of quoting. */
	private static String escaped(String words) {
		return words.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
	}

}
