package org.concernhandling;

import java.util.Collection;
import java.util.Map;

/** What people who work here are called. */
@FunctionalInterface
public interface StaffNames {

	/**
	 * The names by which people are shown: first and last name with the sign-in name
	 * behind it, such as {@code Amira Hussain (caseworker)}, or the sign-in name alone
	 * when there is no account of it any more, or when it says no name.
	 * @param ids sign-in names
	 * @return one for each of them
	 */
	Map<String, String> of(Collection<String> ids);

}
