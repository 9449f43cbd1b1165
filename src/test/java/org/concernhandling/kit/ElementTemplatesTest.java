package org.concernhandling.kit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.concernhandling.ProcessBean;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.correspondence.Letters;
import org.concernhandling.models.Models;
import org.concernhandling.servicelevel.Deadlines;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The building blocks offer what the code has. */
class ElementTemplatesTest {

	private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([^)]*)\\)}");

	/** The main process is called by nobody. */
	private static final String MAIN = "concern-handling";

	/** Starts when somebody asks on a page; calling it would ask for nobody. */
	private static final Set<String> STARTED_ON_A_PAGE = Set.of("identity-disclosure", "annual-report");

	/** Letters that one process sends at one step, and no other has a use for. */
	private static final Set<String> OF_ONE_PROCESS = Set.of("acknowledge", "tellOfDisclosure");

	private static final Map<String, Class<?>> BEANS = Map.of("deadlines", Deadlines.class, "letters", Letters.class);

	private static final List<ElementTemplate> ALL = ElementTemplate.all();

	@Test
	void eachHasAnIdAndANameOfItsOwn() {
		assertThat(ALL).extracting(ElementTemplate::id)
			.doesNotHaveDuplicates()
			.allMatch((id) -> id.startsWith("org.concernhandling."));
		assertThat(ALL).extracting(ElementTemplate::name).doesNotHaveDuplicates();
		assertThat(ALL).allSatisfy((template) -> assertThat(template.json().path("version").asInt()).isPositive());
	}

	@Test
	void aTaskIsOfferedToEveryGroupThatHandlesConcernsUnderItsName() {
		Map<String, String> groups = ElementTemplate.of("Caseworker task").choices("camunda:candidateGroups");
		assertThat(groups.values())
			.containsExactlyElementsOf(StaffGroup.handlingConcerns().map(StaffGroup::id).toList());
		assertThat(groups.keySet())
			.containsExactlyElementsOf(StaffGroup.handlingConcerns().map(StaffGroup::label).toList());
	}

	@Test
	void everyHandlingPathIsOffered() {
		assertThat(ElementTemplate.of("Call a handling path").choices("calledElement").values())
			.containsExactlyInAnyOrderElementsOf(Models.processes()
				.map(Models::name)
				.filter((name) -> !name.equals(MAIN) && !STARTED_ON_A_PAGE.contains(name))
				.toList());
	}

	@Test
	void everyDecisionWithOneAnswerIsOfferedWithTheNameOfItsAnswer() {
		ElementTemplate template = ElementTemplate.of("Ask a decision");
		List<String> decisions = new ArrayList<>();
		List<String> answers = new ArrayList<>();
		Models.decisions()
			.flatMap((file) -> Models.decisions(file).stream())
			.filter((decision) -> Models.text(Path.of("processes", decision.getId() + ".dmn"))
				.contains("hitPolicy=\"FIRST\""))
			.forEach((decision) -> {
				List<String> outputs = Stream
					.of(((DecisionTable) decision.getExpression()).getOutputs().toArray(Output[]::new))
					.map(Output::getName)
					.toList();
				if (outputs.size() == 1) {
					decisions.add(decision.getId());
					answers.addAll(outputs);
				}
			});
		assertThat(template.choices("camunda:decisionRef").values()).containsExactlyInAnyOrderElementsOf(decisions);
		assertThat(template.choices("camunda:resultVariable").values()).containsExactlyInAnyOrderElementsOf(answers);
	}

	@Test
	void everyLetterIsOfferedButThoseThatBelongToOneProcess() {
		List<String> letters = Stream.of(Letters.class.getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()))
			.map(Method::getName)
			.filter((name) -> !name.startsWith("require") && !OF_ONE_PROCESS.contains(name))
			.toList();
		assertThat(ElementTemplate.of("Send a letter").choices("camunda:expression").values())
			.extracting((expression) -> expression.replaceAll("\\$\\{letters\\.(\\w+)\\(.*", "$1"))
			.containsExactlyInAnyOrderElementsOf(letters);
	}

	@Test
	void everyCallIsOneThatAProcessBeanAnswers() {
		assertThat(ALL.stream().flatMap(ElementTemplate::expressions)).isNotEmpty().allSatisfy((expression) -> {
			Matcher call = CALL.matcher(expression);
			assertThat(call.matches()).isTrue();
			Class<?> bean = BEANS.get(call.group(1));
			assertThat(bean.getAnnotation(ProcessBean.class).value()).isEqualTo(call.group(1));
			assertThat(bean.getMethods()).anyMatch((method) -> method.getName().equals(call.group(2))
					&& method.getParameterCount() == call.group(3).split(",").length);
		});
	}

	@Test
	void everyStageThatAModelStartsOrReachesIsOfferedAndHasATarget() {
		Pattern stage = Pattern.compile("deadlines\\.(?:start|startAfter|reach)\\((?:'|&#39;)([a-z-]+)");
		List<String> asked = Models.processes()
			.flatMap((model) -> stage.matcher(Models.text(model)).results().map((found) -> found.group(1)))
			.distinct()
			.toList();
		for (String moment : List.of("start", "reach")) {
			List<String> offered = ALL.stream()
				.filter((template) -> template.id().startsWith("org.concernhandling.service-level-"))
				.flatMap(ElementTemplate::expressions)
				.filter((expression) -> expression.startsWith("${deadlines." + moment + "("))
				.map((expression) -> expression.replaceAll(".*\\('([^']*)'.*", "$1"))
				.toList();
			assertThat(offered).containsExactlyInAnyOrderElementsOf(asked);
			assertThat(Models.serviceLevels()).containsAll(offered);
		}
	}

	@Test
	void aFieldTakesWhatOurModelsHaveAndRefusesWhatTheyMustNotHave() {
		ElementTemplate template = ElementTemplate.of("Caseworker task");
		Models.processes()
			.flatMap((model) -> Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream())
			.filter((task) -> task.getCamundaDueDate().startsWith("${deadlines.due("))
			.forEach((task) -> {
				assertThat(template.accepts("Due date", task.getCamundaDueDate())).as(task.getId()).isTrue();
				assertThat(template.accepts("Form", task.getCamundaFormRef())).as(task.getId()).isTrue();
			});
		assertThat(template.accepts("Due date", "P5D")).isFalse();
		assertThat(template.accepts("Due date", "${deadlines.due('Two words', reference)}")).isFalse();
		assertThat(template.accepts("Form", "Activity_0abcdef")).isFalse();
	}

}
