package org.concernhandling.access;

import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Invented people to try the application with, all with the same password. Made only when
 * the demo profile is on.
 */
@Component
@Profile(DemoAccounts.PROFILE)
class DemoAccounts implements SmartInitializingSingleton {

	static final String PROFILE = "demo";

	static final String PASSWORD = "demo";

	static final List<NewAccount> ALL = List.of(account("caseworker", "Amira", "Hussain", StaffGroup.CASEWORKERS),
			account("caseworker2", "Ben", "Carter", StaffGroup.CASEWORKERS),
			account("safeguarding", "Grace", "Okafor", StaffGroup.SAFEGUARDING),
			account("inspector", "Tom", "Whitfield", StaffGroup.INSPECTORS),
			account("scheduler", "Priya", "Shah", StaffGroup.SCHEDULING),
			account("manager", "Helen", "Marsh", StaffGroup.MANAGERS),
			account("manager2", "David", "Osei", StaffGroup.MANAGERS),
			account("custodian", "Ruth", "Lindley", StaffGroup.CUSTODIANS),
			account("custodian2", "Samuel", "Price", StaffGroup.CUSTODIANS),
			account("custodian3", "Leah", "Brennan", StaffGroup.CUSTODIANS),
			account("owner", "Nina", "Petrova", StaffGroup.PROCESS_OWNERS),
			account("auditor", "Alan", "Fletcher", StaffGroup.AUDITORS),
			account("monitoring", "Monitoring", "Program", StaffGroup.MONITORING),
			account("admin", "Kate", "Morgan", StaffGroup.ADMINISTRATORS));

	private final Accounts accounts;

	DemoAccounts(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void afterSingletonsInstantiated() {
		ALL.stream().filter((account) -> !this.accounts.exists(account.id())).forEach(this.accounts::create);
	}

	private static NewAccount account(String id, String firstName, String lastName, StaffGroup group) {
		return new NewAccount(id, firstName, lastName, PASSWORD, Set.of(group));
	}

}
