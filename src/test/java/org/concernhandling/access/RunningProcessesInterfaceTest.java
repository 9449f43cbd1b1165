package org.concernhandling.access;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
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
			.allSatisfy((migration) -> assertThat(migration.path("finishedAt").asText("")).as("finished").isNotEmpty());
		String deployment = this.json.readTree(deployed.body()).path("id").asText();
		assertThat(this.notes.about(deployment)).hasSize(2)
			.last()
			.satisfies((note) -> assertThat(note.lines()).first()
				.asString()
				.contains("process-owners decided", "version " + version + " (7.0.0)"));
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
