package org.concernhandling.identity;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.concernhandling.ApplicationTest;
import org.concernhandling.Colleagues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Who is a custodian, who confirms them, and what takes a confirmation away. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class CustodianPagesTest {

	private static final AtomicInteger TESTS = new AtomicInteger();

	@Autowired
	private MockMvc web;

	@Autowired
	private IdentityService accounts;

	@Autowired
	private Custodians custodians;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private String keeper;

	private String second;

	private String third;

	/** One keeper is confirmed, the others are not. */
	@BeforeEach
	void people() {
		int test = TESTS.incrementAndGet();
		this.keeper = "keeper" + test + "a";
		this.second = "keeper" + test + "b";
		this.third = "keeper" + test + "c";
		for (String person : List.of(this.keeper, this.second, this.third)) {
			Colleagues.add(this.accounts, person, "custodians");
		}
		ConfirmedCustodians.are(this.custodians, this.keeper);
		this.jdbc.sql("delete from act_ru_job where handler_type_ = 'custody-notice'").update();
	}

	@AfterEach
	void nobodyIsLeft() {
		for (String person : List.of(this.keeper, this.second, this.third)) {
			this.accounts.deleteUser(person);
		}
		this.jdbc.sql("delete from act_ru_job where handler_type_ = 'custody-notice'").update();
	}

	@Test
	void whoeverIsInTheGroupDecidesNothingUntilAnotherCustodianHasConfirmedThem() throws Exception {
		assertThat(decides(this.keeper)).isTrue();
		assertThat(decides(this.second)).isFalse();
		assertThat(confirmed(this.second, this.keeper).getStatus()).isEqualTo(302);
		assertThat(decides(this.second)).isTrue();
		assertThat(records("custodian-confirmed", this.second)).containsExactly(this.keeper + " null");
		assertThat(told()).contains(this.second, this.third).doesNotContain(this.keeper);
	}

	@Test
	void nobodyConfirmsThemselvesOrAnotherWhileTheyAreNotConfirmed() throws Exception {
		assertRefused(confirmed(this.second, this.second), "You are not confirmed as a custodian yet.");
		assertRefused(confirmed(this.second, this.third), "Another custodian confirms you on the page Custodians.");
		assertRefused(confirmed(this.keeper, this.keeper), "Nobody confirms themselves.");
		assertRefused(confirmed("nobody-of-that-name", this.keeper), "Only somebody in the group of custodians");
		confirmed(this.second, this.keeper);
		assertRefused(confirmed(this.second, this.keeper), "They are confirmed already.");
		assertThat(records("custodian-not-confirmed", this.second)).containsExactly(this.second + " null",
				this.third + " null", this.keeper + " null");
		assertThat(decides(this.third)).isFalse();
	}

	@Test
	void nobodyConfirmsSomebodyWhosePasswordAnotherAccountHasSet() throws Exception {
		setPassword("an-administrator", this.second);
		assertThat(page(this.keeper)).contains("Somebody else may know their password.")
			.doesNotContain("value=\"" + this.second + "\"");
		assertRefused(confirmed(this.second, this.keeper), "Somebody else may know their password.");
		setPassword(this.second, this.second);
		assertThat(page(this.keeper)).contains("value=\"" + this.second + "\"");
		assertThat(confirmed(this.second, this.keeper).getStatus()).isEqualTo(302);
		assertThat(decides(this.second)).isTrue();
	}

	@Test
	void whoeverAdministersAccountsIsNoCustodianNorBecomesOneAgainByLeaving() throws Exception {
		confirmed(this.second, this.keeper);
		as("an-administrator", () -> this.accounts.createMembership(this.second, "camunda-admin"));
		assertThat(decides(this.second)).isFalse();
		assertRefused(confirmed(this.third, this.second), "Whoever administers accounts decides about no identity.");
		assertRefused(confirmed(this.second, this.keeper), "They administer accounts");
		as(this.second, () -> this.accounts.deleteMembership(this.second, "camunda-admin"));
		assertThat(decides(this.second)).isFalse();
		assertRefused(confirmed(this.third, this.second), "You are not confirmed");
	}

	@Test
	void aConfirmationThatIsTakenAwayIsRecordedAndTheOthersAreTold() {
		setPassword("an-administrator", this.keeper);
		assertThat(decides(this.keeper)).isFalse();
		assertThat(records("custodian-confirmation-lost", this.keeper))
			.containsExactly("an-administrator password-set");
		assertThat(told()).contains(this.second, this.third).doesNotContain(this.keeper);
	}

	@Test
	void whoeverMakesTheGroupAnewMakesNoCustodian() {
		this.transaction.executeWithoutResult((undone) -> {
			undone.setRollbackOnly();
			as("an-administrator", () -> this.accounts.deleteGroup("custodians"));
			as("an-administrator", () -> this.accounts.saveGroup(this.accounts.newGroup("custodians")));
			as("an-administrator", () -> this.accounts.createMembership(this.keeper, "custodians"));
			assertThat(decides(this.keeper)).isFalse();
		});
		assertThat(decides(this.keeper)).isTrue();
	}

	@Test
	void thePageShowsWhoConfirmedWhomAndOffersToConfirmToWhoeverMay() throws Exception {
		assertThat(page(this.keeper)).contains(this.keeper, "whoever runs the server", "Not confirmed", "Confirm ")
			.doesNotContain("You are not confirmed");
		assertThat(page(this.third)).contains("You are not confirmed as a custodian yet.", this.keeper)
			.doesNotContain("type=\"hidden\" name=\"person\"");
		confirmed(this.third, this.keeper);
		assertThat(page(this.third))
			.containsPattern(this.third + "</th>\\s*<td[^>]*>By " + this.keeper + ", since [^<]+</td>")
			.doesNotContain("value=\"" + this.third + "\"");
	}

	@Test
	void thePageSaysWhatToDoWhenNobodyIsConfirmed() throws Exception {
		setPassword("an-administrator", this.keeper);
		for (String member : this.jdbc.sql("select user_id_ from act_id_membership where group_id_ = 'custodians'")
			.query(String.class)
			.list()) {
			as("an-administrator", () -> this.accounts.deleteMembership(member, "custodians"));
		}
		this.accounts.createMembership(this.second, "custodians");
		assertThat(page(this.second)).contains("Nobody is confirmed, so nobody can confirm another.",
				"concerns.identity.first-custodians");
	}

	@ParameterizedTest
	@ValueSource(strings = { "confirmed_at = timestamp '2020-01-01 00:00:00'", "confirmed_by = 'somebody'",
			"taken_at = confirmed_at", "own_since = timestamp '2020-01-01 00:00:00'",
			"lost_at = timestamp '2020-01-01 00:00:00'", "seal = X'00'" })
	void aConfirmationThatWasEditedInTheDatabaseCountsForNothing(String edit) {
		this.jdbc.sql("update vault.custody set " + edit + " where person = ?").param(this.keeper).update();
		assertThat(decides(this.keeper)).isFalse();
	}

	@Test
	void aConfirmationThatWasMovedInTheDatabaseCountsForNothing() {
		this.jdbc.sql("delete from vault.custody where person = ?").param(this.second).update();
		this.jdbc.sql("update vault.custody set person = ? where person = ?").params(this.second, this.keeper).update();
		assertThat(decides(this.second)).isFalse();
		assertThat(decides(this.keeper)).isFalse();
	}

	@Test
	void aConfirmationThatWasAddedOrGivenBackInTheDatabaseCountsForNothing() {
		this.jdbc.sql("delete from vault.custody where person = ?").param(this.second).update();
		this.jdbc.sql("""
				insert into vault.custody (person, own_since, confirmed_by, confirmed_at, seal)
				select ?, own_since, confirmed_by, confirmed_at, seal from vault.custody where person = ?""")
			.params(this.second, this.keeper)
			.update();
		assertThat(decides(this.second)).isFalse();
		as("an-administrator", () -> this.accounts.deleteMembership(this.keeper, "custodians"));
		as("an-administrator", () -> this.accounts.createMembership(this.keeper, "custodians"));
		this.jdbc
			.sql("""
					update vault.custody set confirmed_by = 'whoever runs the server', confirmed_at = own_since, lost_at = null
					where person = ?""")
			.param(this.keeper)
			.update();
		assertThat(decides(this.keeper)).isFalse();
	}

	@Test
	void aPasswordThatWasSetInTheDatabaseTakesTheConfirmationWithItForGood() {
		this.jdbc.sql("""
				update act_id_user set pwd_ = (select pwd_ from act_id_user where id_ = ?),
				salt_ = (select salt_ from act_id_user where id_ = ?) where id_ = ?""")
			.params(this.second, this.second, this.keeper)
			.update();
		assertThat(decides(this.keeper)).isFalse();
		setPassword(this.keeper, this.keeper);
		assertThat(decides(this.keeper)).isFalse();
		assertThat(records("custodian-confirmation-lost", this.keeper)).containsExactly(this.keeper + " not-genuine");
	}

	@Test
	void theFirstCustodiansAreConfirmedAsTheApplicationStartsOnceAndNeverAgain(CapturedOutput output) {
		assertThat(start(output, this.second)).doesNotContain("are not confirmed", "Nobody decides");
		assertThat(decides(this.second)).isTrue();
		assertThat(records("custodian-confirmed", this.second)).containsExactly("null at-start");
		as("an-administrator", () -> this.accounts.deleteMembership(this.second, "custodians"));
		as("an-administrator", () -> this.accounts.createMembership(this.second, "custodians"));
		assertThat(start(output, this.second))
			.contains("1 of those named in concerns.identity.first-custodians are not confirmed")
			.doesNotContain(this.second);
		assertThat(decides(this.second)).isFalse();
	}

	@Test
	void nobodyIsFirstWhosePasswordAnotherAccountHasSetOrWhoIsNoCustodian(CapturedOutput output) {
		setPassword("an-administrator", this.second);
		Colleagues.add(this.accounts, "nobodys-custodian", "caseworkers");
		assertThat(start(output, this.second, "nobodys-custodian", "not-there"))
			.contains("3 of those named in concerns.identity.first-custodians are not confirmed");
		assertThat(decides(this.second)).isFalse();
		assertThat(decides("nobodys-custodian")).isFalse();
		setPassword(this.second, this.second);
		start(output, this.second);
		assertThat(decides(this.second)).isTrue();
	}

	@Test
	void theLogSaysWhenNobodyDecides(CapturedOutput output) {
		assertThat(start(output)).doesNotContain("Nobody decides about identities");
		for (String member : this.jdbc.sql("select user_id_ from act_id_membership where group_id_ = 'custodians'")
			.query(String.class)
			.list()) {
			as("an-administrator", () -> this.accounts.deleteMembership(member, "custodians"));
		}
		assertThat(start(output)).contains("Nobody decides about identities: no custodian is confirmed");
	}

	/** What the log says as the application starts. */
	private String start(CapturedOutput output, String... first) {
		int before = output.length();
		new FirstCustodians(this.custodians, new CustodianProperties(List.of(first)))
			.run(new DefaultApplicationArguments());
		return output.toString().substring(before);
	}

	private void setPassword(String by, String person) {
		User account = this.accounts.createUserQuery().userId(person).singleResult();
		account.setPassword("Eight-Swans-8-Swim" + by.length());
		as(by, () -> this.accounts.saveUser(account));
	}

	/** The grants are looked at elsewhere: here whoever acts may. */
	private void as(String person, Runnable work) {
		this.accounts.setAuthentication(person, List.of("camunda-admin"));
		try {
			work.run();
		}
		finally {
			this.accounts.clearAuthentication();
		}
	}

	private boolean decides(String person) {
		return this.custodians.decides(person);
	}

	private List<String> records(String what, String subject) {
		return this.jdbc.sql("""
				select coalesce(person, 'null') || ' ' || coalesce(detail, 'null') from concerns.audit_record
				where what = ? and subject = ? order by position""").params(what, subject).query(String.class).list();
	}

	private List<String> told() {
		return this.jdbc.sql("select handler_cfg_ from act_ru_job where handler_type_ = 'custody-notice'")
			.query(String.class)
			.list();
	}

	private String page(String person) throws Exception {
		return this.web.perform(get("/custodians").with(user(person).roles("custodians")))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MockHttpServletResponse confirmed(String person, String by) throws Exception {
		return this.web
			.perform(post("/custodians").param("person", person).with(csrf()).with(user(by).roles("custodians")))
			.andReturn()
			.getResponse();
	}

	private static void assertRefused(MockHttpServletResponse answer, String why) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains(why);
	}

}
