package org.concernhandling.access;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.concernhandling.identity.ConfirmedCustodians;
import org.concernhandling.identity.Custodians;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What an administrator does to a custodian's account over the engine's interface. */
@RunningApplication
class AdministratorsMakeNoCustodianTest {

	private static final AtomicInteger TESTS = new AtomicInteger();

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Custodians custodians;

	private Caller administrator;

	private String keeper;

	@BeforeEach
	void custodian() {
		this.administrator = Caller.program(this.port, StaffGroup.ADMINISTRATORS);
		this.keeper = "keeper-" + TESTS.incrementAndGet();
		this.accounts
			.create(new NewAccount(this.keeper, "Pat", "Person", Staff.PASSWORD, Set.of(StaffGroup.CUSTODIANS)));
		ConfirmedCustodians.are(this.custodians, this.keeper);
	}

	@AfterEach
	void nobody() {
		this.administrator.delete("/engine-rest/user/" + this.keeper);
	}

	@ParameterizedTest
	@EnumSource(Takeover.class)
	void takingOverTheAccountOfACustodianTakesTheirConfirmationAway(Takeover takeover) {
		assertThat(ConfirmedCustodians.decides(this.custodians, this.keeper)).isTrue();
		switch (takeover) {
			case SETS_THE_PASSWORD -> done("PUT", "/credentials", """
					{"password": "another password", "authenticatedUserPassword": "%s"}""".formatted(Staff.PASSWORD));
			case SAVES_ANOTHER_ACCOUNT_UNDER_THE_NAME -> {
				create("double-of-" + this.keeper);
				assertThat(this.administrator.put("/engine-rest/user/double-of-" + this.keeper + "/profile", """
						{"id": "%s", "firstName": "Pat", "lastName": "Person"}""".formatted(this.keeper)).statusCode())
					.isEqualTo(204);
				assertThat(this.accounts.hasPassword(this.keeper, "another password")).isTrue();
				this.administrator.delete("/engine-rest/user/double-of-" + this.keeper);
			}
			case CHANGES_THE_ADDRESS -> done("PUT", "/profile", """
					{"id": "%s", "firstName": "Pat", "lastName": "Person", "email": "administrator@example.org"}"""
				.formatted(this.keeper));
			case DELETES_AND_MAKES_IT_ANEW -> {
				done("DELETE", "", "");
				create(this.keeper);
				joins("custodians");
			}
			case TAKES_OUT_OF_THE_GROUP_AND_BACK -> {
				assertThat(
						this.administrator.delete("/engine-rest/group/custodians/members/" + this.keeper).statusCode())
					.isEqualTo(204);
				joins("custodians");
			}
			case MAKES_THEM_AN_ADMINISTRATOR -> joins("camunda-admin");
		}
		assertThat(ConfirmedCustodians.decides(this.custodians, this.keeper)).isFalse();
	}

	@Test
	void aCustodianWhoChoosesAnotherPasswordStaysConfirmed() {
		Caller self = Caller.program(this.port, this.keeper, Staff.PASSWORD);
		assertThat(self.put("/engine-rest/user/" + this.keeper + "/credentials", """
				{"password": "another password", "authenticatedUserPassword": "%s"}""".formatted(Staff.PASSWORD))
			.statusCode()).isEqualTo(204);
		assertThat(this.accounts.hasPassword(this.keeper, "another password")).isTrue();
		assertThat(ConfirmedCustodians.decides(this.custodians, this.keeper)).isTrue();
	}

	@Test
	void aNameThatIsChangedAndAnAccountThatIsUnlockedStayConfirmed() {
		done("PUT", "/profile", """
				{"id": "%s", "firstName": "Pat", "lastName": "Married"}""".formatted(this.keeper));
		done("POST", "/unlock", "{}");
		assertThat(ConfirmedCustodians.decides(this.custodians, this.keeper)).isTrue();
	}

	@Test
	void aCustodianSeesOnTheirPageThatTheyAreConfirmedNoLonger() {
		Caller browser = Caller.browser(this.port, this.keeper);
		assertThat(browser.getPage("/")).contains("href=\"/custodians\"");
		assertThat(browser.getPage("/custodians")).contains(this.keeper, "whoever runs the server")
			.doesNotContain("You are not confirmed");
		joins("camunda-admin");
		assertThat(browser.getPage("/custodians")).contains("You are not confirmed as a custodian yet.",
				"They administer accounts");
	}

	private void create(String id) {
		assertThat(this.administrator.post("/engine-rest/user/create", """
				{"profile": {"id": "%s", "firstName": "Pat", "lastName": "Person"},
				"credentials": {"password": "another password"}}""".formatted(id)).statusCode()).isEqualTo(204);
	}

	private void joins(String group) {
		assertThat(this.administrator.put("/engine-rest/group/" + group + "/members/" + this.keeper, "{}").statusCode())
			.isEqualTo(204);
	}

	private void done(String method, String path, String json) {
		String address = "/engine-rest/user/" + this.keeper + path;
		int status = switch (method) {
			case "PUT" -> this.administrator.put(address, json).statusCode();
			case "POST" -> this.administrator.post(address, json).statusCode();
			default -> this.administrator.delete(address).statusCode();
		};
		assertThat(status).isEqualTo(204);
	}

	/** Ways to act as somebody else, or to keep them from hearing of it. */
	enum Takeover {

		SETS_THE_PASSWORD, SAVES_ANOTHER_ACCOUNT_UNDER_THE_NAME, CHANGES_THE_ADDRESS, DELETES_AND_MAKES_IT_ANEW,
		TAKES_OUT_OF_THE_GROUP_AND_BACK, MAKES_THEM_AN_ADMINISTRATOR

	}

}
