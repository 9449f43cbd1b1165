package org.concernhandling.casework;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.concernhandling.identity.ConfirmedCustodians;
import org.concernhandling.identity.Custodians;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What custodians are told by e-mail of each other. */
@BareEngine
class CustodyNoticesTest {

	private static final List<String> KEEPERS = List.of("told", "changed", "silent");

	@Autowired
	Casework casework;

	@Autowired
	Custodians custodians;

	@Autowired
	IdentityService people;

	@Autowired
	ManagementService jobs;

	@Autowired
	JdbcClient jdbc;

	/** One of them has no address. */
	@BeforeEach
	void keepers() {
		if (this.people.createGroupQuery().groupId("custodians").count() == 0) {
			this.people.saveGroup(this.people.newGroup("custodians"));
		}
		for (String person : KEEPERS) {
			User account = this.people.newUser(person);
			account.setEmail(person.equals("silent") ? null : person + "@example.org");
			this.people.saveUser(account);
			this.people.createMembership(person, "custodians");
		}
		ConfirmedCustodians.are(this.custodians, "told", "silent");
	}

	@AfterEach
	void nobody() {
		KEEPERS.forEach(this.people::deleteUser);
		this.jdbc.sql("delete from vault.custody where person in (:people)").param("people", KEEPERS).update();
		this.jdbc.sql("delete from act_ru_job where handler_type_ = 'custody-notice'").update();
		this.casework.clear();
	}

	@Test
	void theOthersAreToldThatThereIsSomethingToLookAtWhenOneIsConfirmedOrNoLonger() {
		this.custodians.confirm("changed", "silent");
		send();
		assertThat(this.casework.lettersTo("told@example.org")).hasSize(1);
		assertThat(this.casework.lettersTo("changed@example.org")).hasSize(1);
		this.people.deleteMembership("changed", "custodians");
		send();
		assertThat(this.casework.lettersTo("changed@example.org")).hasSize(1);
		assertThat(this.casework.lettersTo("told@example.org")).hasSize(2)
			.allSatisfy((notice) -> assertThat(notice).contains("There is something for you to look at.")
				.doesNotContainIgnoringCase("custod")
				.doesNotContainIgnoringCase("changed"));
	}

	@Test
	void whoeverIsNotConfirmedIsChangedWithoutANotice() {
		this.people.deleteMembership("changed", "custodians");
		send();
		assertThat(this.casework.lettersTo("told@example.org")).isEmpty();
	}

	private void send() {
		this.jdbc.sql("select id_ from act_ru_job where handler_type_ = 'custody-notice'")
			.query(String.class)
			.list()
			.forEach(this.jobs::executeJob);
	}

}
