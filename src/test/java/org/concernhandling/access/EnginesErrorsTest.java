package org.concernhandling.access;

import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the engine's interface answers when it refuses or fails: nothing that came in,
 * nothing that lies in it.
 */
@RunningApplication
class EnginesErrorsTest {

	private static final String CANARY = "Quillfeather";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper json;

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, names = { "MANAGERS", "ADMINISTRATORS" })
	void noErrorQuotesWhatCameIn(StaffGroup group) {
		Caller program = Caller.program(this.port, group);
		for (String path : List.of("/task/" + CANARY, "/task/" + CANARY + "/form",
				"/task/" + CANARY + "/form-variables", "/task?sortBy=" + CANARY + "&sortOrder=asc",
				"/task?taskVariables=" + CANARY, "/task?createdAfter=" + CANARY, "/task?maxResults=" + CANARY,
				"/process-instance/" + CANARY, "/process-instance?variables=" + CANARY,
				"/process-definition/" + CANARY + "/xml", "/process-definition/key/" + CANARY,
				"/history/task?sortBy=" + CANARY, "/job/" + CANARY + "/stacktrace", "/incident/" + CANARY, "/" + CANARY,
				"/engine/" + CANARY + "/task", "/filter/" + CANARY, "/user/" + CANARY + "/profile",
				"/deployment/" + CANARY, "/decision-definition/key/" + CANARY)) {
			silent(program.get("/engine-rest" + path), path);
		}
		for (String path : List.of("/task", "/task/count", "/process-instance", "/history/task", "/execution", "/job",
				"/task/" + CANARY + "/submit-form", "/task/" + CANARY + "/claim", "/task/" + CANARY + "/complete",
				"/task/" + CANARY + "/comment/create", "/process-definition/key/" + CANARY + "/submit-form",
				"/decision-definition/key/" + CANARY + "/evaluate", "/user/create", "/authorization/create",
				"/filter/" + CANARY + "/list")) {
			for (String body : List.of("{\"" + CANARY + "\": 1}", "{" + CANARY, "[\"" + CANARY + "\"]",
					"{\"sorting\": [{\"sortBy\": \"" + CANARY + "\", \"sortOrder\": \"asc\"}]}",
					"{\"userId\": \"" + CANARY + "\"}",
					"{\"variables\": {\"" + CANARY + "\": {\"value\": \"" + CANARY + "\", \"type\": \"" + CANARY
							+ "\"}}}",
					"{\"taskNameLike\": {\"" + CANARY + "\": true}, \"priority\": \"" + CANARY + "\"}")) {
				HttpResponse<String> answer = program.post("/engine-rest" + path, body);
				silent(answer, path + " " + body);
			}
		}
	}

	@Test
	void noErrorOfTasklistsInterfaceQuotesWhatCameIn() {
		Caller browser = Caller.browser(this.port, StaffGroup.CASEWORKERS);
		for (String path : List.of("/task/" + CANARY, "/task?sortBy=" + CANARY + "&sortOrder=asc",
				"/process-definition/" + CANARY + "/xml", "/filter/" + CANARY, "/" + CANARY)) {
			silent(browser.get("/camunda/api/engine/engine/default" + path), path);
		}
	}

	@Test
	void whatTheApplicationSaysItselfIsTold() throws Exception {
		Caller caseworker = Caller.program(this.port, StaffGroup.CASEWORKERS);
		String reference = this.json
			.readTree(Caller.nobody(this.port)
				.post("/api/concerns", "{\"channel\": \"hotline\", \"narrative\": \"A door.\"}")
				.body())
			.path("reference")
			.asText();
		String task = this.json
			.readTree(caseworker.get("/engine-rest/task?processInstanceBusinessKey=" + reference).body())
			.path(0)
			.path("id")
			.asText();
		HttpResponse<String> refused = caseworker.post("/engine-rest/task/" + task + "/submit-form",
				"{\"variables\": {\"immediateRisk\": {\"value\": \"" + CANARY + "\"}}}");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(this.json.readTree(refused.body()).path("message").asText())
			.contains("is not one of its options", "needs an answer")
			.doesNotContain(CANARY);
	}

	/** It may be let through: then it holds nothing of a question either. */
	private static void silent(HttpResponse<String> answer, String asked) {
		assertThat(answer.body()).as("%s: %d", asked, answer.statusCode()).doesNotContain(CANARY);
	}

}
