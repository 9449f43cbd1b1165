package org.concernhandling.access;

import java.util.Optional;
import java.util.Set;

/** The accounts of the people who work here. */
public interface Accounts {

	/**
	 * The account, if the password is right and does not come too soon after wrong ones:
	 * each makes the next attempt wait longer, up to a minute. No account is ever locked
	 * for good.
	 */
	Optional<Account> signIn(String id, String password);

	/**
	 * The ids of the groups that an account is in at this moment, or nothing when there
	 * is no account of that id.
	 */
	Optional<Set<String>> groupsOf(String id);

	/** Whether there is an account of that id. */
	boolean exists(String id);

	/**
	 * Whether there is an account of that id with that password. Does not count as an
	 * attempt to sign in.
	 */
	boolean hasPassword(String id, String password);

	/** Makes an account and puts it into its groups. */
	void create(NewAccount account);

}
