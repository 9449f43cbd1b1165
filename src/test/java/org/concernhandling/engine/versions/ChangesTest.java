package org.concernhandling.engine.versions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

import org.concernhandling.models.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What changed is said part by part, in the words of a process owner. */
class ChangesTest {

	private static final String PROCESS = "processes/compliance-visit.bpmn";

	private static final String DECISION = "processes/remit.dmn";

	private static final String FORM = "forms/plan-visit.form";

	private static final String TASK = "User task 'Plan the visit' (plan-visit): ";

	@Test
	void whatIsSaidOfAnElementIsToldBeforeAndAfter() {
		assertThat(changes(PROCESS,
				(model) -> model.replace("name=\"Plan the visit\"", "name=\"Arrange the visit\"")
					.replace("camunda:candidateGroups=\"scheduling\"", "camunda:candidateGroups=\"inspectors\"")
					.replace("Find the earliest day", "Find a day")))
			.contains("User task 'Arrange the visit' (plan-visit): Renamed; it was “Plan the visit”.",
					"User task 'Arrange the visit' (plan-visit): Group: was “scheduling”, is now “inspectors”.")
			.contains(
					"User task 'Arrange the visit' (plan-visit): Documentation: Find [-the earliest-] {+a+} day on which "
							+ "the inspector can go and …");
	}

	@Test
	void whatIsNoLongerSaidOrSaidForTheFirstTimeIsToldAsSuch() {
		assertThat(changes(PROCESS,
				(model) -> model.replace("camunda:dueDate=\"${deadlines.due(&#39;plan-visit&#39;, reference)}\"",
						"camunda:priority=\"50\"")))
			.containsExactlyInAnyOrder(TASK + "Priority: is now “50”; there was none.",
					TASK + "Due date: was “${deadlines.due('plan-visit', reference)}”; there is none now.");
	}

	@Test
	void conditionsAndTimesAreTold() {
		assertThat(changes(PROCESS, (model) -> model.replace("${breachFound == 'no'}", "${breachFound != 'yes'}")))
			.containsExactly("Sequence flow 'No' (breach-found-no): Condition: was “${breachFound == 'no'}”, "
					+ "is now “${breachFound != 'yes'}”.");
		assertThat(changes("processes/provider-enquiry.bpmn",
				(model) -> model.replaceFirst("(<bpmn:time(?:Date|Duration)[^>]*>)[^<]*", "$1P3D")))
			.singleElement()
			.asString()
			.contains("Time: was “", "is now “P3D”");
	}

	@Test
	void whatACalledProcessIsGivenIsTold() {
		assertThat(changes("processes/concern-handling.bpmn",
				(model) -> model.replaceFirst("<camunda:in source=\"reference\" target=\"reference\" />", "")))
			.singleElement()
			.asString()
			.startsWith("Call activity '")
			.contains("Passes on: was “");
	}

	@Test
	void elementsAreAddedAndRemoved() {
		List<String> changes = changes(PROCESS,
				(model) -> model.replaceAll("(id|bpmnElement|sourceRef|targetRef)=\"plan-visit\"", "$1=\"fix-a-day\""));
		assertThat(changes).anyMatch((change) -> change.startsWith("User task 'Plan the visit' (fix-a-day): Added: "))
			.anyMatch((change) -> change.startsWith(TASK + "Removed: "))
			.contains("Sequence flow from 'Hold the case review' to 'Plan the visit' (hold-case-review-to-plan-visit): "
					+ "Leads to: was “Plan the visit”, is now “Plan the visit”.")
			.hasSize(4);
	}

	@Test
	void anElementThatBecameAnotherKindIsTold() {
		assertThat(changes(PROCESS,
				(model) -> model.replaceAll("(?s)<bpmn:userTask id=\"plan-visit\"(.*?)</bpmn:userTask>",
						"<bpmn:manualTask id=\"plan-visit\"$1</bpmn:manualTask>")))
			.contains("Manual task 'Plan the visit' (plan-visit): Was a part of another kind: User task.");
	}

	@ParameterizedTest
	@ValueSource(strings = { PROCESS, DECISION })
	void aMoveIsSaidToBeOfTheLayoutOnly(String model) {
		assertThat(changes(model,
				(drawn) -> drawn.replaceFirst("Bounds (height=\"\\d+\" width=\"\\d+\" )?x=\"\\d", "Bounds $1x=\"9")))
			.containsExactly(": Only the layout has changed.");
	}

	@ParameterizedTest
	@ValueSource(strings = { PROCESS, DECISION, FORM })
	void otherWhiteSpaceIsNoChange(String file) {
		assertThat(changes(file, (model) -> model + "\n\n"))
			.containsExactly(": Only the way in which the file is written has changed; what it says is the same.");
	}

	@Test
	void aCellIsToldByItsColumnBeforeAndAfter() {
		assertThat(changes(DECISION,
				(model) -> model.replaceFirst("(rule-cafcass-gives-remit\">\\s*<text>)[^<]*", "$1\"regulated\"")))
			.containsExactly("Rule 13: Remit: was \"inspected-only\", is now \"regulated\".");
	}

	@Test
	void rulesAreAddedRemovedAndMoved() {
		String rule = "(?s)<rule id=\"rule-cafcass\">.*?</rule>\\s*";
		assertThat(changes(DECISION, (model) -> model.replaceFirst(rule, ""))).singleElement()
			.asString()
			.startsWith("Former rule 13: Removed: Setting \"cafcass\", Remit \"inspected-only\", annotation “");
		assertThat(changes(DECISION, (model) -> model.replaceFirst("(?s)(" + rule + ")(<rule .*?</rule>\\s*)", "$2$1")))
			.containsExactly(": The order of the rules has changed.");
	}

	@Test
	void aColumnIsToldOnceAndNotRuleByRule() {
		assertThat(changes(DECISION,
				(model) -> model.replaceFirst("(?s)<input id=\"input-matter\".*?</input>", "")
					.replaceAll("(?s)<inputEntry id=\"[^\"]*-matter\">.*?</inputEntry>", "")))
			.singleElement()
			.asString()
			.startsWith("Input column 'Matter': Removed: ");
	}

	@Test
	void hitPolicyAndAllowedValuesAreTold() {
		assertThat(changes(DECISION,
				(model) -> model.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"")
					.replace("\"children-and-services\", \"personal-grievance\"", "\"personal-grievance\"")))
			.containsExactly(
					"Decision 'Is the concern within our remit?' (remit): Hit policy: was “FIRST”, is now “ANY”.",
					"Input column 'Matter': Input values: was \"children-and-services\", "
							+ "\"personal-grievance\", is now \"personal-grievance\".");
	}

	@Test
	void questionsAreToldByTheirLabels() {
		assertThat(changes(FORM,
				(form) -> form.replace("\"label\": \"Note\"", "\"label\": \"Remark\"")
					.replaceFirst("\"required\": true", "\"required\": false")))
			.containsExactly("Question 'Date of the visit' (visitDate): Required: was “true”, is now “false”.",
					"Question 'Remark' (visitNote): Renamed; it was “Note”.");
		assertThat(changes(FORM, (form) -> form.replace("\"visitNote\"", "\"remark\"")))
			.anyMatch((change) -> change.startsWith("Question 'Note' (remark): Added"))
			.anyMatch((change) -> change.startsWith("Question 'Note' (visitNote): Removed"))
			.hasSize(2);
	}

	@Test
	void examplesAreToldLineByLine() {
		assertThat(told("remit.csv", "setting,remit\nschool,not-ours\ncafcass,inspected-only\n",
				"setting,remit\ncafcass,inspected-only\nnursery,not-ours\n"))
			.containsExactly("Line 3: Added: nursery,not-ours", "Former line 2: Removed: school,not-ours");
		assertThat(told("remit.csv", "setting,remit,why\n\nschool,ours,it is\n",
				"setting,remit,why\n\nschool,not-ours,it is\n"))
			.containsExactly("Line 3: Changed: school,[-ours-] {+not-ours+},it is");
		assertThat(told("remit.csv", "a\nb\n", "b\na\n")).containsExactly(": The order of the examples has changed.");
	}

	@Test
	void ofALongListOnlyWhatDiffersIsTold() {
		assertThat(changes("processes/service-levels.dmn",
				(model) -> model.replaceFirst("\"approve-report\"</text>(\\s*</inputValues>)",
						"\"approve-report\", \"brief-visit-team\"</text>$1")))
			.singleElement()
			.asString()
			.startsWith("Input column 'Task, milestone or wait': Input values: … \"")
			.endsWith("\"approve-report\"{+, \"brief-visit-team\"+}")
			.hasSizeLessThan(250);
	}

	@Test
	void anEmptyCellIsCalledEmptyAndAHyphenSaysTheSame() {
		assertThat(changes(DECISION, (model) -> model.replaceFirst("(rule-cafcass-setting\">\\s*<text>)[^<]*", "$1")))
			.containsExactly("Rule 13: Setting: was \"cafcass\", is now empty.");
		assertThat(told("a.dmn",
				Models.text(Path.of(DECISION)).replaceFirst("(rule-cafcass-matter\">\\s*<text>)[^<]*", "$1"),
				Models.text(Path.of(DECISION)).replaceFirst("(rule-cafcass-matter\">\\s*<text>)[^<]*", "$1-")))
			.containsExactly(": Only the way in which the file is written has changed; what it says is the same.");
	}

	@Test
	void whatModelerWritesForItselfIsLeftOut() {
		assertThat(changes(PROCESS, (model) -> model.replace("<bpmn:userTask id=\"plan-visit\"",
				"<bpmn:userTask camunda:modelerTemplate=\"a\" camunda:modelerTemplateVersion=\"1\" id=\"plan-visit\"")))
			.containsExactly(": Only the way in which the file is written has changed; what it says is the same.");
		assertThat(changes(FORM,
				(form) -> form
					.replaceFirst("\\{", "{\"exporter\": {\"name\": \"Camunda Modeler\", \"version\": \"5.40.0\"},")
					.replace("\"visitNote\"", "\"remark\"")))
			.noneMatch((change) -> change.startsWith("Form "))
			.anyMatch((change) -> change.startsWith("Question 'Note' (remark): Added: kind of question “text area”"))
			.noneMatch((change) -> change.contains("group-visit"));
	}

	@Test
	void whatWasNotThereBeforeIsNew() {
		assertThat(Changes.of("remit.csv", null, new byte[0])).singleElement()
			.asString()
			.contains("New: nothing of this name was live before.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.bpmn", "a.dmn", "a.form" })
	void whatCannotBeReadIsToldWithoutFailing(String name) {
		assertThat(told(name, "<", "{")).containsExactly(": Changed; one of the two versions cannot be read.");
	}

	private static List<String> changes(String path, UnaryOperator<String> change) {
		String before = Models.text(Path.of(path));
		String after = change.apply(before);
		assertThat(after).isNotEqualTo(before);
		return told(path, before, after);
	}

	private static List<String> told(String name, String before, String after) {
		return Changes.of(name, before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8))
			.stream()
			.map((one) -> one.element() + ": " + one.change())
			.toList();
	}

}
