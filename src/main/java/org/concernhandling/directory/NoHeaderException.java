package org.concernhandling.directory;

/** A list of providers has no header. Its message quotes nothing of the list. */
class NoHeaderException extends IllegalArgumentException {

	NoHeaderException(String message) {
		super(message);
	}

}
