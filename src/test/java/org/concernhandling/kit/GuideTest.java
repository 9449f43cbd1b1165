package org.concernhandling.kit;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.engine.guard.RefusedDeployment;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.models.Models;
import org.concernhandling.servicelevel.ServiceLevels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Whoever follows the guide to the letter gets what it promises. */
@BareEngine
class GuideTest {

	private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

	private static final Pattern PLACE = Pattern.compile("]\\(#([a-z-]+)\\)");

	private final List<String> deployments = new ArrayList<>();

	@Autowired
	Casework casework;

	@Autowired
	ProcessEngine engine;

	@Autowired
	ServiceLevels serviceLevels;

	@AfterEach
	void takeBack() {
		this.casework.clear();
		this.deployments.forEach((deployment) -> this.engine.getRepositoryService().deleteDeployment(deployment, true));
	}

	@Test
	void aStepIsAddedToAPath() {
		deploy(GuidedChanges.addAStep());
		Case visit = this.casework.only("compliance-visit", NewConcerns.about("childrens-home"), Map.of())
			.complete("hold-case-review")
			.complete("plan-visit");
		Task step = visit.task("brief-visit-team");
		assertThat(step.getName()).isEqualTo("Brief the visit team");
		assertThat(step.getDescription())
			.isEqualTo(Guide.fields("The step").get("Documentation: Element documentation"));
		assertThat(this.engine.getTaskService().getIdentityLinksForTask(step.getId()))
			.anyMatch((link) -> "inspectors".equals(link.getGroupId()));
		assertThat(this.serviceLevels.of("brief-visit-team").amount()).isOne();
		visit.complete(step, null, Map.of("teamBriefing", "Look at the rota."));
		assertThat(visit.openTasks()).containsExactly("record-visit-findings");
		assertThat(visit.caseFile().stream().flatMap((entry) -> entry.answers().stream()))
			.anySatisfy((answer) -> assertThat(answer.question()).isEqualTo("What the team must know"));
	}

	@Test
	void aDeadlineIsChanged() {
		assertThat(this.serviceLevels.of("plan-visit").amount()).isOne();
		deploy(GuidedChanges.changeADeadline());
		assertThat(this.serviceLevels.of("plan-visit").amount()).isEqualTo(2);
	}

	@Test
	void aQuestionIsAddedToAForm() {
		deploy(GuidedChanges.addAQuestion());
		Case visit = this.casework.only("compliance-visit", NewConcerns.about("childrens-home"), Map.of())
			.complete("hold-case-review")
			.complete("plan-visit", "visitEquipment", "A torch.");
		assertThat(visit.caseFile().stream().flatMap((entry) -> entry.answers().stream())).anySatisfy((answer) -> {
			assertThat(answer.question()).isEqualTo("What the team takes along");
			assertThat(answer.value()).isEqualTo("A torch.");
		});
	}

	@Test
	void aRuleIsAddedToADecision() {
		assertThat(recommended()).isNotEmpty().doesNotContain("compliance-visit");
		deploy(GuidedChanges.addARule());
		assertThat(recommended()).contains("compliance-visit");
	}

	@Test
	void aRefusalSaysWhatToMendAndLeavesNothing() {
		assertThatExceptionOfType(RefusedDeployment.class).isThrownBy(() -> deploy(GuidedChanges.forgetTheGroup()))
			.withMessage(Guide.block("When a deployment is refused", "text"));
		assertThat(this.serviceLevels.find("brief-visit-team")).isEmpty();
	}

	@Test
	void aBlockThatIsLeftAsItComesIsRefusedForEachFieldThatIsStillToBeFilledIn() {
		assertThatExceptionOfType(RefusedDeployment.class)
			.isThrownBy(() -> deploy(GuidedChanges.leaveTheBlockAsItComes()))
			.satisfies((refusal) -> {
				assertThat(refusal.faults()).extracting(Fault::elementId).containsOnly("Activity_0abc123");
				assertThat(refusal.faults()).extracting(Fault::rule)
					.containsExactlyInAnyOrder("has a name", "is for a known group of staff",
							"has the form of its own name", "is due by a date of the deadlines bean",
							"its documentation says what to do and why",
							"its id is of small letters, digits and hyphens, and no generated one");
				assertThat(refusal.faults()).filteredOn((fault) -> !fault.rule().startsWith("its id"))
					.extracting(Fault::mend)
					.noneMatch((mend) -> mend.contains("Activity_0abc123"));
			});
	}

	@Test
	void theVersionsInTheGuideAreHigherThanThoseOfOurModels() {
		assertThat(Models.text(Path.of("processes", "compliance-visit.bpmn"))).contains("versionTag=\"1.0.0\"");
		assertThat(Guide.fields("The arrow and the process")).containsEntry("Process, General: Version tag", "1.1.0");
		assertThat(Models.text(Path.of("processes", "service-levels.dmn"))).contains("versionTag=\"1.3.0\"");
		assertThat(Guide.fields("Its target")).containsEntry("Version tag", "1.4.0");
		assertThat(Guide.fields("Change a deadline")).containsEntry("Version tag", "1.4.1");
		assertThat(Models.text(Path.of("processes", "handling-actions.dmn"))).contains("versionTag=\"1.0.0\"");
		assertThat(Guide.fields("Add a rule to a decision")).containsEntry("Version tag", "1.1.0");
	}

	@Test
	void theBuildingBlocksLackNothingButTheConcernThatTheyAreCopiedInto() {
		ModelFile blocks = GuidedChanges.file("building-blocks.bpmn",
				Models.text(Path.of("docs", "guide", "building-blocks.bpmn")));
		assertThatExceptionOfType(RefusedDeployment.class).isThrownBy(() -> deploy(List.of(blocks)))
			.satisfies((refusal) -> assertThat(refusal.faults()).extracting(Fault::rule)
				.containsOnly("what it reads is set"));
	}

	@Test
	void everyLinkLeadsSomewhere() {
		String guide = Models.text(Guide.FILE);
		assertThat(LINK.matcher(guide).results().map((link) -> link.group(1))).isNotEmpty()
			.allSatisfy((link) -> assertThat(Files.exists(Guide.FILE.resolveSibling(link))).as(link).isTrue());
		List<String> headings = guide.lines()
			.filter((line) -> line.startsWith("#"))
			.map((line) -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
			.toList();
		assertThat(PLACE.matcher(guide).results().map((link) -> link.group(1))).isNotEmpty().isSubsetOf(headings);
	}

	@Test
	void thePicturesShowTheModelsAsTheyAre() {
		assertThat(GuidePictures.areStale()).as("Run ./mvnw test-compile exec:java@pictures and commit docs/guide")
			.isFalse();
	}

	private List<String> recommended() {
		Map<String, Object> facts = new HashMap<>(Map.of("remit", "regulated", "category", "quality-of-care",
				"severity", "serious", "deterioration", "yes", "setting", "childrens-home"));
		return this.engine.getDecisionService()
			.evaluateDecisionTableByKey("handling-actions", facts)
			.collectEntries("recommended");
	}

	private void deploy(List<ModelFile> files) {
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment();
		files.forEach((file) -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
		this.deployments.add(deployment.deploy().getId());
	}

}
