package org.concernhandling.access;

import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Keeps the people of the demonstration out of production, and makes the first
 * administrator.
 */
@Component
@Profile("!" + DemoAccounts.PROFILE)
@EnableConfigurationProperties(AdminProperties.class)
class ProductionAccounts implements SmartInitializingSingleton {

	private final Accounts accounts;

	private final AdminProperties admin;

	ProductionAccounts(Accounts accounts, AdminProperties admin) {
		this.accounts = accounts;
		this.admin = admin;
	}

	/** Runs before the port opens. */
	@Override
	public void afterSingletonsInstantiated() {
		List<String> open = DemoAccounts.ALL.stream()
			.map(NewAccount::id)
			.filter((id) -> this.accounts.hasPassword(id, DemoAccounts.PASSWORD))
			.toList();
		if (!open.isEmpty()) {
			throw new DemoAccountsFound(open);
		}
		if (StringUtils.hasText(this.admin.id()) && !this.accounts.exists(this.admin.id())) {
			createAdministrator();
		}
	}

	private void createAdministrator() {
		if (!StringUtils.hasText(this.admin.password())) {
			throw new IllegalStateException(
					"The first administrator needs a password: set concerns.admin.password beside concerns.admin.id.");
		}
		this.accounts.create(new NewAccount(this.admin.id(), "First", "Administrator", this.admin.password(),
				Set.of(StaffGroup.ADMINISTRATORS)));
	}

}
