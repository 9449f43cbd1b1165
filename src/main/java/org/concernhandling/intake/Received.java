package org.concernhandling.intake;

/**
 * The answer to whoever told us.
 *
 * @param reference the concern's reference
 * @param receipt the reporter's own code, which is shown this once
 */
public record Received(String reference, String receipt) {

	@Override
	public String toString() {
		return "Received[" + this.reference + "]";
	}

}
