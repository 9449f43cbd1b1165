package org.concernhandling.access;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class PeopleDoOnlyTheirOwnWorkTest {

	private static final String ANY_VALUE = """
			{"value": "childrens-home", "type": "String"}""";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private JdbcClient jdbc;

	private String task;

	private String instance;

	@BeforeEach
	void reportAConcern() throws Exception {
		Caller.nobody(this.port).post("/api/concerns", """
				{"channel": "hotline", "narrative": "A door was locked at night."}""");
		JsonNode newest = this.json
			.readTree(as(StaffGroup.CASEWORKERS).get("/engine-rest/task?sortBy=created&sortOrder=desc&maxResults=1")
				.body())
			.path(0);
		this.task = newest.path("id").asText();
		this.instance = newest.path("processInstanceId").asText();
		assertThat(this.task).isNotEmpty();
	}

	@Test
	void caseworkersClaimAndReadTheirTasks() {
		assertThat(as(StaffGroup.CASEWORKERS).post("/engine-rest/task/" + this.task + "/claim", """
				{"userId": "caseworkers"}""").statusCode()).isEqualTo(204);
		assertThat(as(StaffGroup.CASEWORKERS).get("/engine-rest/task/" + this.task + "/form-variables").body())
			.contains("reference");
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, mode = Mode.EXCLUDE, names = { "CASEWORKERS", "MANAGERS" })
	void tasksAreOpenToTheirGroupOnly(StaffGroup group) {
		assertThat(as(group).get("/engine-rest/task").body()).doesNotContain(this.task);
		assertThat(as(group).get("/engine-rest/task/" + this.task + "/form-variables").statusCode()).isIn(403, 404);
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void nobodyWritesVariables(StaffGroup group) {
		refused(as(group).put("/engine-rest/process-instance/" + this.instance + "/variables/setting", ANY_VALUE));
		refused(as(group).put("/engine-rest/task/" + this.task + "/variables/setting", ANY_VALUE));
		refused(as(group).put("/engine-rest/task/" + this.task + "/localVariables/setting", ANY_VALUE));
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void nobodyDeletesChangesOrStopsAnInstance(StaffGroup group) {
		String address = "/engine-rest/process-instance/" + this.instance;
		refused(as(group).delete(address));
		refused(as(group).put(address + "/suspended", """
				{"suspended": true}"""));
		refused(as(group).post(address + "/modification", """
				{"instructions": [{"type": "startBeforeActivity", "activityId": "close-concern"}]}"""));
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void nobodyPutsOffOrStopsTheTimerOfAClock(StaffGroup group) {
		String id = timerOfTheTask();
		String timer = "/engine-rest/job/" + id;
		refused(as(group).put(timer + "/duedate", """
				{"duedate": "2099-01-01T00:00:00.000+0000"}"""));
		refused(as(group).put(timer + "/suspended", """
				{"suspended": true}"""));
		refused(as(group).put(timer + "/retries", """
				{"retries": 0}"""));
		refused(as(group).put(timer + "/retries", """
				{"retries": 1, "dueDate": "2099-01-01T00:00:00.000+0000"}"""));
		refused(as(group).put(timer + "/retries", """
				{"retries": 1, "dueDate": null}"""));
		refused(as(group).post("/engine-rest/job/retries", """
				{"retries": 1, "jobIds": ["%s"], "dueDate": "2099-01-01T00:00:00.000+0000"}""".formatted(id)));
		refused(as(group).post("/engine-rest/process-instance/job-retries", """
				{"retries": 1, "processInstances": ["%s"], "dueDate": "2099-01-01T00:00:00.000+0000"}"""
			.formatted(this.instance)));
		refused(as(group).post(timer + "/execute", "{}"));
		refused(as(group).delete(timer));
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, mode = Mode.EXCLUDE, names = "MANAGERS")
	void jobsThatBelongToNoProcessAreForManagersOnly(StaffGroup group) {
		refused(as(group).get("/engine-rest/job"));
		refused(as(group).get("/engine-rest/job/count"));
		refused(as(group).get("/engine-rest/job?timers=true"));
		refused(as(group).get("/engine-rest/job/" + timerOfTheTask()));
		assertThat(as(StaffGroup.MANAGERS).get("/engine-rest/job/" + timerOfTheTask()).statusCode()).isEqualTo(200);
	}

	@Test
	void caseworkersListTheJobsOfAProcessAndNoOthers() throws Exception {
		for (String named : List.of("processInstanceId=" + this.instance, "processDefinitionKey=concern-handling")) {
			JsonNode jobs = this.json.readTree(as(StaffGroup.CASEWORKERS).get("/engine-rest/job?" + named).body());
			assertThat(jobs).isNotEmpty()
				.allSatisfy((job) -> assertThat(job.path("processInstanceId").asText("")).isNotEmpty());
		}
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, names = { "AUDITORS", "MONITORING" })
	void theEnginesInterfaceIsClosedToWhoeverHasNoWorkInTheEngine(StaffGroup group) {
		assertThat(as(group).get("/engine-rest/version").statusCode()).isEqualTo(403);
		assertThat(as(StaffGroup.CASEWORKERS).get("/engine-rest/version").statusCode()).isEqualTo(200);
	}

	@Test
	void managersHaveATimerTriedAgain() {
		assertThat(as(StaffGroup.MANAGERS).put("/engine-rest/job/" + timerOfTheTask() + "/retries", """
				{"retries": 1}""").statusCode()).isEqualTo(204);
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void nobodyStartsAProcessPastTheIntake(StaffGroup group) {
		refused(as(group).post("/engine-rest/process-definition/key/concern-handling/start", "{}"));
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, names = { "CASEWORKERS", "MANAGERS" })
	void nobodyLeavesATaskOtherThanByItsForm(StaffGroup group) {
		as(StaffGroup.MANAGERS).post("/engine-rest/task/" + this.task + "/assignee",
				"{\"userId\": \"" + group.id() + "\"}");
		String address = "/engine-rest/task/" + this.task;
		refused(as(group).post(address + "/bpmnError", """
				{"errorCode": "any"}"""));
		refused(as(group).post(address + "/bpmnEscalation", """
				{"escalationCode": "any"}"""));
		refused(as(group).post(address + "/resolve", """
				{"variables": {"setting": {"value": "childrens-home"}}}"""));
		refused(as(group).post(address + "/delegate", """
				{"userId": "inspectors"}"""));
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, names = { "CASEWORKERS", "MANAGERS" })
	void nobodyPutsWordsIntoTheEngine(StaffGroup group) throws Exception {
		refused(as(group).post("/engine-rest/task/create", """
				{"name": "words"}"""));
		JsonNode stored = this.json.readTree(as(StaffGroup.MANAGERS).get("/engine-rest/task/" + this.task).body());
		refused(as(group).put("/engine-rest/task/" + this.task,
				"{\"name\": \"words\", \"priority\": " + stored.path("priority") + "}"));
	}

	@Test
	void nobodyClaimsATaskForSomebodyElse() {
		refused(as(StaffGroup.CASEWORKERS).post("/engine-rest/task/" + this.task + "/claim", """
				{"userId": "managers"}"""));
	}

	@Test
	void tasksGoToColleaguesOnly() {
		refused(as(StaffGroup.MANAGERS).post("/engine-rest/task/" + this.task + "/assignee", """
				{"userId": "words about somebody"}"""));
		refused(as(StaffGroup.MANAGERS).post("/engine-rest/task/" + this.task + "/identity-links", """
				{"groupId": "words about somebody", "type": "candidate"}"""));
	}

	@Test
	void whoDeploysCannotDeleteWhatConcernsRunBy() throws Exception {
		HttpResponse<String> deployed = as(StaffGroup.PROCESS_OWNERS).deploy("screen-immediate-risk.form",
				Files.readString(Path.of("forms", "screen-immediate-risk.form")));
		assertThat(deployed.statusCode()).isEqualTo(200);
		String id = this.json.readTree(deployed.body()).path("id").asText();
		refused(as(StaffGroup.PROCESS_OWNERS).delete("/engine-rest/deployment/" + id + "?cascade=true"));
	}

	@Test
	void managersSeeEveryInstanceAndAssignTasks() {
		assertThat(as(StaffGroup.MANAGERS).get("/engine-rest/process-instance/" + this.instance).statusCode())
			.isEqualTo(200);
		assertThat(as(StaffGroup.MANAGERS).get("/engine-rest/history/process-instance/" + this.instance).statusCode())
			.isEqualTo(200);
		assertThat(as(StaffGroup.MANAGERS).get("/engine-rest/task/report/candidate-group-count").statusCode())
			.isEqualTo(200);
		assertThat(as(StaffGroup.MANAGERS).post("/engine-rest/task/" + this.task + "/assignee", """
				{"userId": "caseworkers"}""").statusCode()).isEqualTo(204);
	}

	@Test
	void processOwnersSeeModelsAndNoConcern() {
		assertThat(as(StaffGroup.PROCESS_OWNERS).get("/engine-rest/process-definition").body())
			.contains("concern-handling");
		assertThat(as(StaffGroup.PROCESS_OWNERS).get("/engine-rest/process-instance").body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, names = { "MANAGERS", "PROCESS_OWNERS" })
	void managersAndProcessOwnersOpenCockpit(StaffGroup group) {
		assertThat(Caller.browser(this.port, group).get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, mode = Mode.EXCLUDE, names = { "MANAGERS", "PROCESS_OWNERS" })
	void nobodyElseOpensCockpitAndTheyAreToldInPlainWords(StaffGroup group) {
		HttpResponse<String> answer = Caller.browser(this.port, group).get("/camunda/app/cockpit/default/");
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("This page is not open to you", "Pat Person");
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void onlyThoseWhoHandleConcernsLogThemAndReadCaseFiles(StaffGroup group) {
		Caller person = Caller.browser(this.port, group);
		assertThat(person.get("/intake").statusCode()).isEqualTo(group.handlesConcerns() ? 200 : 403);
		assertThat(person.get("/concerns/CN-2222-2222").statusCode()).isEqualTo(group.handlesConcerns() ? 404 : 403);
		assertThat(person.get("/").body().contains("Log a concern")).isEqualTo(group.handlesConcerns());
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void answersArePassedOnOnlyByThoseWhoMayRecordThem(StaffGroup group) {
		String concern = "/api/concerns/CN-2222-2222/";
		assertThat(as(group).post(concern + "provider-response", "{}").statusCode())
			.isEqualTo((group == StaffGroup.CASEWORKERS) ? 404 : 403);
		assertThat(as(group).post(concern + "authority-response", "{}").statusCode())
			.isEqualTo((group == StaffGroup.SAFEGUARDING) ? 404 : 403);
		assertThat(Caller.nobody(this.port).post(concern + "provider-response", "{}").statusCode()).isEqualTo(401);
	}

	private String timerOfTheTask() {
		return this.jdbc
			.sql("select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = 'service-level-clock' and HANDLER_CFG_ = ?")
			.param(this.task)
			.query(String.class)
			.single();
	}

	private Caller as(StaffGroup group) {
		return Caller.program(this.port, group);
	}

	/**
	 * Whether somebody may not do a thing, or may not even see what it would be done to.
	 */
	private static void refused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
	}

}
