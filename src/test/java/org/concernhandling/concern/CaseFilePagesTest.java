package org.concernhandling.concern;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.concernhandling.ApplicationTest;
import org.concernhandling.Colleagues;
import org.concernhandling.access.Account;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.CaseFileView.Waiting;
import org.concernhandling.concern.ConcernProcesses.Wait;
import org.concernhandling.concern.ConcernProcesses.Wait.Kind;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.identity.Reporter;
import org.concernhandling.intake.Intake;
import org.concernhandling.intake.Submission;
import org.concernhandling.sealing.Sealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What the case file shows, to whom, and what is recorded of it. */
@ApplicationTest
class CaseFilePagesTest {

	@Autowired
	private MockMvc web;

	@Autowired
	private Intake intake;

	@Autowired
	private CaseFile caseFile;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Sealing sealing;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private TaskService tasks;

	@Autowired
	private IdentityService accounts;

	@BeforeEach
	void peopleInGroups() {
		Colleagues.add(this.accounts, "clara", "caseworkers");
		Colleagues.add(this.accounts, "sam", "scheduling");
	}

	@Test
	void showsWhatWasSaidAsText() throws Exception {
		String reference = opened("<script>alert(1)</script> at night", 7001L);
		String page = shown(page(reference));
		assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt; at night")
			.doesNotContain("<script")
			.contains("Children&#39;s home", "7001", "Sample House", "Anyshire", "Agency worker", "Hotline");
	}

	@Test
	void showsNothingOfWhoToldUs() throws Exception {
		String reference = opened("x", 7002L);
		assertThat(shown(page(reference))).doesNotContain("Zora", "Qvist", "zora.qvist", "960 777");
	}

	@Test
	void showsTheTimelineWithQuestionsAndAnswersInLondonTime() throws Exception {
		String reference = opened("x", 7003L);
		caseFileAt("2026-07-01T22:30:00Z").record(reference, CaseFileEntry.Kind.TASK_COMPLETED, "assess-concern",
				List.of(new Answer("severity", "How serious is it?", "Serious: harm likely or has happened"),
						new Answer("assessment", "What makes you say so?", "First line\nsecond <line>")));
		assertThat(shown(page(reference))).contains("Assess the concern", "How serious is it?",
				"What makes you say so?", "First line\nsecond &lt;line&gt;", "1 July 2026 23:30");
	}

	@Test
	void showsWhereItStandsAndTheOtherConcernsOfTheService() throws Exception {
		String other = opened("x", 7004L);
		String reference = opened("y", 7004L);
		assertThat(shown(page(reference))).contains("Screen for immediate risk", "for caseworkers, due ", other);
	}

	@Test
	void saysThatThereIsNoOtherConcernOnlyToWhoeverSeesEveryOne() throws Exception {
		String reference = opened("x", 7012L);
		assertThat(shown(page(reference))).contains("No other concerns.");
		caseFileBy("sam").record(reference, CaseFileEntry.Kind.TASK_COMPLETED, "plan-visit", List.of());
		opened("hidden from Sam", 7012L);
		assertThat(shown(get("/concerns/" + reference).with(user("sam").roles("scheduling"))))
			.contains("No other concerns that are open to you.")
			.doesNotContain("No other concerns.<");
	}

	@Test
	void callsPeopleByTheirNamesAndTasksAsTheirModelsDo() throws Exception {
		User amira = this.accounts.createUserQuery().userId("clara").singleResult();
		amira.setFirstName("Amira");
		amira.setLastName("Hussain");
		this.accounts.saveUser(amira);
		String reference = opened("x", 7013L);
		this.tasks.claim(task(reference), "clara");
		assertThat(shown(page(reference))).contains("with Amira Hussain (clara)");
		send(further(reference, "They called again"));
		caseFileBy("clara").record(reference, CaseFileEntry.Kind.TASK_COMPLETED, "establish-remit", List.of());
		caseFileBy("somebody-who-left").record(reference, CaseFileEntry.Kind.TASK_COMPLETED, "decide-actions",
				List.of());
		assertThat(shown(page(reference))).contains("Establish the remit", ", Amira Hussain (clara)",
				"Decide on actions", ", somebody-who-left");
	}

	@Test
	void saysInWordsWhatIsWaitedFor() {
		Instant due = Instant.parse("2026-11-22T16:43:00Z");
		assertThat(Waiting.of(new Wait(Kind.UNTIL, "Time to brief", due)).words())
			.isEqualTo("Goes on by itself on 22 November 2026 16:43: Time to brief");
		assertThat(Waiting.of(new Wait(Kind.UNLESS, "No response yet", due)).words())
			.isEqualTo("If nothing happens by 22 November 2026 16:43: No response yet");
		assertThat(Waiting.of(new Wait(Kind.FOR, "Provider responded", null)).words())
			.isEqualTo("Goes on when this happens: Provider responded");
	}

	@Test
	void saysTheSameOfACaseFileThatThereIsNotAndOfOneThatIsNotOpen() throws Exception {
		assertThat(notFound("/concerns/CN-0000-0000")).contains("There is no such case", "ask a manager");
		assertThat(notFound("/annual-reports/1900")).contains("Check the address").doesNotContain("ask a manager");
	}

	@Test
	void showsTheLettersWithTheirWords() throws Exception {
		String reference = opened("x", 7005L);
		this.caseFile.record(reference, CaseFileEntry.Kind.LETTER, "enquiry",
				List.of(new Answer("text", "Text", "Please tell us about staffing at night.")));
		assertThat(shown(page(reference))).contains("Enquiry", "Please tell us about staffing at night.");
	}

	@Test
	void recordsEveryLookBeforeItIsShown() throws Exception {
		String reference = opened("x", 7006L);
		shown(page(reference));
		shown(get("/concerns/task/" + task(reference)).with(user("clara").roles("caseworkers")));
		assertThat(records(reference)).containsExactly(Map.of("person", "clara", "what", "case-file-read"),
				Map.of("person", "clara", "what", "case-file-read"));
	}

	@Test
	void answersNotFoundAlikeWhateverIsAskedFor() throws Exception {
		for (String reference : List.of("CN-0000-0000", "nonsense", "CN-0000-000%00")) {
			assertThat(status(page(reference))).isIn(400, 404);
		}
		assertThat(status(page("CN-0000-0000"))).isEqualTo(404);
		assertThat(status(page("nonsense"))).isEqualTo(404);
	}

	@Test
	void showsTheCaseFileOfATaskOnlyToWhoMaySeeTheTask() throws Exception {
		String reference = opened("said only to caseworkers", 7007L);
		String address = "/concerns/task/" + task(reference);
		String part = shown(get(address).with(user("clara").roles("caseworkers")));
		assertThat(part).contains("said only to caseworkers").doesNotContain("<html", "<script", "Sign out");
		assertThat(status(get(address).with(user("sam").roles("scheduling")))).isEqualTo(404);
		assertThat(status(get("/concerns/task/nonsense").with(user("clara").roles("caseworkers")))).isEqualTo(404);
		assertThat(records(reference)).hasSize(1);
	}

	@Test
	void isNotForThoseWhoDoNotHandleConcerns() throws Exception {
		String reference = opened("x", 7008L);
		assertThat(status(get("/concerns/" + reference).with(user("auditor").roles("auditors")))).isEqualTo(403);
		assertThat(status(get("/concerns/" + reference))).isEqualTo(302);
		assertThat(records(reference)).isEmpty();
	}

	@Test
	void takesFurtherInformationAndSaysWhatHappensNext() throws Exception {
		String reference = opened("x", 7009L);
		MockHttpServletResponse answer = send(further(reference, "They called <again>\r\nlast night"));
		assertThat(answer.getStatus()).isEqualTo(302);
		assertThat(answer.getRedirectedUrl()).isEqualTo("/concerns/" + reference + "?added=true");
		assertThat(shown(page(reference + "?added=true"))).contains("The further information is in the case file.",
				"They called &lt;again&gt;\nlast night", "Whoever does the next task");
		CaseFileEntry entry = this.caseFile.entries(reference).get(1);
		assertThat(entry.kind()).isEqualTo(CaseFileEntry.Kind.FURTHER_INFORMATION);
		assertThat(entry.person()).isEqualTo("clara");
	}

	@Test
	void asksSomebodyToConsiderFurtherInformationOnceTheConcernIsScreened() throws Exception {
		String reference = opened("x", 7010L);
		this.tasks.complete(task(reference), Map.of("immediateRisk", "no", "screeningReason", "Nobody is hurt"));
		send(further(reference, "They called again"));
		assertThat(shown(page(reference + "?added=true"))).contains("Caseworkers are asked to consider it");
	}

	@Test
	void refusesFurtherInformationThatSaysNothingOrTooMuchAndKeepsIt() throws Exception {
		String reference = opened("x", 7011L);
		MockHttpServletResponse empty = send(further(reference, " \n "));
		assertThat(empty.getStatus()).isEqualTo(400);
		assertThat(empty.getContentAsString()).contains("<title>Error: ", "href=\"#words\"",
				"Enter the further information");
		MockHttpServletResponse tooLong = send(further(reference, "y".repeat(50_001)));
		assertThat(tooLong.getStatus()).isEqualTo(400);
		assertThat(tooLong.getContentAsString()).contains("50,000 characters or fewer", "y".repeat(50_001));
		assertThat(this.caseFile.entries(reference)).hasSize(1);
		assertThat(send(further("CN-0000-0000", "x")).getStatus()).isEqualTo(404);
	}

	private String opened(String narrative, long urn) {
		return this.intake
			.receive(new Submission(
					new NewConcern(Channel.HOTLINE, Confidentiality.CONFIDENTIAL, Standing.AGENCY_WORKER,
							Setting.CHILDRENS_HOME, urn, new NewConcern.Account(narrative, "Sample House", "Anyshire"),
							YesNoNotKnown.NO),
					new Reporter("Zora Qvist", "zora.qvist@example.org", "01632 960 777", "7 Qvist Lane")))
			.reference();
	}

	private String task(String reference) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.taskDefinitionKey("screen-immediate-risk")
			.singleResult()
			.getId();
	}

	private static MockHttpServletRequestBuilder page(String rest) {
		return get("/concerns/" + rest).with(user("clara").roles("caseworkers"));
	}

	private static MockHttpServletRequestBuilder further(String reference, String words) {
		return post("/concerns/" + reference + "/further-information").with(user("clara").roles("caseworkers"))
			.with(csrf())
			.param("words", words);
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.web.perform(request).andReturn().getResponse();
	}

	private String shown(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = send(request);
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
		return answer.getContentAsString();
	}

	private int status(MockHttpServletRequestBuilder request) throws Exception {
		return send(request).getStatus();
	}

	private List<Map<String, Object>> records(String reference) {
		return this.jdbc.sql("select person, what from concerns.audit_record where subject = ? order by position")
			.param(reference)
			.query()
			.listOfRows();
	}

	private String notFound(String address) throws Exception {
		return send(
				get("/error").accept(MediaType.TEXT_HTML)
					.with(authentication(new UsernamePasswordAuthenticationToken(
							new Account("clara", "Clara Case", Set.of("caseworkers")), null,
							AuthorityUtils.createAuthorityList("ROLE_caseworkers"))))
					.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
					.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address))
			.getContentAsString();
	}

	private CaseFile caseFileBy(String person) {
		return new CaseFile(this.jdbc, this.sealing, this.json, new ServiceTokens(this.jdbc, this.sealing),
				() -> Optional.of(person), Clock.systemUTC(),
				new StaticListableBeanFactory().getBeanProvider(OwnFile.class));
	}

	/** Whatever it records happens at a moment. */
	private CaseFile caseFileAt(String moment) {
		return new CaseFile(this.jdbc, this.sealing, this.json, new ServiceTokens(this.jdbc, this.sealing),
				Optional::empty, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC),
				new StaticListableBeanFactory().getBeanProvider(OwnFile.class));
	}

}
