package org.concernhandling.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.identity.Custodians;

/**
 * Writes accounts and groups, and tells the vault of whatever could let one account act
 * as another. Everything that changes them in the engine comes through here, whichever
 * interface it was asked by. What is stored is compared, not what was asked for: the
 * profile of one account can be saved under the name of another, with its password.
 */
class WatchedAccounts extends DbIdentityServiceProvider {

	/** Who decides about identities, and who could make those who do. */
	private static final Set<String> GROUPS = Set.of(StaffGroup.CUSTODIANS.id(), StaffGroup.ADMINISTRATORS.id());

	private final Supplier<Custodians> custodians;

	WatchedAccounts(Supplier<Custodians> custodians) {
		this.custodians = custodians;
	}

	/** What the password of an account is kept as; empty when there is none. */
	static String secret(User account) {
		return (account instanceof UserEntity stored && stored.getPassword() != null)
				? stored.getPassword() + "/" + stored.getSalt() : "";
	}

	@Override
	public IdentityOperationResult saveUser(User account) {
		User stored = stored(account.getId());
		String before = secret(stored);
		String address = address(stored);
		IdentityOperationResult result = super.saveUser(account);
		String after = secret(account);
		boolean themselves = account.getId().equals(person());
		if (stored == null) {
			vault().passwordSet(account.getId(), person(), "account-made", after);
		}
		else if (!before.equals(after)) {
			if (themselves) {
				vault().passwordChosen(account.getId(), before, after);
			}
			else {
				vault().passwordSet(account.getId(), person(), "password-set", after);
			}
		}
		if (stored != null && !themselves && !address.equals(address(account))) {
			vault().changed(account.getId(), person(), "address-changed");
		}
		return result;
	}

	@Override
	public IdentityOperationResult deleteUser(String id) {
		IdentityOperationResult result = super.deleteUser(id);
		vault().passwordSet(id, person(), "account-deleted", "");
		return result;
	}

	@Override
	public IdentityOperationResult createMembership(String id, String group) {
		IdentityOperationResult result = super.createMembership(id, group);
		membershipChanged(id, group);
		return result;
	}

	@Override
	public IdentityOperationResult deleteMembership(String id, String group) {
		IdentityOperationResult result = super.deleteMembership(id, group);
		membershipChanged(id, group);
		return result;
	}

	@Override
	public IdentityOperationResult deleteGroup(String id) {
		List<User> members = GROUPS.contains(id) ? members(id) : List.of();
		IdentityOperationResult result = super.deleteGroup(id);
		members.forEach((member) -> membershipChanged(member.getId(), id));
		return result;
	}

	private void membershipChanged(String id, String group) {
		if (GROUPS.contains(group)) {
			vault().changed(id, person(), "group-changed");
		}
	}

	private List<User> members(String group) {
		return Unchecked.byAuthorization(() -> createUserQuery().memberOfGroup(group).list());
	}

	private User stored(String id) {
		return Unchecked.byAuthorization(() -> findUserById(id));
	}

	private static String address(User account) {
		return (account != null) ? Objects.requireNonNullElse(account.getEmail(), "") : "";
	}

	/** Whoever acts in the engine, or null when the system itself does. */
	private static String person() {
		return Context.getCommandContext().getAuthenticatedUserId();
	}

	private Custodians vault() {
		return this.custodians.get();
	}

}
