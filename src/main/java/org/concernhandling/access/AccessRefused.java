package org.concernhandling.access;

import org.concernhandling.audit.Auditable;

/**
 * Somebody who is signed in was refused.
 *
 * @param detail the method, the pattern of the address, and how often it came again
 */
record AccessRefused(String person, String detail) implements Auditable {

	@Override
	public String what() {
		return "access-refused";
	}

	@Override
	public boolean staysOnRollback() {
		return true;
	}

}
