package org.concernhandling.engine.versions;

import org.concernhandling.deployments.ChangedWords;

/**
 * Something that is said of a part of a model.
 *
 * @param label what it is called in plain words, such as {@code due date}
 * @param value by which it is compared, as it stands in the file, with white space put in
 * order
 * @param shown the value as people know it; empty when nothing is entered
 */
record Property(String label, String value, String shown) {

	/** A property that is shown as it stands in the file. */
	Property(String label, String value) {
		this(label, value, value);
	}

	/** The two values joined, for what may be said more than once. */
	Property and(Property other) {
		return new Property(this.label, this.value + "; " + other.value, this.shown + "; " + other.shown);
	}

	/** The value between quotation marks, unless it has some of its own. */
	String quoted() {
		if (this.shown.isEmpty()) {
			return "empty";
		}
		String value = ChangedWords.shortened(this.shown);
		return value.startsWith("\"") ? value : "“" + value + "”";
	}

}
