package org.concernhandling.sealing;

/**
 * Sealed words could not be sealed or opened. Carries no cause: a cause might carry the
 * words.
 */
public class SealBroken extends RuntimeException {

	SealBroken(String message) {
		super(message);
	}

}
