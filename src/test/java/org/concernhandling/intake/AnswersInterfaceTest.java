package org.concernhandling.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RuntimeService;
import org.concernhandling.ApplicationTest;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.ConcernProcesses.OpenTask;
import org.concernhandling.concern.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What programs can rely on when they pass on answers. */
@ApplicationTest
class AnswersInterfaceTest {

	private static final String VALUE = "qq-the-value-qq";

	private static final String FROM_PROVIDER = """
			{"receivedOn": "2026-11-30", "response": "Two people are on duty every night."}""";

	private static final String FROM_AUTHORITY = """
			{"response": "referral-refused", "respondedOn": "2026-11-30", "reasons": "Not their area."}""";

	@Autowired
	private MockMvc web;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ConcernProcesses processes;

	@Autowired
	private Register register;

	@Autowired
	private CaseFile caseFile;

	@Test
	void takesAProvidersAnswerFromACaseworker() throws Exception {
		String reference = awaiting(AwaitedAnswer.PROVIDER_RESPONSE, 1);
		MockHttpServletResponse answer = send(reference, "provider-response", "caseworkers", FROM_PROVIDER);
		assertThat(answer.getStatus()).isEqualTo(204);
		assertThat(answer.getContentAsString()).isEmpty();
		assertThat(openTasks(reference)).contains("assess-provider-response")
			.doesNotContain("record-provider-response");
		assertThat(newest(reference).person()).isEqualTo("caseworkers");
		assertThat(newest(reference).answers()).extracting(CaseFileEntry.Answer::value)
			.contains("Two people are on duty every night.");
	}

	@Test
	void takesAnAuthoritysAnswerFromSafeguarding() throws Exception {
		String reference = awaiting(AwaitedAnswer.AUTHORITY_RESPONSE, 1);
		assertThat(send(reference, "authority-response", "safeguarding", FROM_AUTHORITY).getStatus()).isEqualTo(204);
		assertThat(openTasks(reference)).contains("resolve-referral-with-authority")
			.doesNotContain("confirm-authority-response");
		assertThat(newest(reference).person()).isEqualTo("safeguarding");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "receivedOn response | {}",
			"receivedOn | {'receivedOn':'VALUE','response':'x'}", "receivedOn | {'receivedOn':7,'response':'x'}",
			"response | {'receivedOn':'2026-11-30','response':' '}",
			"response | {'receivedOn':'2026-11-30','response':['VALUE']}",
			"responseReceivedOn | {'responseReceivedOn':'2026-11-30','receivedOn':'2026-11-30','response':'VALUE'}",
			"$ | {'VALUE VALUE <b>':1}", "$ | {'response':", "$ | ['VALUE']" })
	void refusesWhatTheFormRefusesAndNamesTheField(String fields, String sent) throws Exception {
		String reference = awaiting(AwaitedAnswer.PROVIDER_RESPONSE, 1);
		CaseFileEntry before = newest(reference);
		MockHttpServletResponse answer = send(reference, "provider-response", "caseworkers",
				sent.replace('\'', '"').replace("VALUE", VALUE));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(errors(answer)).containsExactly(fields.split(" "));
		assertIsSilentProblem(answer);
		assertThat(openTasks(reference)).contains("record-provider-response");
		assertThat(newest(reference)).isEqualTo(before);
	}

	@Test
	void refusesACodeThatTheFormDoesNotOffer() throws Exception {
		String reference = awaiting(AwaitedAnswer.AUTHORITY_RESPONSE, 1);
		MockHttpServletResponse answer = send(reference, "authority-response", "safeguarding",
				FROM_AUTHORITY.replace("referral-refused", VALUE));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(errors(answer)).containsExactly("response");
		assertIsSilentProblem(answer);
	}

	@ParameterizedTest
	@CsvSource({ "CN-2222-2222", "nonsense" })
	void doesNotFindAConcernThatThereIsNot(String reference) throws Exception {
		MockHttpServletResponse answer = send(reference, "provider-response", "caseworkers", FROM_PROVIDER);
		assertThat(answer.getStatus()).isEqualTo(404);
		assertThat(errors(answer)).containsExactly("reference");
		assertIsSilentProblem(answer);
	}

	@Test
	void refusesAnAnswerThatNobodyWaitsFor() throws Exception {
		String reference = awaiting(AwaitedAnswer.PROVIDER_RESPONSE, 1);
		assertThat(send(reference, "provider-response", "caseworkers", FROM_PROVIDER).getStatus()).isEqualTo(204);
		MockHttpServletResponse again = send(reference, "provider-response", "caseworkers", FROM_PROVIDER);
		assertThat(again.getStatus()).isEqualTo(409);
		assertThat(body(again).get("detail").textValue()).startsWith("Nobody waits for this answer now");
		assertIsSilentProblem(again);
	}

	@Test
	void leavesItToPeopleWhichOfTwoReferralsWasAnswered() throws Exception {
		String reference = awaiting(AwaitedAnswer.AUTHORITY_RESPONSE, 2);
		MockHttpServletResponse answer = send(reference, "authority-response", "safeguarding", FROM_AUTHORITY);
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(body(answer)).isEqualTo(this.json.readTree(Examples.NOT_AWAITED));
		assertThat(openTasks(reference)).filteredOn("confirm-authority-response"::equals).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "provider-response,safeguarding", "provider-response,managers", "authority-response,caseworkers",
			"authority-response,auditors" })
	void takesAnswersOnlyFromThoseWhoMayRecordThem(String answer, String group) throws Exception {
		assertThat(send("CN-2222-2222", answer, group, FROM_PROVIDER).getStatus()).isEqualTo(403);
	}

	@Test
	void refusesWhatIsNotDeclaredAsJson() throws Exception {
		String reference = awaiting(AwaitedAnswer.PROVIDER_RESPONSE, 1);
		MockHttpServletResponse answer = this.web
			.perform(post("/api/concerns/" + reference + "/provider-response")
				.with(user("caseworkers").roles("caseworkers"))
				.with(csrf())
				.contentType(MediaType.TEXT_PLAIN)
				.content(FROM_PROVIDER))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(415);
		assertIsSilentProblem(answer);
	}

	@ParameterizedTest
	@EnumSource(AwaitedAnswer.class)
	void asksExactlyWhatTheFormAsks(AwaitedAnswer answer) throws Exception {
		JsonNode form = this.json.readTree(Files.readString(Path.of("forms", answer.task() + ".form")));
		assertThat(form.findValuesAsText("key"))
			.containsExactlyElementsOf(AnswerField.of(answer).stream().map(AnswerField::question).toList());
	}

	@Test
	void describesItself() throws Exception {
		JsonNode description = this.json
			.readTree(this.web.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsByteArray());
		for (String path : List.of("provider-response", "authority-response")) {
			JsonNode operation = description.path("paths").path("/api/concerns/{reference}/" + path).path("post");
			assertThat(operation.get("responses").propertyStream().map((response) -> response.getKey()))
				.containsExactlyInAnyOrder("204", "400", "401", "403", "404", "409", "413", "415", "503");
			assertThat(operation.at("/security/0").has(InterfaceDescription.CREDENTIALS)).isTrue();
		}
		JsonNode schema = description.at("/components/schemas/AuthorityResponse");
		assertThat(schema.at("/properties/response/enum").valueStream().map(JsonNode::textValue))
			.containsExactly("safeguarding-action-taken", "no-action-needed", "referral-refused");
		assertThat(schema.get("required").valueStream().map(JsonNode::textValue)).containsExactlyInAnyOrder("response",
				"respondedOn", "reasons");
	}

	/** Opens a concern, and starts what waits for an answer where it waits. */
	private String awaiting(AwaitedAnswer answer, int times) throws Exception {
		String reference = this.json
			.readTree(this.web
				.perform(post("/api/concerns").contentType(MediaType.APPLICATION_JSON).content(Examples.LEAST))
				.andReturn()
				.getResponse()
				.getContentAsString())
			.get("reference")
			.textValue();
		boolean fromProvider = answer == AwaitedAnswer.PROVIDER_RESPONSE;
		String process = fromProvider ? "provider-enquiry" : "immediate-risk-referral";
		for (int i = 0; i < times; i++) {
			this.runtime.createProcessInstanceByKey(process)
				.businessKey(reference)
				.setVariable("reference", reference)
				.setVariable("answerBy", "2026-12-10")
				.setVariable("chases", 0)
				.setVariable("action", this.register.open(reference, process))
				.startBeforeActivity(fromProvider ? "await-answer" : "await-response")
				.execute();
		}
		assertThat(openTasks(reference)).contains(answer.task());
		return reference;
	}

	private List<String> openTasks(String reference) {
		return this.processes.openTasks(reference).stream().map(OpenTask::task).toList();
	}

	private CaseFileEntry newest(String reference) {
		List<CaseFileEntry> entries = this.caseFile.entries(reference);
		return entries.get(entries.size() - 1);
	}

	private MockHttpServletResponse send(String reference, String answer, String group, String body) throws Exception {
		return this.web
			.perform(post("/api/concerns/" + reference + "/" + answer).with(user(group).roles(group))
				.with(csrf())
				.contentType(MediaType.APPLICATION_JSON)
				.content(body))
			.andReturn()
			.getResponse();
	}

	private JsonNode body(MockHttpServletResponse answer) throws Exception {
		return this.json.readTree(answer.getContentAsByteArray());
	}

	private List<String> errors(MockHttpServletResponse answer) throws Exception {
		return body(answer).get("errors").valueStream().map((error) -> error.get("field").textValue()).toList();
	}

	private void assertIsSilentProblem(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		assertThat(body(answer).get("status").intValue()).isEqualTo(answer.getStatus());
		assertThat(body(answer).get("detail").textValue()).contains("Nothing was taken in");
		assertThat(answer.getContentAsString()).doesNotContain(VALUE);
	}

}
