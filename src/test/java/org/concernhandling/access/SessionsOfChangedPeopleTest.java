package org.concernhandling.access;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a session still opens when its person's account has been changed. */
@RunningApplication
class SessionsOfChangedPeopleTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private IdentityService engine;

	@Autowired
	private JdbcClient jdbc;

	private String person;

	private Caller browser;

	@BeforeEach
	void signIn() {
		this.person = "changed-" + System.nanoTime();
		this.accounts.create(new NewAccount(this.person, "Pat", "Person", Staff.PASSWORD,
				Set.of(StaffGroup.CASEWORKERS, StaffGroup.MANAGERS)));
		this.browser = Caller.browser(this.port, this.person);
	}

	@AfterEach
	void leave() {
		this.engine.deleteUser(this.person);
	}

	@Test
	void aSessionGoesOnWhileNothingHasChanged() {
		assertThat(this.browser.get("/figures").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(ended()).isEmpty();
	}

	@Test
	void whoeverHasLeftAGroupSignsInAnewAndThenHasWhatIsLeft() {
		this.engine.deleteMembership(this.person, "managers");
		assertThat(this.browser.get("/figures").headers().firstValue("Location").orElseThrow()).endsWith("/login");
		assertThat(this.browser.get("/concerns").headers().firstValue("Location").orElseThrow()).endsWith("/login");
		assertThat(ended()).containsExactly("groups");
		Caller anew = Caller.browser(this.port, this.person);
		assertThat(anew.get("/concerns").statusCode()).isEqualTo(200);
		assertThat(anew.get("/figures").statusCode()).isEqualTo(403);
	}

	@Test
	void whoseAccountIsGoneIsSignedInNowhere() {
		this.engine.deleteUser(this.person);
		assertThat(this.browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		assertThat(this.browser.get("/").headers().firstValue("Location").orElseThrow()).endsWith("/login");
	}

	@Test
	void aFormThatIsSentAfterAGroupWasLeftLeadsToTheSignIn() {
		this.engine.deleteMembership(this.person, "managers");
		assertThat(this.browser.submitUnseen("/concerns", "reference=x").headers().firstValue("Location").orElseThrow())
			.contains("/login");
	}

	private List<String> ended() {
		return this.jdbc.sql("select detail from concerns.audit_record where person = ? and what = 'session-ended'")
			.param(this.person)
			.query(String.class)
			.list();
	}

}
