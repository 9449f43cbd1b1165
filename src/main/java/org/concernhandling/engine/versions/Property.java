package org.concernhandling.engine.versions;

/**
 * Something that is said of a part of a model.
 *
 * @param label what it is called in plain words, such as {@code due date}
 * @param value as it stands in the file, with white space put in order
 */
record Property(String label, String value) {

	/** The two values joined, for what may be said more than once. */
	Property and(Property other) {
		return new Property(this.label, this.value + "; " + other.value);
	}

}
