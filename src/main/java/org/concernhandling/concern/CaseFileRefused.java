package org.concernhandling.concern;

import org.concernhandling.audit.Auditable;

/**
 * Somebody asked for a case file that they need not know.
 *
 * @param person who asked
 * @param reference the reference that they asked for; there need not be such a concern
 */
record CaseFileRefused(String person, String reference) implements Auditable {

	@Override
	public String what() {
		return "case-file-refused";
	}

	@Override
	public String subject() {
		return this.reference;
	}

	@Override
	public boolean staysOnRollback() {
		return true;
	}

}
