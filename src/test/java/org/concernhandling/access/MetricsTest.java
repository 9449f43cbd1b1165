package org.concernhandling.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What monitoring is told, who may ask, and that the example of alert rules fits it. */
@RunningApplication
@AutoConfigureObservability(tracing = false)
class MetricsTest {

	private static final String ADDRESS = "/actuator/prometheus";

	private static final Path ALERTS = Path.of("docs", "alerts.yml");

	private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?=[^(_a-z]|$)");

	private static final Pattern ONE_NODE_ALONE = Pattern
		.compile("\\bmax(?: by \\([a-z, ]+\\) )?\\((?:increase\\()?[^()]*$");

	@LocalServerPort
	private int port;

	private String reference;

	// Before anything is counted, and kept for a minute.
	@BeforeEach
	void report() {
		String answer = Caller.nobody(this.port).post("/api/concerns", """
				{"channel": "hotline", "narrative": "A door was locked at night."}""").body();
		this.reference = answer.replaceAll("(?s).*\"reference\" ?: ?\"([^\"]+)\".*", "$1");
		assertThat(this.reference).startsWith("CN-");
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, names = { "MONITORING", "MANAGERS", "ADMINISTRATORS" })
	void areForMonitoringManagersAndAdministrators(StaffGroup group) {
		assertThat(Caller.program(this.port, group).get(ADDRESS).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(value = StaffGroup.class, mode = Mode.EXCLUDE, names = { "MONITORING", "MANAGERS", "ADMINISTRATORS" })
	void areForNobodyElse(StaffGroup group) {
		assertThat(Caller.program(this.port, group).get(ADDRESS).statusCode()).isEqualTo(403);
	}

	@Test
	void areNotForWhoIsNotSignedInAndNotForABrowsersSession() {
		assertThat(Caller.nobody(this.port).get(ADDRESS).statusCode()).isEqualTo(401);
		assertThat(Caller.browser(this.port, StaffGroup.MANAGERS).get(ADDRESS).statusCode()).isEqualTo(401);
	}

	@Test
	void areAllThatMonitoringOpens() {
		Caller monitoring = Caller.program(this.port, StaffGroup.MONITORING);
		assertThat(monitoring.get("/actuator/env").statusCode()).isNotEqualTo(200);
		assertThat(monitoring.get("/engine-rest/process-instance").statusCode()).isEqualTo(403);
		assertThat(monitoring.get("/engine-rest/version").statusCode()).isEqualTo(403);
		assertThat(Caller.browser(this.port, StaffGroup.MONITORING).get("/service-levels/late").statusCode())
			.isEqualTo(403);
	}

	@Test
	void nameNoConcernWhateverIsDone() {
		Caller.browser(this.port, StaffGroup.CASEWORKERS).get("/concerns/" + this.reference);
		Caller.program(this.port, StaffGroup.CASEWORKERS)
			.get("/engine-rest/task?processInstanceBusinessKey=" + this.reference);
		assertThat(metrics()).contains("http_server_requests").doesNotContain(this.reference);
	}

	@Test
	void countEveryWayIn() {
		assertThat(metrics()).containsPattern("(?m)^concerns_intake_total\\{channel=\"hotline\"} [1-9]")
			.containsPattern("(?m)^concerns_intake_total\\{channel=\"post\"} 0");
	}

	@Test
	void areEnoughForTheExampleOfAlertRules() throws IOException {
		String metrics = metrics();
		List<String> named = alertExpressions()
			.flatMap((expression) -> METRIC.matcher(expression).results().map(MatchResult::group))
			.distinct()
			.toList();
		assertThat(named).contains("concerns_jobs_failed", "concerns_intake_total", "concerns_tasks_oldest_seconds");
		for (String metric : named) {
			assertThat(metrics).as(metric).containsPattern("(?m)^" + metric + "[{ ]");
		}
	}

	@Test
	void areAddedUpByTheExampleOnceHoweverManyNodesTellThem() throws IOException {
		List<String> expressions = alertExpressions().toList();
		assertThat(expressions).isNotEmpty();
		for (String expression : expressions) {
			assertThat(METRIC.matcher(expression).results()).isNotEmpty()
				.allSatisfy((metric) -> assertThat(expression.substring(0, metric.start()))
					.containsPattern(ONE_NODE_ALONE));
		}
	}

	private static Stream<String> alertExpressions() throws IOException {
		Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml().load(Files.readString(ALERTS));
		// What stands between quotes is the value of a label.
		return file.get("groups")
			.stream()
			.flatMap((group) -> group.get("rules").stream())
			.map((rule) -> rule.get("expr").toString().replaceAll("\"[^\"]*\"", "\"\""));
	}

	private String metrics() {
		return Caller.program(this.port, StaffGroup.MONITORING).get(ADDRESS).body();
	}

}
