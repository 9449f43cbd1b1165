package org.concernhandling.sealing;

/** The keys are not the application's to change where they lie. */
public class CannotChangeKeys extends RuntimeException {

	CannotChangeKeys(String message) {
		super(message);
	}

}
