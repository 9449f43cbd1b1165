package org.concernhandling.reporting.disclosure;

import java.util.List;

/**
 * Figures are not given out, as together with what was given out before they would give a
 * small count away.
 */
public class ReleaseRefused extends RuntimeException {

	private final transient List<Refusal> refusals;

	ReleaseRefused(List<Refusal> refusals) {
		super("These figures would give a small count away");
		this.refusals = List.copyOf(refusals);
	}

	/** Why, in an order that is always the same; never empty. */
	public List<Refusal> refusals() {
		return this.refusals;
	}

}
