package org.concernhandling.identity;

import java.util.Locale;

/** Tells people apart by their sign-in names. */
final class People {

	private People() {
	}

	/** The same for every spelling that a sign-in might take for the same name. */
	static String key(String person) {
		return person.strip().toLowerCase(Locale.ROOT);
	}

	static boolean same(String one, String other) {
		return one != null && other != null && key(one).equals(key(other));
	}

}
