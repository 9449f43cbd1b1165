package org.concernhandling.identity;

import org.concernhandling.audit.Auditable;

/**
 * Somebody is shown a reporter's name or address. Published before anything is shown:
 * when it cannot be recorded, nothing is shown.
 *
 * @param person who sees it
 * @param reference whose reporter it is
 */
public record IdentitySeen(String person, String reference) implements Auditable {

	@Override
	public String what() {
		return "identity-seen";
	}

	@Override
	public String subject() {
		return this.reference;
	}

	@Override
	public String detail() {
		return null;
	}

}
