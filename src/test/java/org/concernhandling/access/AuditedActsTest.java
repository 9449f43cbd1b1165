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
import org.springframework.jdbc.core.simple.JdbcClient;

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
	void remember() {
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
		assertThat(records()).contains("engine-task caseworkers " + reference + " claim,assignee," + task);
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
