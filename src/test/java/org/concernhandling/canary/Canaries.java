package org.concernhandling.canary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words that stand nowhere else. Each knows where it went in, so that one that is found
 * tells how it got there.
 */
final class Canaries {

	/** How the origins of canaries begin that tell who the reporter is. */
	static final String REPORTER = "reporter: ";

	private static final char FIRST = 'a';

	private static final int LETTERS = 26;

	private static final int DIGITS = 3;

	private static final List<String> ORIGINS = Collections.synchronizedList(new ArrayList<>());

	private Canaries() {
	}

	/** A name that nobody else has. */
	static String name(String origin) {
		return "Röbin " + capital(Mark.WORD) + capital(next(origin));
	}

	/** An e-mail address. */
	static String email(String origin) {
		return Mark.WORD + next(origin) + "@reporter.example";
	}

	/** A postal address on several lines. */
	static String address(String origin) {
		return "17 " + capital(Mark.WORD) + capital(next(origin)) + " Lane\nAnytown\nAN1 1AA";
	}

	/** A telephone number: the same for all, since digits alone hold no origin. */
	static String phone() {
		return Mark.PHONE;
	}

	/**
	 * A phrase with everything that has to be encoded somewhere. It has no two words in a
	 * row in common with another one.
	 */
	static String phrase(String origin) {
		String word = capital(Mark.WORD) + next(origin);
		return "\"%1$s\" & %1$s <%1$s> – 100 %% %1$s.".formatted(word);
	}

	/** Where the canaries went in that stand in these words. */
	static Set<String> originsOf(Set<String> marks) {
		return marks.stream().map(Canaries::origin).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether what was found tells who the reporter is; of a telephone number, or of a
	 * word of which nothing else is left, it has to be assumed.
	 */
	static boolean tellsReporter(Set<String> origins) {
		return origins.stream()
			.anyMatch((origin) -> origin.startsWith(REPORTER)
					|| !origin.equals(Mark.RECEIPT) && !ORIGINS.contains(origin));
	}

	private static String origin(String found) {
		int number = 0;
		for (char letter : found.toCharArray()) {
			number = number * LETTERS + (letter - FIRST);
		}
		return (found.length() == DIGITS && number < ORIGINS.size()) ? ORIGINS.get(number) : found;
	}

	private static String next(String origin) {
		synchronized (ORIGINS) {
			int number = ORIGINS.indexOf(origin);
			if (number < 0) {
				number = ORIGINS.size();
				ORIGINS.add(origin);
			}
			char[] letters = new char[DIGITS];
			for (int i = DIGITS - 1; i >= 0; i--) {
				letters[i] = (char) (FIRST + number % LETTERS);
				number /= LETTERS;
			}
			return new String(letters);
		}
	}

	private static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}

}
