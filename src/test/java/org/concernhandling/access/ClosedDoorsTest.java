package org.concernhandling.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.DatabaseSearch;
import org.concernhandling.engine.people.Doors;
import org.concernhandling.engine.people.Doors.Declared;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class ClosedDoorsTest {

	private static final String WORDS = "The night nurse quillmered at dawn";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private DataSource database;

	private String reference;

	private String task;

	@BeforeEach
	void reportAConcern() throws Exception {
		this.reference = this.json.readTree(Caller.nobody(this.port).post("/api/concerns", """
				{"channel": "hotline", "narrative": "A door was locked at night."}""").body())
			.path("reference")
			.asText();
		this.task = this.json
			.readTree(as(StaffGroup.CASEWORKERS)
				.get("/engine-rest/task?processInstanceBusinessKey=" + this.reference + "&maxResults=1")
				.body())
			.path(0)
			.path("id")
			.asText();
		assertThat(this.task).isNotEmpty();
	}

	static Stream<Declared> closed() {
		return Doors.all().stream().filter((declared) -> !declared.door().isOpen());
	}

	@ParameterizedTest
	@MethodSource("closed")
	void whoComesToAClosedDoorIsToldWhatToDoInstead(Declared closed) {
		String path = (closed.engine() ? "/engine-rest" : "/camunda/api") + closed.path().replace("{}", "any");
		if (closed.engine()) {
			HttpResponse<String> answer = send(as(StaffGroup.ADMINISTRATORS), closed.method(), path);
			assertThat(answer.statusCode()).as(path).isEqualTo(403);
			assertThat(answer.body()).as(path).contains("ClosedDoor", "message");
		}
		else {
			assertThat(send(Caller.browser(this.port, StaffGroup.ADMINISTRATORS), closed.method(), path).statusCode())
				.as(path)
				.isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/never-heard-of", "/engine-rest/engine/default/task/create",
			"/engine-rest/engine/default/never/heard/of", "/engine-rest/task/create/", "/engine-rest/task//create",
			"/engine-rest//task/create", "/engine-rest/task/create;x=y", "/engine-rest/task/%63reate",
			"/engine-rest/task/any/../create", "/engine-rest/engine/default/engine/default/task/create",
			"/engine-rest/engine/other/task/create" })
	void whatIsNotDeclaredIsClosed(String path) {
		assertThat(as(StaffGroup.MANAGERS).post(path, """
				{"name": "words"}""").statusCode()).isBetween(400, 499);
	}

	@Test
	void aCommentBecomesANoteInTheCaseFileAndIsNotKeptInTheEngine() throws Exception {
		HttpResponse<String> answer = as(StaffGroup.CASEWORKERS).post(comments(), "{\"message\": \"" + WORDS + "\"}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(answer.body()).contains("case file").doesNotContain(WORDS);
		assertThat(Caller.browser(this.port, StaffGroup.CASEWORKERS).get("/concerns/" + this.reference).body())
			.contains(WORDS, "Note");
		assertThat(new DatabaseSearch(this.database).placesOf(WORDS)).isEmpty();
		assertThat(as(StaffGroup.CASEWORKERS).get("/engine-rest/task/" + this.task + "/comment").body())
			.isEqualTo("[]");
	}

	@Test
	void onlyThoseWhoSeeATaskCommentOnIt() throws Exception {
		HttpResponse<String> answer = as(StaffGroup.INSPECTORS).post(comments(), "{\"message\": \"" + WORDS + "\"}");
		assertThat(answer.statusCode()).isIn(403, 404);
		assertThat(Caller.browser(this.port, StaffGroup.CASEWORKERS).get("/concerns/" + this.reference).body())
			.doesNotContain(WORDS);
	}

	@Test
	void anEmptyCommentIsRefused() {
		assertThat(as(StaffGroup.CASEWORKERS).post(comments(), "{\"message\": \" \"}").statusCode()).isEqualTo(400);
	}

	@Test
	void peopleAreLinkedWithTasksInKnownWaysOnly() throws Exception {
		for (String link : List.of("{\"userId\": \"caseworkers\", \"type\": \"" + WORDS + "\"}",
				"{\"groupId\": \"caseworkers\", \"type\": \"" + WORDS + "\"}")) {
			String address = "/engine-rest/task/" + this.task + "/identity-links";
			assertThat(as(StaffGroup.MANAGERS).post(address, link).statusCode()).isBetween(400, 499);
			assertThat(as(StaffGroup.MANAGERS).post(address + "/delete", link).statusCode()).isBetween(400, 499);
		}
		assertThat(new DatabaseSearch(this.database).placesOf(WORDS)).isEmpty();
	}

	@Test
	void accountsGroupsAndRightsHaveNamesAndIdsOnly() throws Exception {
		String story = "She told us that the night nurse sleeps";
		Caller admin = as(StaffGroup.ADMINISTRATORS);
		assertThat(admin.post("/engine-rest/user/create", """
				{"profile": {"id": "new", "firstName": "%s", "lastName": "B"},
				 "credentials": {"password": "a long password for it"}}""".formatted(story)).statusCode())
			.isEqualTo(400);
		assertThat(
				admin
					.put("/engine-rest/user/caseworkers/profile",
							"""
									{"id": "caseworkers", "firstName": "Pat", "lastName": "Person", "email": "%s"}"""
								.formatted(story))
					.statusCode())
			.isEqualTo(400);
		assertThat(admin.post("/engine-rest/group/create", """
				{"id": "new", "name": "%s", "type": "WORKFLOW"}""".formatted(story)).statusCode()).isEqualTo(400);
		assertThat(admin
			.post("/engine-rest/authorization/create",
					"""
							{"type": 1, "permissions": ["READ"], "userId": "caseworkers", "resourceType": 5, "resourceId": "%s"}"""
						.formatted(story))
			.statusCode()).isEqualTo(400);
		assertThat(new DatabaseSearch(this.database).placesOf(story)).isEmpty();
	}

	@Test
	void nothingWithWordsIsKeptInACache() {
		Caller caseworker = Caller.browser(this.port, StaffGroup.CASEWORKERS);
		for (String path : List.of("/concerns/" + this.reference, "/concerns/task/" + this.task, "/intake",
				"/camunda/api/engine/engine/default/task/" + this.task + "/form-variables")) {
			assertNotStored(caseworker.get(path), path);
		}
		assertNotStored(as(StaffGroup.CASEWORKERS).get("/engine-rest/task/" + this.task), "/engine-rest");
		assertNotStored(Caller.nobody(this.port).get("/report"), "/report");
		assertNotStored(as(StaffGroup.CASEWORKERS).post("/api/concerns/" + this.reference + "/provider-response", "{}"),
				"/api");
	}

	private static void assertNotStored(HttpResponse<String> answer, String path) {
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
	}

	private String comments() {
		return "/engine-rest/task/" + this.task + "/comment/create";
	}

	private static HttpResponse<String> send(Caller caller, String method, String path) {
		return switch (method) {
			case "POST" -> caller.post(path, "{}");
			case "PUT" -> caller.put(path, "{}");
			case "DELETE" -> caller.delete(path);
			default -> throw new IllegalArgumentException(method);
		};
	}

	private Caller as(StaffGroup group) {
		return Caller.program(this.port, group);
	}

}
