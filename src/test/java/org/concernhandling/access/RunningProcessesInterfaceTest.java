package org.concernhandling.access;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.concern.Concerns;
import org.concernhandling.deployments.DeploymentNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@RunningApplication
class RunningProcessesInterfaceTest {

	private static final String PROCESS = "/api/processes/inspection-rescheduling/";

	@LocalServerPort
	private int port;

	@Autowired
	private ObjectMapper json;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DeploymentNotes notes;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private RuntimeService processes;

	@Autowired
	private Concerns concerns;

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void ownersManagersAndAdministratorsSeeWhatRunsUnderWhichVersion(StaffGroup group) {
		int expected = switch (group) {
			case PROCESS_OWNERS, MANAGERS, ADMINISTRATORS -> 200;
			default -> 403;
		};
		assertThat(as(group).get(PROCESS + "instances-by-version").statusCode()).isEqualTo(expected);
		assertThat(as(group).get(PROCESS + "migrations").statusCode()).isEqualTo(expected);
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void ownersAndAdministratorsDecideWhatGoesOver(StaffGroup group) {
		int expected = switch (group) {
			case PROCESS_OWNERS, ADMINISTRATORS -> 404;
			default -> 403;
		};
		assertThat(as(group).post(PROCESS + "migrate", """
				{"from": 1, "to": 999}""").statusCode()).isEqualTo(expected);
	}

	@Test
	void nobodyElseDoes() {
		assertThat(Caller.nobody(this.port).get(PROCESS + "instances-by-version").statusCode()).isEqualTo(401);
		assertThat(Caller.nobody(this.port).post(PROCESS + "migrate", """
				{"from": 1, "to": 2}""").statusCode()).isEqualTo(401);
		assertThat(Caller.browser(this.port, StaffGroup.PROCESS_OWNERS).post(PROCESS + "migrate", """
				{"from": 1, "to": 2}""").statusCode()).as("a request that another site may have forged").isEqualTo(403);
	}

	@Test
	void whatIsMissingOrUnknownIsSaidInWords() {
		Caller owner = as(StaffGroup.PROCESS_OWNERS);
		HttpResponse<String> noFrom = owner.post(PROCESS + "migrate", "{\"to\": 2}");
		assertThat(noFrom.statusCode()).isEqualTo(400);
		assertThat(noFrom.body()).contains("The version that is taken along (from) is missing.");
		HttpResponse<String> noTo = owner.post(PROCESS + "migrate", "{\"from\": 2}");
		assertThat(noTo.statusCode()).isEqualTo(400);
		assertThat(noTo.body()).contains("The version to go over to (to) is missing.");
		HttpResponse<String> noVersion = owner.post(PROCESS + "migrate", "{\"from\": 1, \"to\": 999}");
		assertThat(noVersion.statusCode()).isEqualTo(404);
		assertThat(noVersion.body()).contains("This process has no version 999.");
		HttpResponse<String> noProcess = owner.post("/api/processes/no-such-process/migrate",
				"{\"from\": 1, \"to\": 2}");
		assertThat(noProcess.statusCode()).isEqualTo(404);
		assertThat(noProcess.body()).contains("There is no such process.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"from\": 2, \"to\": 2}", "{\"from\": 2, \"to\": 1}", "{}", "nothing", "" })
	void whatMakesNoSenseIsRefusedWithAReason(String body) {
		HttpResponse<String> answer = as(StaffGroup.PROCESS_OWNERS).post(PROCESS + "migrate", body);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("version");
	}

	@Test
	void aProcessThatThereIsNotIsNotFound() {
		assertThat(as(StaffGroup.MANAGERS).get("/api/processes/no-such-process/instances-by-version").statusCode())
			.isEqualTo(404);
		assertThat(as(StaffGroup.MANAGERS).get("/api/processes/no-such-process/migrations").statusCode())
			.isEqualTo(404);
	}

	@Test
	void anOwnerDeploysAMajorVersionAndTakesTheRunningOnesAlong() throws Exception {
		String model = Files.readString(Path.of("processes/inspection-rescheduling.bpmn"))
			.replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"7.0.0\"");
		HttpResponse<String> deployed = as(StaffGroup.PROCESS_OWNERS).deploy("inspection-rescheduling.bpmn", model);
		assertThat(deployed.statusCode()).as(deployed.body()).isEqualTo(200);
		JsonNode newest = read("instances-by-version").path(0);
		assertThat(newest.path("tag").asText()).isEqualTo("7.0.0");
		int version = newest.path("version").asInt();
		assertThat(as(StaffGroup.PROCESS_OWNERS).post(PROCESS + "migrate", """
				{"from": %d, "to": %d}""".formatted(version - 1, version)).statusCode()).isEqualTo(202);
		assertThat(this.jdbc
			.sql("select person || ' ' || subject || ' ' || detail from concerns.audit_record "
					+ "where what = 'migration' order by position desc fetch first row only")
			.query(String.class)
			.single())
			.isEqualTo("process-owners inspection-rescheduling from=%d,to=%d".formatted(version - 1, version));
		JsonNode decided = read("migrations").path(read("migrations").size() - 1);
		assertThat(decided.path("decidedBy").asText()).isEqualTo(StaffGroup.PROCESS_OWNERS.id());
		assertThat(decided.path("toVersion").asInt()).isEqualTo(version);
		runJobs();
		assertThat(read("migrations"))
			.allSatisfy((migration) -> assertThat(migration.path("pending").asInt(-1)).as("pending").isZero());
		String deployment = this.json.readTree(deployed.body()).path("id").asText();
		assertThat(this.notes.about(deployment)).hasSize(2)
			.last()
			.satisfies((note) -> assertThat(note.lines()).first()
				.asString()
				.contains("process-owners decided", "version " + version + " (7.0.0)"));
	}

	@ParameterizedTest
	@EnumSource(StaffGroup.class)
	void ownersAndAdministratorsAreAskedOnAPage(StaffGroup group) {
		int expected = switch (group) {
			case PROCESS_OWNERS, ADMINISTRATORS -> 404;
			default -> 403;
		};
		Caller browser = Caller.browser(this.port, group);
		String page = "/deployments/nonsense/take-over";
		assertThat(browser.get(page + "?process=inspection-rescheduling&from=1").statusCode()).isEqualTo(expected);
		assertThat(browser.submitUnseen(page, "process=inspection-rescheduling&from=1").statusCode()).isEqualTo(403);
	}

	@Test
	void anOwnerTakesConcernsOverOnThePage() throws Exception {
		int from = read("instances-by-version").path(0).path("version").asInt();
		String reference = this.concerns.open(NewConcerns.about("childrens-home"));
		String running = this.processes
			.startProcessInstanceByKey("inspection-rescheduling", reference,
					Map.of("reference", reference, "setting", "childrens-home", "category", "regulatory-breach"))
			.getId();
		String model = Files.readString(Path.of("processes/inspection-rescheduling.bpmn"))
			.replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"8.0.0\"");
		String id = this.json
			.readTree(as(StaffGroup.PROCESS_OWNERS).deploy("inspection-rescheduling.bpmn", model).body())
			.path("id")
			.asText();
		String page = "/deployments/" + id + "/take-over";
		Caller browser = Caller.browser(this.port, StaffGroup.PROCESS_OWNERS);
		assertThat(browser.get("/deployments/" + id).body()).contains("One runs on under version " + from,
				"Take this concern over", page);
		assertThat(Caller.browser(this.port, StaffGroup.MANAGERS).get("/deployments/" + id).body())
			.contains("One runs on under version " + from)
			.doesNotContain("Take this concern over");
		String question = "?process=inspection-rescheduling&from=" + from;
		assertThat(browser.get(page + question).body()).contains("Take one over");
		HttpResponse<String> done = browser.submit(page + question, page,
				"process=inspection-rescheduling&from=" + from);
		assertThat(done.statusCode()).isEqualTo(302);
		assertThat(read("migrations").path(read("migrations").size() - 1).path("decidedBy").asText())
			.isEqualTo(StaffGroup.PROCESS_OWNERS.id());
		JsonNode undone = this.json
			.readTree(as(StaffGroup.PROCESS_OWNERS).post("/api/deployments/" + id + "/undo", "").body());
		assertThat(undone.at("/summary/undoOf").asText()).isEqualTo(id);
		assertThat(undone.path("notes").path(0).path("title").asText())
			.isEqualTo("Running concerns: Inspection rescheduling");
		this.processes.deleteProcessInstance(running, "done with", false, true, true);
	}

	/** What the job executor would do. */
	private void runJobs() {
		this.jobs.createJobQuery()
			.list()
			.stream()
			.filter((job) -> ((JobEntity) job).getJobHandlerType().equals("follow-new-version"))
			.forEach((job) -> this.jobs.executeJob(job.getId()));
	}

	private JsonNode read(String what) throws Exception {
		return this.json.readTree(as(StaffGroup.PROCESS_OWNERS).get(PROCESS + what).body());
	}

	private Caller as(StaffGroup group) {
		return Caller.program(this.port, group);
	}

}
