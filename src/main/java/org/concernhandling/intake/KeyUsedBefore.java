package org.concernhandling.intake;

/** An idempotency key came with other contents than the first time. */
class KeyUsedBefore extends RuntimeException {

	KeyUsedBefore() {
		super("The idempotency key was used before with other contents");
	}

}
