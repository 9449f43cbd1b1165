package org.concernhandling.access;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.engine.guard.Edited;
import org.concernhandling.engine.guard.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What Modeler is told when a process owner deploys. */
@RunningApplication
@ExtendWith(OutputCaptureExtension.class)
class DeployTest {

	private static final String FILE = "inspection-rescheduling.bpmn";

	/** Each deployment asks for a higher tag than the one before. */
	private static final AtomicInteger TAGS = new AtomicInteger();

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private final ObjectMapper json = new ObjectMapper();

	@Test
	void aSoundModelGoesLive() throws Exception {
		HttpResponse<String> answer = owner().deploy(FILE, changed().xml());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		JsonNode deployed = this.json.readTree(answer.body()).path("deployedProcessDefinitions");
		assertThat(deployed).singleElement().satisfies((process) -> {
			assertThat(process.path("key").asText()).isEqualTo("inspection-rescheduling");
			assertThat(process.path("version").asInt()).isGreaterThan(1);
		});
	}

	@Test
	void aBrokenModelIsRefusedWithALineForEachFaultAndTheElementsByFile() throws Exception {
		List<Long> before = kept();
		HttpResponse<String> answer = owner().deploy(FILE,
				changed().drop("review-inspection-timing", "name")
					.set("confirm-new-date", "camunda:candidateGroups", "x")
					.xml());
		assertThat(answer.statusCode()).isEqualTo(400);
		JsonNode refusal = this.json.readTree(answer.body());
		assertThat(refusal.path("type").asText()).isEqualTo("ParseException");
		assertThat(refusal.path("message").asText().lines().toList()).hasSize(3)
			.first()
			.isEqualTo("Nothing was deployed. There are 2 things to mend:");
		assertThat(refusal.path("message").asText()).contains(
				FILE + ": user task review-inspection-timing breaks the rule “has a name”. Double-click it",
				"(confirm-new-date) breaks the rule “is for a known group of staff”. Choose Who does it under Custom properties; "
						+ "without a template, enter into Candidate groups in section Assignment one of these:");
		assertThat(refusal.path("details").path(FILE).path("errors").findValuesAsText("mainElementId"))
			.containsExactlyInAnyOrder("review-inspection-timing", "confirm-new-date");
		assertThat(kept()).isEqualTo(before);
	}

	@Test
	void aRefusalIsOneLineInTheLog(CapturedOutput output) {
		owner();
		// Another test may have made the whole process quiet.
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		LogLevel usual = logging.getLoggerConfiguration(LoggingSystem.ROOT_LOGGER_NAME).getEffectiveLevel();
		logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
		int before = output.getAll().length();
		assertThat(owner().deploy(FILE, changed().drop("review-inspection-timing", "name").xml()).statusCode())
			.isEqualTo(400);
		assertThat(output.getAll().substring(before).lines().filter((line) -> !line.isBlank())).singleElement()
			.asString()
			.contains("A deployment was refused; faults: 1, files: " + FILE)
			.doesNotContain(StaffGroup.PROCESS_OWNERS.id());
		logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, usual);
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, mode = Mode.EXCLUDE, names = "PROCESS_OWNERS")
	void nobodyElseDeploys(StaffGroup group) {
		List<Long> before = kept();
		assertThat(Caller.program(this.port, group).deploy(FILE, changed().xml()).statusCode()).isEqualTo(403);
		assertThat(kept()).isEqualTo(before);
	}

	@Test
	void nobodyDeploysWithoutSigningIn() {
		assertThat(Caller.nobody(this.port).deploy(FILE, changed().xml()).statusCode()).isEqualTo(401);
	}

	@Test
	void whoMayNotDeployLeavesNothingInTheLog(CapturedOutput output) {
		int before = output.getAll().length();
		assertThat(Caller.program(this.port, StaffGroup.AUDITORS).deploy(FILE, changed().xml()).statusCode())
			.isEqualTo(403);
		assertThat(Caller.nobody(this.port).deploy(FILE, changed().xml()).statusCode()).isEqualTo(401);
		assertThat(output.getAll().substring(before)).doesNotContain("multi-part", "ERROR", "WARN");
	}

	private Caller owner() {
		return Caller.program(this.port, StaffGroup.PROCESS_OWNERS);
	}

	private static Edited changed() {
		return Edited.model(Library.text(FILE))
			.set("inspection-rescheduling", "camunda:versionTag", "1.9." + TAGS.incrementAndGet());
	}

	private List<Long> kept() {
		return List.of(count("act_re_deployment"), count("act_re_procdef"), count("act_ge_bytearray"));
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
