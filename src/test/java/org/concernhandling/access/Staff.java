package org.concernhandling.access;

import java.util.Set;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.context.TestComponent;

/** One person in each group; the sign-in name is the group's id. */
@TestComponent
public class Staff implements SmartInitializingSingleton {

	/** Everybody's password. */
	public static final String PASSWORD = "a long password for tests";

	private final Accounts accounts;

	Staff(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (StaffGroup group : StaffGroup.values()) {
			if (!this.accounts.exists(group.id())) {
				this.accounts.create(new NewAccount(group.id(), "Pat", "Person", PASSWORD, Set.of(group)));
			}
		}
	}

}
