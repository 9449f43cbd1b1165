package org.concernhandling.access;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.concernhandling.DatabaseSearch;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do is found in the audit record, and nothing that they typed. */
@RunningApplication
class AuditedActsTest {

	private static final String CANARY = "Quillfeather";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	private long before;

	@BeforeEach
	void remember(@Autowired RefusalBook book) {
		// What other tests were refused within the minute is told before.
		book.tellWhatCameAgain();
		this.before = this.jdbc.sql("select position from concerns.audit_head").query(Long.class).single();
	}

	@Test
	void signingInAndOutIsRecorded() {
		Caller caseworker = Caller.browser(this.port, StaffGroup.CASEWORKERS);
		caseworker.submit("/signout", "/signout", "");
		assertThat(records()).containsExactly("signed-in caseworkers null page", "signed-out caseworkers null null");
	}

	@Test
	void aRefusedSignInIsRecordedWithTheAccountIfThereIsOne() {
		signIn(Staff.FORGETFUL, "wrong");
		signIn(CANARY, "wrong");
		assertThat(records()).containsExactly("sign-in-refused forgetful null null", "sign-in-refused null null null");
	}

	@Test
	void aProgramThatSignsInWithEveryCallIsRecordedOnceAnHour() {
		Caller monitoring = Caller.program(this.port, StaffGroup.MONITORING);
		monitoring.get("/actuator/prometheus");
		monitoring.get("/actuator/prometheus");
		Caller.program(this.port, StaffGroup.MONITORING.id(), "wrong").get("/actuator/prometheus");
		assertThat(records()).filteredOn((record) -> record.startsWith("signed-in monitoring")).hasSizeLessThan(2);
		assertThat(records()).contains("sign-in-refused monitoring null null");
		assertThat(this.jdbc
			.sql("select count(*) from concerns.audit_record where person = 'monitoring' and detail = 'program'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void whatPeopleDoInTheEngineIsRecordedWithTheConcernAndWithoutValues() {
		Caller caseworker = Caller.program(this.port, StaffGroup.CASEWORKERS);
		String reference = value(caseworker.post("/api/concerns", """
				{"channel": "email", "narrative": "%s was on duty."}""".formatted(CANARY)).body(), "reference");
		String task = value(caseworker
			.get("/engine-rest/task?processInstanceBusinessKey=" + reference
					+ "&taskDefinitionKey=screen-immediate-risk")
			.body(), "id");
		assertThat(
				caseworker.post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"caseworkers\"}").statusCode())
			.isEqualTo(204);
		assertThat(caseworker
			.post("/engine-rest/task/" + task + "/submit-form",
					"""
							{"variables": {"immediateRisk": {"value": "no"}, "screeningReason": {"value": "%s said so."}}}"""
						.formatted(CANARY))
			.statusCode()).isEqualTo(204);
		assertThat(records()).contains(
				"engine-task caseworkers " + reference + " claim,assignee," + task + ",task=screen-immediate-risk");
		assertThat(records())
			.anyMatch((record) -> record.startsWith("engine-task caseworkers " + reference + " complete"));
	}

	@Test
	void whatAnAdministratorDoesIsRecordedWithTheAccountAndTheGroup() {
		Caller administrator = Caller.program(this.port, StaffGroup.ADMINISTRATORS);
		assertThat(administrator.put("/engine-rest/group/auditors/members/scheduling", "{}").statusCode())
			.isEqualTo(204);
		assertThat(administrator.delete("/engine-rest/group/auditors/members/scheduling").statusCode()).isEqualTo(204);
		assertThat(records()).contains("engine-group-membership camunda-admin scheduling create,userId",
				"engine-group-membership camunda-admin auditors create,groupId",
				"engine-group-membership camunda-admin scheduling delete,userId");
	}

	@Test
	void aRightThatIsGrantedIsRecordedWithWhoGotItOnWhat() {
		Caller administrator = Caller.program(this.port, StaffGroup.ADMINISTRATORS);
		String id = value(administrator.post("/engine-rest/authorization/create", """
				{"type": 1, "permissions": ["READ", "UPDATE"], "userId": null, "groupId": "auditors", "resourceType": 5,
				"resourceId": "any-filter"}""").body(), "id");
		assertThat(records()).contains("engine-authorization camunda-admin auditors create,groupId",
				"engine-authorization camunda-admin null create,permissions,READ.UPDATE",
				"engine-authorization camunda-admin null create,resource,Filter");
		assertThat(administrator.delete("/engine-rest/authorization/" + id).statusCode()).isEqualTo(204);
	}

	@Test
	void aDeploymentAndItsUndoingAreRecorded() {
		Caller owner = Caller.program(this.port, StaffGroup.PROCESS_OWNERS);
		String changed = Models.text(Path.of("forms/close-concern.form"))
			.replace("\"label\": \"Safeguarding\"", "\"label\": \"Children at risk\"");
		String deployment = value(owner.deploy("close-concern.form", changed).body(), "id");
		assertThat(records()).contains("deployment process-owners " + deployment + " owner");
		assertThat(owner.post("/api/deployments/" + deployment + "/undo", "{}").statusCode()).isLessThan(300);
		assertThat(records()).anyMatch((record) -> record.startsWith("deployment-undone process-owners ")
				&& record.endsWith(" " + deployment));
	}

	@Test
	void aDeploymentThatIsRefusedIsRecordedWithHowMuchIsToBeMended() throws Exception {
		Caller owner = Caller.program(this.port, StaffGroup.PROCESS_OWNERS);
		String broken = Models.text(Path.of("processes/onward-referral.bpmn")).replace("candidateGroups", "assignee");
		assertThat(owner.deploy(CANARY + ".bpmn", broken).statusCode()).isEqualTo(400);
		assertThat(records())
			.anyMatch((record) -> record.matches("deployment-refused process-owners null faults=\\d+"));
		assertThat(new DatabaseSearch(this.database).placesOf(CANARY)).isEmpty();
	}

	@Test
	void whoeverIsRefusedIsRecordedWithThePatternOfTheAddressWhichEverPartOfTheApplicationRefuses() {
		Caller.program(this.port, StaffGroup.AUDITORS).get("/engine-rest/task/" + CANARY);
		Caller.program(this.port, StaffGroup.SCHEDULING).post("/engine-rest/task/" + CANARY + "/bpmnError", "{}");
		Caller.program(this.port, StaffGroup.SCHEDULING).post("/api/concerns/" + CANARY + "/provider-response", "{}");
		Caller auditor = Caller.browser(this.port, StaffGroup.AUDITORS);
		auditor.get("/concerns/" + CANARY);
		auditor.get("/" + CANARY);
		auditor.submitUnseen("/audit", "person=" + CANARY);
		Caller.nobody(this.port).get("/concerns/" + CANARY);
		assertThat(records()).filteredOn((record) -> record.startsWith("access-refused"))
			.containsExactly("access-refused auditors null GET,/engine-rest/**",
					"access-refused scheduling null POST,/engine-rest/task/*/bpmnError",
					"access-refused scheduling null POST,/api/concerns/*/provider-response",
					"access-refused auditors null GET,/concerns/*", "access-refused auditors null GET,*",
					"access-refused auditors null POST,/audit");
	}

	@Test
	void aSessionThatEndsByTimeIsRecordedAndNoOther(@Autowired ApplicationEventPublisher events) {
		events.publishEvent(new HttpSessionDestroyedEvent(session(3600)));
		assertThat(records()).isEmpty();
		events.publishEvent(new HttpSessionDestroyedEvent(session(7200)));
		assertThat(records()).containsExactly("session-ended pat null time");
	}

	/** A session of two hours that was last used some seconds ago. */
	private static MockHttpSession session(int seconds) {
		MockHttpSession session = new MockHttpSession() {
			@Override
			public long getLastAccessedTime() {
				return System.currentTimeMillis() - seconds * 1000L;
			}
		};
		session.setMaxInactiveInterval(7200);
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(new TestingAuthenticationToken("pat", null)));
		return session;
	}

	@Test
	void aChangeOfTheKeysIsRecorded() {
		Caller administrator = Caller.program(this.port, StaffGroup.ADMINISTRATORS);
		assertThat(administrator.post("/api/keys/rotate", "").statusCode()).isEqualTo(200);
		administrator.post("/api/keys/retire", "");
		assertThat(records()).contains("keys-rotate camunda-admin null null", "keys-retire camunda-admin null null");
	}

	@Test
	void nothingThatSomebodyTypedIsInTheRecord() throws Exception {
		Caller administrator = Caller.program(this.port, StaffGroup.ADMINISTRATORS);
		Caller caseworker = Caller.program(this.port, StaffGroup.CASEWORKERS);
		String reference = value(caseworker.post("/api/concerns", """
				{"channel": "email", "narrative": "About %s."}""".formatted(CANARY)).body(), "reference");
		String task = value(caseworker.get("/engine-rest/task?processInstanceBusinessKey=" + reference).body(), "id");
		signIn(CANARY, CANARY);
		Caller.program(this.port, CANARY, CANARY).get("/engine-rest/task");
		for (Caller person : List.of(caseworker, administrator)) {
			person.post("/engine-rest/task/" + task + "/comment/create", "{\"message\": \"" + CANARY + "\"}");
			person.post("/engine-rest/task/create", "{\"id\": \"" + CANARY + "\", \"name\": \"" + CANARY + "\"}");
			person.post("/engine-rest/task/" + CANARY + "/claim", "{\"userId\": \"" + CANARY + "\"}");
			person.put("/engine-rest/task/" + task + "/variables/" + CANARY,
					"{\"value\": \"" + CANARY + "\", \"type\": \"String\"}");
			person.post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"" + CANARY + "\"}");
			person.post("/engine-rest/filter/create", "{\"resourceType\": \"Task\", \"name\": \"" + CANARY
					+ "\", \"query\": {}, \"properties\": {\"description\": \"" + CANARY + "\"}}");
			person.delete("/engine-rest/task/" + CANARY);
		}
		assertThat(records()).isNotEmpty();
		assertThat(new DatabaseSearch(this.database).placesOf(CANARY))
			.noneMatch((place) -> place.toLowerCase().contains("audit"));
	}

	private void signIn(String id, String password) {
		Caller.browser(this.port).submit("/login", "/login", "username=" + id + "&password=" + password);
	}

	private List<String> records() {
		return this.jdbc.sql("""
				select what, person, subject, detail from concerns.audit_record where position > ?
				order by position""")
			.param(this.before)
			.query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
					+ row.getString(4))
			.list();
	}

	private static String value(String json, String key) {
		return json.replaceAll("(?s).*?\"" + key + "\":\"([^\"]+)\".*", "$1");
	}

}
