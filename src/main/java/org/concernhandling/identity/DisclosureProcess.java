package org.concernhandling.identity;

import org.concernhandling.concern.vocabulary.IdentityGround;

/** The process that carries requests to see an identity. It asks; the vault decides. */
public interface DisclosureProcess {

	/**
	 * Starts it, in the transaction in which somebody asks.
	 * @return by which it is found again
	 */
	String start(String reference, String request, IdentityGround ground, int hours);

	/**
	 * Somebody has decided: what waits for that goes on.
	 * @param instance what {@link #start} gave
	 * @param task the id of the task that waits
	 * @throws org.concernhandling.concern.Refused when no such task waits, or not for
	 * this person
	 */
	void decided(String instance, String task, String person);

	/**
	 * Whoever asked has taken the request back: its run ends where it stands.
	 * @param instance what {@link #start} gave
	 */
	void withdrawn(String instance);

}
