package org.concernhandling.access;

import java.util.Set;

/**
 * An account to be made.
 *
 * @param id the name to sign in with
 */
public record NewAccount(String id, String firstName, String lastName, String password, Set<StaffGroup> groups) {

	/** Says nothing about the person: this may end up in a log. */
	@Override
	public String toString() {
		return "NewAccount";
	}

}
