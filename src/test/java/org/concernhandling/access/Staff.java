package org.concernhandling.access;

import java.util.Set;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestComponent;

/** One person in each group; the sign-in name is the group's id. */
@TestComponent
public class Staff implements SmartInitializingSingleton {

	/** Everybody's password. */
	public static final String PASSWORD = "a long password for tests";

	/** Gives wrong passwords, and has to wait after each of them. */
	static final String FORGETFUL = "forgetful";

	private final Accounts accounts;

	Staff(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (StaffGroup group : StaffGroup.values()) {
			add(group.id(), group);
		}
		add(FORGETFUL, StaffGroup.AUDITORS);
	}

	private void add(String id, StaffGroup group) {
		if (!this.accounts.exists(id)) {
			this.accounts.create(new NewAccount(id, "Pat", "Person", PASSWORD, Set.of(group)));
		}
	}

}
