package org.concernhandling.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ProductionAccountsTest {

	private final StoredAccounts stored = new StoredAccounts();

	@Test
	void productionDoesNotStartWithPeopleOfTheDemonstration() {
		new DemoAccounts(this.stored).afterSingletonsInstantiated();
		assertThatExceptionOfType(DemoAccountsFound.class).isThrownBy(() -> start(null, null))
			.satisfies((found) -> assertThat(found.ids()).contains("caseworker", "admin"));
	}

	@Test
	void theRefusalSaysHowToMendIt() {
		var analysis = new DemoAccountsFoundAnalyzer().analyze(new DemoAccountsFound(java.util.List.of("manager")));
		assertThat(analysis.getDescription()).contains("manager");
		assertThat(analysis.getAction()).contains("profile \"demo\"");
	}

	@Test
	void somebodyOfTheSameNameWithAnotherPasswordMayStay() {
		this.stored.create(new NewAccount("manager", "Jo", "Real", "another password", Set.of(StaffGroup.MANAGERS)));
		start(null, null);
		assertThat(this.stored.passwords).containsOnlyKeys("manager");
	}

	@Test
	void theFirstAdministratorIsMadeOnce() {
		start("chief", "a long first password");
		start("chief", "another long password");
		assertThat(this.stored.passwords).containsExactly(Map.entry("chief", "a long first password"));
		assertThat(this.stored.groups).containsEntry("chief", Set.of(StaffGroup.ADMINISTRATORS));
	}

	@Test
	void theFirstAdministratorNeedsAPassword() {
		assertThatIllegalStateException().isThrownBy(() -> start("chief", " "))
			.withMessageContaining("concerns.admin.password");
	}

	@Test
	void thePeopleOfTheDemonstrationCoverEveryGroup() {
		assertThat(DemoAccounts.ALL.stream().flatMap((account) -> account.groups().stream()))
			.contains(StaffGroup.values());
	}

	private void start(String adminId, String adminPassword) {
		new ProductionAccounts(this.stored, new AdminProperties(adminId, adminPassword)).afterSingletonsInstantiated();
	}

	private static final class StoredAccounts implements Accounts {

		private final Map<String, String> passwords = new HashMap<>();

		private final Map<String, Set<StaffGroup>> groups = new HashMap<>();

		@Override
		public Optional<Account> signIn(String id, String password) {
			return Optional.empty();
		}

		@Override
		public Optional<Set<String>> groupsOf(String id) {
			return Optional.empty();
		}

		@Override
		public boolean exists(String id) {
			return this.passwords.containsKey(id);
		}

		@Override
		public boolean hasPassword(String id, String password) {
			return password.equals(this.passwords.get(id));
		}

		@Override
		public void create(NewAccount account) {
			this.passwords.put(account.id(), account.password());
			this.groups.put(account.id(), account.groups());
		}

	}

}
