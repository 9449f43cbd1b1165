package org.concernhandling.audit;

import java.util.Locale;

/** What is wrong with the first record that is not as it was written. */
enum Finding {

	/** It was changed, or does not belong where it is. */
	CHANGED("is not the one that was written there. It was changed, added or put in the place of another."),

	/** It is missing. */
	REMOVED("was removed."),

	/** There is one more than was written. */
	ADDED("was added: none was written there."),

	/** The end of the chain was changed. */
	HEAD_CHANGED("is the last one, but the end of the chain that is kept beside it was changed or removed."),

	/** It is not the one that was written down outside. */
	ANCHOR_DIFFERS("is not the one that was written down outside: records were removed and others written since.");

	private final String words;

	Finding(String words) {
		this.words = words;
	}

	/** To be read after the record's position. */
	String words() {
		return this.words;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
