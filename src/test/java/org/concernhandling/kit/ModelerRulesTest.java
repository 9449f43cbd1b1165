package org.concernhandling.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.browser.Chromium;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webjars.WebJarVersionLocator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules that Modeler's problems panel shows, run as Modeler's linter runs them: for
 * each element of a model that bpmn-js has read.
 */
class ModelerRulesTest {

	private static final Path RULES = Path.of(".camunda", "modeler-plugin", "rules.js");

	private static final String LINT = """
			async (xml) => {
			  const { plugin } = window.plugins.find((candidate) => candidate.type === 'lintRules.bpmn');
			  const viewer = new BpmnJS();
			  await viewer.importXML(xml);
			  const problems = [];
			  for (const name of Object.keys(plugin.config.rules)) {
			    const rule = plugin.resolver.resolveRule('bpmnlint-plugin-concern-handling', name.split('/')[1])();
			    const check = (element) => {
			      rule.check(element, { report: (id) => problems.push(name.split('/')[1] + ' ' + id) });
			      element.$descriptor.properties
			        .filter((property) => !property.isReference && !property.isAttr)
			        .flatMap((property) => element[property.name] || [])
			        .filter((child) => child.$type && child.$type.startsWith('bpmn:'))
			        .forEach(check);
			    };
			    check(viewer.getDefinitions());
			  }
			  viewer.destroy();
			  return problems;
			}""";

	private static Chromium chromium;

	private static Page page;

	@BeforeAll
	static void open() throws IOException {
		chromium = Chromium.open();
		page = chromium.newWindow(Chromium.window()).newPage();
		page.setContent("<!doctype html>");
		String viewer = "/" + new WebJarVersionLocator().fullPath("bpmn-js", "dist/bpmn-viewer.production.min.js");
		try (InputStream in = ModelerRulesTest.class.getResourceAsStream(viewer)) {
			run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		run(Models.text(RULES));
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

	@Test
	void ourModelsHaveNoProblems() {
		List<Path> models = new ArrayList<>(Models.processes().toList());
		models.add(Path.of("docs", "guide", "building-blocks.bpmn"));
		assertThat(models).allSatisfy((model) -> assertThat(problems(Models.text(model))).as("%s", model).isEmpty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					id="prepare-enquiry" name | id="Activity_0ab" name | chosen-id Activity_0ab
					name="Open the action" | name="" | name open-action
					camunda:versionTag="1.0.1" | isClosed="false" | process-header provider-enquiry
					camunda:historyTimeToLive="P3650D" | isClosed="false" | process-header provider-enquiry
					isExecutable="true" | isExecutable="false" | process-header provider-enquiry
					camunda:candidateGroups="custodians" | camunda:candidateGroups="auditors" | user-task approve-identification-risk
					camunda:formRef="prepare-enquiry" | camunda:formRef="another" | user-task prepare-enquiry
					camunda:dueDate="${deadlines.due(&#39;prepare-enquiry&#39;, reference)}" | camunda:dueDate="P2D" | user-task prepare-enquiry
					${deadlines.on(answerBy)} | P5D | timer response-date-reached
					name="Could the reporter be identified?" | name="Identified" | question reporter-identifiable
					id="reporter-identifiable-no" name="No" | id="reporter-identifiable-no" | question reporter-identifiable-no
					default="reporter-identifiable-yes" | gatewayDirection="Diverging" | question reporter-identifiable-yes
					R3/PT10M | R1/PT1M | letter send-enquiry
					<bpmn:serviceTask id="open-action" | <bpmn:serviceTask camunda:topic="x" id="open-action" | process-beans-only open-action
					""")
	void eachMistakeIsShownAtItsElement(String right, String wrong, String problem) {
		String model = Models.text(Path.of("processes", "provider-enquiry.bpmn"));
		assertThat(model).contains(right);
		String broken = model.replace(right, wrong).replace("prepare-enquiry\" bpmnElement=\"prepare-enquiry\"", "");
		assertThat(problems(broken)).contains(problem);
	}

	@Test
	void whatNothingRunsHereIsShown() {
		String model = Models.text(Path.of("processes", "provider-enquiry.bpmn"));
		assertThat(problems(model.replace("bpmn:serviceTask", "bpmn:manualTask"))).contains("known-part open-action");
	}

	@Test
	void aStepWithTwoWaysOutIsShown() {
		String model = Models.text(Path.of("processes", "provider-enquiry.bpmn"));
		assertThat(problems(model
			.replace("<bpmn:sequenceFlow id=\"send-reminder-to-reminder-sent\"",
					"<bpmn:sequenceFlow id=\"another-way\" sourceRef=\"send-reminder\" targetRef=\"reminder-sent\" />"
							+ "<bpmn:sequenceFlow id=\"send-reminder-to-reminder-sent\"")
			.replace("<bpmn:outgoing>send-reminder-to-reminder-sent</bpmn:outgoing>",
					"<bpmn:outgoing>send-reminder-to-reminder-sent</bpmn:outgoing><bpmn:outgoing>another-way</bpmn:outgoing>")))
			.containsExactly("one-way-out send-reminder");
	}

	@Test
	void theGroupsAreThoseThatHandleConcerns() {
		String groups = Stream.of(StaffGroup.values())
			.filter(StaffGroup::handlesConcerns)
			.map((group) -> "'" + group.id() + "'")
			.reduce((one, other) -> one + ", " + other)
			.orElseThrow();
		assertThat(Models.text(RULES)).contains("OUR_GROUPS = [" + groups + "]");
	}

	private static List<String> problems(String model) {
		return ((List<?>) page.evaluate(LINT, model)).stream().map(String.class::cast).toList();
	}

	private static void run(String script) {
		page.addScriptTag(new Page.AddScriptTagOptions().setContent(script));
	}

}
