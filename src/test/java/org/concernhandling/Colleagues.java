package org.concernhandling;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** Accounts of people in tests. */
public final class Colleagues {

	private Colleagues() {
	}

	/** Makes an account in a staff group, when there is none of that name. */
	public static void add(IdentityService accounts, String id, String group) {
		if (accounts.createUserQuery().userId(id).count() == 0) {
			User account = accounts.newUser(id);
			account.setPassword("Nine-Geese-9-Fly");
			accounts.saveUser(account);
			accounts.createMembership(id, group);
		}
	}

	/**
	 * Makes accounts in a staff group where they and the group are missing, as on the
	 * bare engine, which knows neither.
	 */
	public static void addWithGroup(IdentityService accounts, String group, String... people) {
		if (accounts.createGroupQuery().groupId(group).count() == 0) {
			accounts.saveGroup(accounts.newGroup(group));
		}
		for (String person : people) {
			add(accounts, person, group);
		}
	}

}
