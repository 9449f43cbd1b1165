package org.concernhandling.identity;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.concernhandling.ApplicationTest;
import org.concernhandling.Colleagues;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.TellingBar;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.intake.Intake;
import org.concernhandling.intake.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Where people ask, decide and look, and what they see there. */
@ApplicationTest
class DisclosurePagesTest {

	private static final String PURPOSE = "The authority must speak to them tonight.";

	@Autowired
	private MockMvc web;

	@Autowired
	private Intake intake;

	@Autowired
	private IdentityService accounts;

	@Autowired
	private Custodians custodians;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void people() {
		for (String person : List.of("ruth", "samuel", "vera")) {
			Colleagues.add(this.accounts, person, "custodians");
		}
		ConfirmedCustodians.are(this.custodians, "ruth", "samuel", "vera");
		Colleagues.add(this.accounts, "pat", "caseworkers");
		Colleagues.add(this.accounts, "tom", "inspectors");
		Colleagues.add(this.accounts, "helen", "managers");
	}

	@Test
	void showsWhoToldUsToTheAskerAloneWithTheirMarkAndRecordsIt() throws Exception {
		String reference = opened();
		String request = approved(reference);
		MockHttpServletResponse page = shown(reference, request, "pat", "caseworkers");
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentAsString()).contains("Quilla Marrow", "quilla@example.org", "3 Marrow Lane",
				"Shown to <span>pat, ");
		assertThat(page.getHeader("Cache-Control")).contains("no-store");
		assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(records(reference, "identity-seen")).containsExactly("pat");
		MockHttpServletResponse refused = shown(reference, request, "helen", "managers");
		assertThat(refused.getStatus()).isEqualTo(403);
		assertThat(refused.getContentAsString()).contains("not open to you").doesNotContain("Quilla", PURPOSE);
		assertThat(records(reference, "identity-look-refused")).containsExactly("helen");
		for (String[] other : new String[][] { { "tom", "inspectors" }, { "ruth", "custodians" } }) {
			assertThat(shown(reference, request, other[0], other[1]).getStatus()).isEqualTo(404);
		}
		assertThat(records(reference, "case-file-refused")).containsExactly("tom", "ruth");
		assertThat(records(reference, "identity-seen")).containsExactly("pat");
	}

	@Test
	void isShownOnNoOtherPageAndByNoOtherMethod() throws Exception {
		String reference = opened();
		String request = approved(reference);
		assertThat(answer(get("/concerns/{reference}/identity/show", reference).param("request", request)
			.with(user("pat").roles("caseworkers"))).getStatus()).isEqualTo(405);
		for (String path : List.of("/concerns/" + reference, "/concerns/" + reference + "/identity")) {
			assertThat(answer(get(path).with(user("pat").roles("caseworkers"))).getContentAsString())
				.doesNotContain("Quilla", "Marrow");
		}
		assertThat(shown(opened(), request, "pat", "caseworkers").getStatus()).isEqualTo(404);
	}

	@Test
	void saysNeitherToTheAskerNorToTheCustodianWhetherSomebodyIsKnown() throws Exception {
		String known = opened();
		String unknown = this.intake.receive(new Submission(concern(), Reporter.UNKNOWN)).reference();
		String one = asked(known);
		String other = asked(unknown);
		assertThat(text("/concerns/" + unknown + "/identity", "pat", "caseworkers").replace(unknown, known)
			.replace(other, one)).isEqualTo(text("/concerns/" + known + "/identity", "pat", "caseworkers"));
		assertThat(text("/disclosures/" + other, "ruth", "custodians").replace(other, one))
			.isEqualTo(text("/disclosures/" + one, "ruth", "custodians"));
	}

	@Test
	void showsACustodianTheRequestAndNotTheCase() throws Exception {
		String reference = opened();
		String request = asked(reference);
		String page = text("/disclosures/" + request, "ruth", "custodians");
		assertThat(page).contains("pat", PURPOSE, "A child is at risk", "2 hours")
			.doesNotContain("Nobody watches", reference, "Quilla");
		assertThat(answer(get("/disclosures/{request}", request).with(user("pat").roles("caseworkers"))).getStatus())
			.isEqualTo(403);
		String task = this.jdbc.sql("""
				select t.id_ from act_ru_task t join vault.disclosure_request r on r.instance = t.proc_inst_id_
				where r.id = ?""").param(request).query(String.class).single();
		assertThat(answer(get("/concerns/task/{task}", task).with(user("ruth").roles("custodians"))).getStatus())
			.isEqualTo(404);
	}

	@Test
	void whoeverHasDecidedIsToldSoAndNotAskedAgain() throws Exception {
		String request = asked(opened());
		assertThat(decided(request, "ruth", "approve", "").getStatus()).isEqualTo(302);
		assertThat(text("/disclosures/" + request, "ruth", "custodians"))
			.contains("You have approved this request. Another custodian decides now.", "Back to Tasklist")
			.doesNotContain("name=\"decision\"");
		assertThat(text("/disclosures/" + request, "samuel", "custodians")).contains("name=\"decision\"")
			.doesNotContain("You have approved");
		assertThat(decided(request, "samuel", "refuse", "There is no ground.").getStatus()).isEqualTo(302);
		assertThat(text("/disclosures/" + request, "samuel", "custodians")).contains("You have refused this request.");
	}

	@Test
	void whoeverWaitsForAnAnswerIsNotOfferedToAskAgain() throws Exception {
		String reference = opened();
		asked(reference);
		assertThat(text("/concerns/" + reference + "/identity", "pat", "caseworkers"))
			.contains("You can ask again when what you have asked is over.")
			.doesNotContain("Ask the custodians");
	}

	@Test
	void saysBeforehandThatItOpensAtOnceWhereAChildIsAtRisk() throws Exception {
		String request = asked(opened());
		assertThat(text("/disclosures/" + request, "ruth", "custodians")).contains("it opens at once")
			.doesNotContain("may the reporter be told beforehand");
	}

	@Test
	void aCustodianReadsThePurposeWhileItIsAwaitedOrAfterDecidingAndEachLookIsRecorded() throws Exception {
		String reference = opened();
		String request = asked(reference);
		assertThat(text("/disclosures/" + request, "vera", "custodians")).contains(PURPOSE);
		assertThat(barredByLaw(request).getStatus()).isEqualTo(302);
		assertThat(decided(request, "samuel", "refuse", "There is no ground.").getStatus()).isEqualTo(302);
		assertThat(text("/disclosures/" + request, "ruth", "custodians")).contains(PURPOSE, "Barred by ruth");
		assertThat(text("/disclosures/" + request, "samuel", "custodians")).contains(PURPOSE);
		assertThat(text("/disclosures/" + request, "vera", "custodians")).contains("Nobody is asked to decide")
			.doesNotContain(PURPOSE, "Barred by ruth", "A court says so.");
		assertThat(decided(request, "vera", "approve", "").getContentAsString()).doesNotContain(PURPOSE);
		assertThat(this.jdbc.sql("""
				select person, detail from concerns.audit_record where subject = ? and what = 'identity-request-seen'
				order by position""")
			.param(reference)
			.query((row, number) -> row.getString(1) + " " + row.getString(2).replace(request + ",", ""))
			.list()).containsExactly("vera in-full", "ruth in-full", "samuel in-full", "vera in-part", "vera in-part");
	}

	@Test
	void showsTheAskerWhyItWasRefused() throws Exception {
		String reference = opened();
		String request = asked(reference);
		assertThat(decided(request, "ruth", "refuse", "").getStatus()).isEqualTo(400);
		assertThat(decided(request, "ruth", "refuse", "Nobody <asked> them first.").getStatus()).isEqualTo(302);
		assertThat(text("/concerns/" + reference + "/identity", "pat", "caseworkers")).contains("Refused",
				"Nobody &lt;asked&gt; them first.");
		assertThat(text("/concerns/" + reference + "/identity", "helen", "managers")).doesNotContain("Refused",
				"Nobody &lt;asked&gt;", PURPOSE);
	}

	@Test
	void onlyWhoeverAskedIsOfferedToWithdrawARequestAndThatIsRecorded() throws Exception {
		String reference = opened();
		String request = asked(reference);
		assertThat(withdrawn(reference, request, "helen", "managers").getStatus()).isEqualTo(403);
		assertThat(withdrawn(opened(), request, "pat", "caseworkers").getStatus()).isEqualTo(404);
		assertThat(text("/concerns/" + reference + "/identity", "pat", "caseworkers"))
			.contains("Withdraw this request");
		assertThat(withdrawn(reference, request, "pat", "caseworkers").getStatus()).isEqualTo(302);
		assertThat(text("/concerns/" + reference + "/identity", "pat", "caseworkers"))
			.contains("Ended before it was opened")
			.doesNotContain("Withdraw this request");
		assertThat(records(reference, "identity-withdrawn")).containsExactly("pat");
		assertThat(text("/disclosures/" + request, "ruth", "custodians")).contains("Nobody is asked to decide");
	}

	@Test
	void aRefusedDecisionKeepsWhatWasChosenSoThatNoBarIsLost() throws Exception {
		String request = asked(opened());
		MockHttpServletResponse refused = barred(request, "forbidden-by-law");
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(refused.getContentAsString()).containsPattern("<option[^>]*value=\"forbidden-by-law\"[^>]*selected")
			.containsPattern("<input[^>]*value=\"approve\"[^>]*checked");
		assertThat(barred(request, "no-such-bar").getContentAsString())
			.contains("Choose whether the reporter may be told beforehand.");
		assertThat(text("/disclosures/" + request, "ruth", "custodians")).contains("What do you decide?");
	}

	@Test
	void theSecondCustodianSeesThatTheFirstHasBarredTellingTheReporterAndWhy() throws Exception {
		String request = asked(opened());
		assertThat(text("/disclosures/" + request, "samuel", "custodians")).doesNotContain("Barred by")
			.contains("unless you bar it");
		assertThat(answer(post("/disclosures/{request}", request).param("decision", "approve")
			.param("bar", "enquiry-harmed")
			.param("words", "The police <ask> for a week.")
			.with(csrf())
			.with(user("ruth").roles("custodians"))).getStatus()).isEqualTo(302);
		assertThat(text("/disclosures/" + request, "samuel", "custodians"))
			.contains("Barred by ruth: " + TellingBar.ENQUIRY_HARMED.label(), "The police &lt;ask&gt; for a week.",
					"Another custodian has barred it", "It stays barred; I add nothing")
			.doesNotContain("unless you bar it", "Yes, tell them");
	}

	@Test
	void aRefusedRequestKeepsTheHoursThatWereWritten() throws Exception {
		MockHttpServletResponse refused = asking(opened(), "child-at-risk", PURPOSE, "99");
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(refused.getContentAsString()).containsPattern("<input[^>]*name=\"hours\"[^>]*value=\"99\"");
	}

	@Test
	void refusesOneCustodianTwiceAndSaysWhy() throws Exception {
		String request = asked(opened());
		assertThat(decided(request, "ruth", "approve", "").getStatus()).isEqualTo(302);
		MockHttpServletResponse again = decided(request, "ruth", "approve", "");
		assertThat(again.getStatus()).isEqualTo(400);
		assertThat(again.getContentAsString()).contains("You have decided about this request");
	}

	@Test
	void whoeverHasAskedOnceReachesThatAndAsksNothingMoreOnceTheCaseFileIsClosedToThem() throws Exception {
		String reference = opened();
		String task = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.taskDefinitionKey("screen-immediate-risk")
			.singleResult()
			.getId();
		this.tasks.setAssignee(task, "tom");
		assertThat(asking(reference, "tom", "inspectors", "child-at-risk", PURPOSE, "2").getStatus()).isEqualTo(302);
		assertThat(text("/concerns/" + reference + "/identity", "tom", "inspectors"))
			.contains("You can ask again when what you have asked is over.", "Back to the case file");
		this.tasks.setAssignee(task, null);
		assertThat(text("/concerns/" + reference + "/identity", "tom", "inspectors")).contains(PURPOSE)
			.doesNotContain("Ask the custodians", "You can ask again", "Back to the case file");
		String request = this.jdbc.sql("select id from vault.disclosure_request where reference = ?")
			.param(reference)
			.query(String.class)
			.single();
		assertThat(withdrawn(reference, request, "tom", "inspectors").getStatus()).isEqualTo(302);
		assertThat(asking(reference, "tom", "inspectors", "child-at-risk", PURPOSE, "2").getStatus()).isEqualTo(404);
		assertThat(records(reference, "case-file-refused")).containsExactly("tom");
	}

	@Test
	void asksForAGroundAPurposeAndSomeHours() throws Exception {
		String reference = opened();
		for (String[] fields : new String[][] { { "", PURPOSE, "2" }, { "law", " ", "2" }, { "law", PURPOSE, "25" },
				{ "law", PURPOSE, "x" } }) {
			assertThat(asking(reference, fields[0], fields[1], fields[2]).getStatus()).isEqualTo(400);
		}
		assertThat(text("/concerns/" + reference + "/identity", "pat", "caseworkers"))
			.doesNotContain("What you have asked");
	}

	@Test
	void countsNothingThatWasWrittenIntoTheDatabaseByHand() throws Exception {
		String reference = opened();
		String request = asked(reference);
		assertThat(decided(request, "ruth", "approve", "").getStatus()).isEqualTo(302);
		this.jdbc.sql("""
				insert into vault.disclosure_approval (request, person, decision, decided_at, words)
				select request, 'samuel', decision, decided_at, words from vault.disclosure_approval
				where request = ?""").param(request).update();
		assertThat(
				org.assertj.core.api.Assertions.catchThrowable(() -> shown(reference, request, "pat", "caseworkers")))
			.hasStackTraceContaining("SealBroken");
	}

	@ParameterizedTest
	@ValueSource(strings = { "waits_until = asked_at", "telling = 'told'", "waiting = null", "waiting = opening",
			"waiting = purpose" })
	void whoeverShortensTheWaitInTheDatabaseBreaksItsSeal(String edit) throws Exception {
		String reference = opened();
		String request = approved(reference);
		assertThat(shown(reference, request, "pat", "caseworkers").getStatus()).isEqualTo(200);
		this.jdbc.sql("update vault.disclosure_request set " + edit + " where id = ?").param(request).update();
		assertThat(
				org.assertj.core.api.Assertions.catchThrowable(() -> shown(reference, request, "pat", "caseworkers")))
			.hasStackTraceContaining("SealBroken");
	}

	private String opened() {
		return this.intake
			.receive(new Submission(concern(),
					new Reporter("Quilla Marrow", "quilla@example.org", "01632 960 555", "3 Marrow Lane")))
			.reference();
	}

	private static NewConcern concern() {
		return new NewConcern(Channel.HOTLINE, Confidentiality.CONFIDENTIAL, Standing.NOT_KNOWN, null, null,
				new Account("Nobody watches the stairs.", null, null), YesNoNotKnown.NOT_KNOWN);
	}

	private String asked(String reference) throws Exception {
		assertThat(asking(reference, "child-at-risk", PURPOSE, "2").getStatus()).isEqualTo(302);
		runJobs(reference);
		return this.jdbc.sql("select id from vault.disclosure_request where reference = ?")
			.param(reference)
			.query(String.class)
			.single();
	}

	private MockHttpServletResponse asking(String reference, String ground, String purpose, String hours)
			throws Exception {
		return asking(reference, "pat", "caseworkers", ground, purpose, hours);
	}

	private MockHttpServletResponse asking(String reference, String person, String group, String ground, String purpose,
			String hours) throws Exception {
		return answer(post("/concerns/{reference}/identity", reference).param("ground", ground)
			.param("purpose", purpose)
			.param("hours", hours)
			.with(csrf())
			.with(user(person).roles(group)));
	}

	/** Approved by two custodians; a bar keeps letters out of it. */
	private String approved(String reference) throws Exception {
		String request = asked(reference);
		assertThat(barredByLaw(request).getStatus()).isEqualTo(302);
		assertThat(decided(request, "samuel", "approve", "").getStatus()).isEqualTo(302);
		runJobs(reference);
		return request;
	}

	private MockHttpServletResponse decided(String request, String custodian, String decision, String words)
			throws Exception {
		return answer(post("/disclosures/{request}", request).param("decision", decision)
			.param("words", words)
			.with(csrf())
			.with(user(custodian).roles("custodians")));
	}

	/** Approved by the first custodian, with a bar and a reason. */
	private MockHttpServletResponse barredByLaw(String request) throws Exception {
		return answer(post("/disclosures/{request}", request).param("decision", "approve")
			.param("bar", "forbidden-by-law")
			.param("words", "A court says so.")
			.with(csrf())
			.with(user("ruth").roles("custodians")));
	}

	/** Approved with a bar, and no reason for it. */
	private MockHttpServletResponse barred(String request, String bar) throws Exception {
		return answer(post("/disclosures/{request}", request).param("decision", "approve")
			.param("bar", bar)
			.with(csrf())
			.with(user("ruth").roles("custodians")));
	}

	private MockHttpServletResponse shown(String reference, String request, String person, String group)
			throws Exception {
		return answer(post("/concerns/{reference}/identity/show", reference).param("request", request)
			.with(csrf())
			.with(user(person).roles(group)));
	}

	private MockHttpServletResponse withdrawn(String reference, String request, String person, String group)
			throws Exception {
		return answer(post("/concerns/{reference}/identity/withdraw", reference).param("request", request)
			.with(csrf())
			.with(user(person).roles(group)));
	}

	private String text(String path, String person, String group) throws Exception {
		MockHttpServletResponse page = answer(get(path).with(user(person).roles(group)));
		assertThat(page.getStatus()).isEqualTo(200);
		return page.getContentAsString().replaceAll("name=\"_csrf\"[^>]*", "");
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request).andReturn().getResponse();
	}

	private void runJobs(String reference) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.processDefinitionKey("identity-disclosure")
			.list()
			.forEach((instance) -> this.jobs.createJobQuery()
				.processInstanceId(instance.getId())
				.messages()
				.list()
				.forEach((job) -> this.jobs.executeJob(job.getId())));
	}

	private List<String> records(String reference, String what) {
		return this.jdbc.sql("select person from concerns.audit_record where subject = ? and what = ?")
			.params(reference, what)
			.query(String.class)
			.list();
	}

}
