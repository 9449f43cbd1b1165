package org.concernhandling.intake;

/**
 * Something that is wrong with what was sent. Neither part ever quotes what was sent.
 *
 * @param field the field's path, such as {@code service.setting}; {@code $} for the whole
 * body
 * @param kind what kind of fault it is
 * @param message what is expected there and how to mend it
 */
record Fault(String field, Kind kind, String message) {

	Fault(Field field, Kind kind, String message) {
		this(field.path(), kind, message);
	}

	/** The kinds of faults. */
	enum Kind {

		MISSING, TOO_LONG, NOT_ACCEPTED, UNKNOWN, CONTRADICTION

	}

}
