package org.concernhandling.casework;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.concernhandling.engine.guard.Unguarded;
import org.concernhandling.models.Models;
import org.concernhandling.servicelevel.ServiceLevels;
import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

@BareEngine
@ExtendWith(OutputCaptureExtension.class)
class ServiceLevelsTest {

	/** What a process waits for; no person and no stage is measured by it. */
	private static final Set<String> WAITS = Set.of("authority-response", "next-working-day", "provider-no-response",
			"hold-review", "check-compliance-latest", "onward-reassurance", "identity-disclosure-wait",
			"identity-disclosure-wait-by-post");

	/** They alone see what could lead to the reporter, however late it is. */
	private static final Set<String> OF_CUSTODIANS = Set.of("approve-identification-risk",
			"approve-identity-disclosure", "approve-disclosure-at-once", "review-identity-disclosure");

	@Autowired
	DecisionTables decisions;

	@Autowired
	ServiceLevels serviceLevels;

	@Autowired
	ProcessEngine engine;

	@Autowired
	RepositoryService models;

	@ParameterizedTest
	@MethodSource("tasks")
	void whatPeopleAreMeasuredByWarnsBeforeItIsLateAndThenTellsManagers(String task) {
		Map<String, Object> level = of(task);
		if (WAITS.contains(task)) {
			assertThat(level).doesNotContainKeys("warnAfter", "escalateTo");
		}
		else {
			assertThat(level.get("warnAfter")).asInstanceOf(INTEGER).isBetween(1, 99);
			assertThat(level.get("escalateTo")).isEqualTo(OF_CUSTODIANS.contains(task) ? "custodians" : "managers");
		}
	}

	@ParameterizedTest
	@CsvSource({ "0,canary,100,managers,2", "101,auditors,100,managers,2", "-5,caseworkers,100,caseworkers,1",
			"1,managers,1,managers,0", "100,safeguarding,100,safeguarding,0" })
	void aSlipAboutWarningAndTellingIsLoggedWithoutWhatStandsThereAndCountsAsNothingSaid(int warnAfter,
			String escalateTo, int warned, String told, int slips, CapturedOutput output) {
		String model = Models.text(Path.of("processes/service-levels.dmn"))
			.replaceFirst("(\"rule-screened-gives-warn-after\">\\s*<text>)[^<]*", "$1" + warnAfter)
			.replaceFirst("(\"rule-screened-gives-escalate-to\">\\s*<text>)[^<]*", "$1\"" + escalateTo + "\"");
		String deployment = Unguarded.during(this.engine,
				() -> this.models.createDeployment()
					.addString("service-levels.dmn", Models.raised(model))
					.deploy()
					.getId());
		try {
			Target target = this.serviceLevels.of("screened");
			assertThat(target.warnAfter()).isEqualTo(warned);
			assertThat(target.escalateTo()).isEqualTo(told);
			assertThat(output.getOut().lines().filter((line) -> line.contains("service-levels for screened")))
				.hasSize(slips)
				.allMatch((line) -> line.contains("WARN") && !line.contains("canary"));
		}
		finally {
			this.models.deleteDeployment(deployment, true);
		}
	}

	static Stream<String> tasks() {
		return Models.serviceLevels().stream().sorted();
	}

	private Map<String, Object> of(String task) {
		return this.decisions.askForOne("service-levels", Map.of("task", task));
	}

}
