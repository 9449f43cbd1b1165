package org.concernhandling.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/**
 * A person who can sign in.
 *
 * @param id the name to sign in with
 * @param fullName first and last name
 * @param groups the ids of the person's groups
 */
public record Account(String id, String fullName, Set<String> groups) implements Principal, Serializable {

	public Account {
		groups = Set.copyOf(groups);
	}

	/** The name to sign in with. */
	@Override
	public String getName() {
		return this.id;
	}

	/** Whether the person is in the group. */
	public boolean isIn(StaffGroup group) {
		return this.groups.contains(group.id());
	}

	/** Whether the person handles concerns. */
	public boolean handlesConcerns() {
		return StaffGroup.handlingConcerns().anyMatch(this::isIn);
	}

	/** Whether the person handles every concern. */
	public boolean handlesEveryConcern() {
		return StaffGroup.handlingEveryConcern().anyMatch(this::isIn);
	}

	/** Says nothing about the person: this may end up in a log. */
	@Override
	public String toString() {
		return "Account";
	}

}
