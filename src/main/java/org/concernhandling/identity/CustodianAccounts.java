package org.concernhandling.identity;

import java.util.Collection;
import java.util.List;

/** The accounts of the custodians, wherever accounts are kept. */
public interface CustodianAccounts {

	/** The sign-in names of the members of the custodians' group now, in order. */
	List<String> members();

	/**
	 * What an account's password is kept as: another text after each change of it. Never
	 * shown or written anywhere.
	 * @return an empty text when there is no such account, or it has no password
	 */
	String secret(String person);

	/**
	 * Tells people by e-mail that there is something to look at, once the running
	 * transaction is committed.
	 */
	void tell(Collection<String> people);

}
