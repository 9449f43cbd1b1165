package org.concernhandling.casework;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.models.Models;
import org.concernhandling.servicelevel.ServiceLevels;
import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.concernhandling.servicelevel.ServiceLevels.Unit;
import org.junit.jupiter.api.Test;
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
@Covers("service-levels")
@ExtendWith(OutputCaptureExtension.class)
class ServiceLevelsTest {

	/** What a process waits for; no person and no stage is measured by it. */
	private static final Set<String> WAITS = Set.of("authority-response", "next-working-day", "provider-no-response",
			"hold-review", "check-compliance-latest", "onward-reassurance");

	/** They alone see what could lead to the reporter, however late it is. */
	private static final Set<String> OF_CUSTODIANS = Set.of("post-acknowledgement", "approve-identification-risk");

	@Autowired
	DecisionTables decisions;

	@Autowired
	ServiceLevels serviceLevels;

	@Autowired
	RepositoryService models;

	@ParameterizedTest(name = "{0} takes {1} {2}, because {4}")
	@CsvSource(delimiter = '|',
			textBlock = """
					closed                     | 60 | working-days  | local    | a reporter hears of an end, and no case lies without an outcome
					acknowledged               | 2  | working-days  | local    | whoever spoke knows soon that somebody heard
					screened                   | 4  | hours         | local    | a child at risk waits for no office hours
					confirm-authority-response | 1  | working-days  | guidance | the authority decides within one working day of a referral
					authority-response         | 1  | working-days  | guidance | an authority that says nothing for so long is chased
					check-compliance           | 1  | days          | guidance | the follow-up is aimed at the day after the date in the notice
					check-compliance-latest    | 5  | working-days  | guidance | and takes place within five working days
					refer-onward               | 1  | working-days  | guidance | the designated officer hears within one working day
					screen-immediate-risk      | 4  | hours         | local    | a child at risk waits for no office hours
					refer-to-local-authority   | 2  | hours         | local    | a child at risk waits for no office hours
					chase-local-authority      | 4  | working-hours | local    | managers hear of a silent authority in any case
					provider-no-response       | 5  | working-days  | local    | a provider that says nothing does not hold up the rest
					onward-reassurance         | 10 | working-days  | local    | another body is given time before it is asked
					hold-review                | 6  | months        | local    | nothing held is ever forgotten""")
	void targetsAreWhatTheLawTheGuidanceOrWeSay(String task, int target, String unit, String basis, String why) {
		assertThat(of(task)).as(why)
			.containsAllEntriesOf(
					Map.of("target", target, "unit", unit, "basis", basis, "calendar", "england-and-wales"));
	}

	@Test
	void guidanceIsNamedAsTheBasisJustWhereAFigureIsPublished() {
		assertThat(tasks().filter((task) -> of(task).get("basis").equals("guidance"))).containsExactlyInAnyOrder(
				"confirm-authority-response", "authority-response", "check-compliance", "check-compliance-latest",
				"refer-onward", "referral-answered");
	}

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
	@MethodSource("tasks")
	void everyTargetIsOneFigureInAUnitThatIsCounted(String task) {
		Map<String, Object> level = of(task);
		assertThat(level.get("target")).asInstanceOf(INTEGER).isPositive();
		assertThat(Code.find(Unit.class, (String) level.get("unit"))).isPresent();
		assertThat(level.get("basis")).isIn("guidance", "local");
	}

	@ParameterizedTest
	@CsvSource({ "0,canary,100,managers,2", "101,auditors,100,managers,2", "-5,caseworkers,100,caseworkers,1",
			"1,managers,1,managers,0", "100,safeguarding,100,safeguarding,0" })
	void aSlipAboutWarningAndTellingIsLoggedWithoutWhatStandsThereAndCountsAsNothingSaid(int warnAfter,
			String escalateTo, int warned, String told, int slips, CapturedOutput output) {
		String model = Models.text(Path.of("processes/service-levels.dmn"))
			.replaceFirst("(\"rule-screened-gives-warn-after\">\\s*<text>)[^<]*", "$1" + warnAfter)
			.replaceFirst("(\"rule-screened-gives-escalate-to\">\\s*<text>)[^<]*", "$1\"" + escalateTo + "\"");
		String deployment = this.models.createDeployment()
			.addString("service-levels.dmn", Models.raised(model))
			.deploy()
			.getId();
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

	@Test
	void aTaskThatNobodyThoughtOfHasNoTarget() {
		assertThat(this.decisions.ask("service-levels", Map.of("task", "water-the-plants"))).isEmpty();
	}

	static Stream<String> tasks() {
		return Models.serviceLevels().stream().sorted();
	}

	private Map<String, Object> of(String task) {
		return this.decisions.askForOne("service-levels", Map.of("task", task));
	}

}
