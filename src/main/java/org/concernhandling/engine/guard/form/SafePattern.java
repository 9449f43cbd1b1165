package org.concernhandling.engine.guard.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions that no answer can keep busy. */
final class SafePattern {

	private static final int LONGEST = 200;

	private static final int MOST_REPETITIONS = 2;

	private SafePattern() {
	}

	static boolean compiles(String pattern) {
		try {
			Pattern.compile(pattern);
			return true;
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

	/**
	 * Whether it is compared in time that grows with the square of the answer's length at
	 * worst: no repetition within another, few of them side by side, no look back.
	 * @param pattern one that compiles
	 */
	static boolean isQuick(String pattern) {
		if (pattern.length() > LONGEST || pattern.matches(".*\\\\[1-9k].*")) {
			return false;
		}
		// A class in square brackets and what is escaped count as one character each.
		String plain = pattern.replaceAll("\\\\.", "x").replaceAll("\\[\\^?\\]?[^\\]]*\\]", "x");
		Deque<Boolean> groups = new ArrayDeque<>();
		boolean repeatsWithin = false;
		int repetitions = 0;
		for (int i = 0; i < plain.length(); i++) {
			char here = plain.charAt(i);
			boolean repeated = plain.substring(i + 1).matches("(?:[*+]|\\{\\d+(?:,\\d*)?\\}).*");
			if (here == '(') {
				groups.push(repeatsWithin);
				repeatsWithin = false;
			}
			else if (here == ')' && !groups.isEmpty()) {
				if (repeated && repeatsWithin) {
					return false;
				}
				repeatsWithin = groups.pop() || repeatsWithin || repeated;
			}
			else {
				repeatsWithin |= repeated || here == '|';
			}
			repetitions += plain.substring(i + 1).matches("(?:[*+]|\\{\\d+,\\}).*") ? 1 : 0;
		}
		return repetitions <= MOST_REPETITIONS;
	}

}
