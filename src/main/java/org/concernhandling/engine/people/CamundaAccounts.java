package org.concernhandling.engine.people;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.concernhandling.access.Account;
import org.concernhandling.access.Accounts;
import org.concernhandling.access.NewAccount;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.engine.InEngine;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, as the engine's identity service keeps them. */
@Component
@DependsOn("staffGroups")
class CamundaAccounts implements Accounts {

	private final IdentityService identity;

	private final PasswordManager passwords;

	private final boolean policy;

	CamundaAccounts(ProcessEngine engine) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine
			.getProcessEngineConfiguration();
		this.identity = engine.getIdentityService();
		this.passwords = configuration.getPasswordManager();
		this.policy = configuration.isEnablePasswordPolicy();
	}

	@Override
	public Optional<Account> signIn(String id, String password) {
		// The engine counts wrong passwords and lets none in for a while after each:
		// three seconds, then twice as long each time, up to a minute. A right one after
		// that ends the count.
		if (id.isEmpty() || password.isEmpty() || !this.identity.checkPassword(id, password)) {
			return Optional.empty();
		}
		// The stored id: a database that ignores case would let a person be two people by
		// their spelling.
		return Optional.ofNullable(this.identity.createUserQuery().userId(id).singleResult())
			.filter((user) -> user.getId().equals(id))
			.map((user) -> new Account(user.getId(), InEngine.fullName(user), groups(user)));
	}

	@Override
	public Optional<Set<String>> groupsOf(String id) {
		return Optional.ofNullable(this.identity.createUserQuery().userId(id).singleResult()).map(this::groups);
	}

	@Override
	public boolean exists(String id) {
		return this.identity.createUserQuery().userId(id).count() > 0;
	}

	@Override
	public boolean hasPassword(String id, String password) {
		return this.identity.createUserQuery().userId(id).singleResult() instanceof UserEntity user
				&& user.getPassword() != null
				&& this.passwords.check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
	}

	@Override
	@Transactional
	public void create(NewAccount account) {
		User user = this.identity.newUser(account.id());
		user.setFirstName(account.firstName());
		user.setLastName(account.lastName());
		user.setPassword(account.password());
		if (this.policy && !this.identity.checkPasswordAgainstPolicy(account.password(), user).isValid()) {
			throw new IllegalArgumentException("A password needs at least %d characters and must not contain the name."
				.formatted(PeoplePlugin.SHORTEST_PASSWORD));
		}
		this.identity.saveUser(user);
		for (StaffGroup group : account.groups()) {
			this.identity.createMembership(account.id(), group.id());
		}
	}

	private Set<String> groups(User user) {
		return Set.copyOf(InEngine.groups(this.identity, user.getId()));
	}

}
