package org.concernhandling.concern;

import java.util.Set;

import org.concernhandling.access.StaffGroup;

/** What people have to do with concerns, as the process engine knows it now. */
public interface Duties {

	/** The staff groups that a person is in at this moment. */
	Set<StaffGroup> groups(String person);

	/**
	 * Whether a task about a concern is open that is assigned to a person or that one of
	 * the groups may do. Deciding about its reporter is not about the concern.
	 */
	boolean haveTask(String reference, String person, Set<StaffGroup> groups);

	/**
	 * To whom open tasks about a concern are assigned, by their sign-in names. Deciding
	 * about its reporter is not about the concern.
	 */
	Set<String> assignees(String reference);

}
