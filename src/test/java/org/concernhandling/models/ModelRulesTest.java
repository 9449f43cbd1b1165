package org.concernhandling.models;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelRulesTest {

	private static final Path CARELESS = Path.of("src", "test", "resources", "org", "concernhandling", "models");

	@ParameterizedTest
	@MethodSource
	void modelsObeyTheRules(Path model) {
		assertThat(ModelRules.faults(model)).isEmpty();
	}

	static Stream<Path> modelsObeyTheRules() {
		return Models.all();
	}

	@Test
	void namesWhatIsWrongWithAProcess() {
		assertThat(ModelRules.faults(CARELESS.resolve("careless-process.bpmn"))).containsExactly(
				"business rule task 'Decide' (decide): asks a decision that exists",
				"call activity 'Call' (call): calls a process that exists",
				"call activity 'Call' (call): hands over named variables, never all",
				"call activity 'Call' (call): hands over the business key",
				"call activity 'Call' (call): hands over the reference",
				"call activity 'Call' (call): takes back named variables, never all",
				"definitions: the id is to be in kebab-case and not a generated one",
				"exclusive gateway 'Answer' (fork): a gateway that splits asks a question",
				"exclusive gateway 'Answer' (fork): has a default flow, for answers nobody thought of",
				"intermediate catch event 'Wait' (wait): a timer takes its date from the deadlines bean",
				"process Process_0abcdef: cannot be started from Tasklist",
				"process Process_0abcdef: has a historyTimeToLive", "process Process_0abcdef: has a name",
				"process Process_0abcdef: has a version tag", "process Process_0abcdef: is executable",
				"process Process_0abcdef: its documentation says what it is for",
				"process Process_0abcdef: the id is the name of the file",
				"process Process_0abcdef: the id is to be in kebab-case and not a generated one",
				"script task 'Print' (print): calls process beans, no other code",
				"sequence flow 'Yes' (to-write): decision service-levels has no target 'never'",
				"sequence flow 'Yes' (to-write): no process bean has answers.first with 2 arguments",
				"sequence flow to-wait: a flow out of a question is named as its answer",
				"sequence flow to-wait: has a condition",
				"service task 'Store' (store): an asynchronous service task is tried again by R3/PT10M",
				"service task 'Store' (store): calls a process bean",
				"service task 'Store' (store): calls process beans, no other code",
				"service task 'Write' (write): no process bean has letters.acknowledge with 0 arguments",
				"service task 'Write' (write): sends letters asynchronously", "start event begun: has a name",
				"user task 'Ask' (ask): has the form of its own name",
				"user task 'Ask' (ask): is due by a date of the deadlines bean",
				"user task 'Ask' (ask): is for a known group of staff",
				"user task 'Ask' (ask): its documentation says what to do and why",
				"user task 'Ask' (ask): its form is bound by deployment",
				"user task 'Ask' (ask): leaves splitting to gateways",
				"user task 'Ask' (ask): there is a form with its id in the file of that name");
	}

	@Test
	void namesWhatIsWrongWithADecision() {
		assertThat(ModelRules.faults(CARELESS.resolve("careless-decision.dmn"))).containsExactly(
				"decision Decision_0abcdef, rule 2: its annotation says why",
				"decision Decision_0abcdef: each answer has a label",
				"decision Decision_0abcdef: each question has a label",
				"decision Decision_0abcdef: has a historyTimeToLive", "decision Decision_0abcdef: has a name",
				"decision Decision_0abcdef: has a version tag",
				"decision Decision_0abcdef: the id is the name of the file",
				"decision Decision_0abcdef: the id is to be in kebab-case and not a generated one",
				"definitions: the id is to be in kebab-case and not a generated one");
	}

}
