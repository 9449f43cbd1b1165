package org.concernhandling.engine.guard;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.concernhandling.engine.models.ModelLibrary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelRulesTest {

	private static final Path CARELESS = Path.of("src", "test", "resources", "org", "concernhandling", "models",
			"careless-process.bpmn");

	private final ModelRules rules = ModelRules.all();

	@Test
	void ourOwnModelsObeyTheRules() {
		assertThat(this.rules.faults(new ModelLibrary(Library.ours(), Stream.of()))).isEmpty();
	}

	@Test
	void namesWhatIsWrongWithACarelessProcess() {
		assertThat(this.rules.faults(new ModelLibrary(Stream.of(Library.read(CARELESS)), Library.ours())))
			.map((fault) -> fault.element() + ": " + fault.rule())
			.containsExactly(": is drawn", "business rule task 'Decide' (decide): asks a decision that exists",
					"business rule task 'Decide' (decide): can be reached from the start",
					"business rule task 'Decide' (decide): leads on to something",
					"call activity 'Call' (call): calls a process that exists",
					"call activity 'Call' (call): can be reached from the start",
					"call activity 'Call' (call): hands over named variables, never all",
					"call activity 'Call' (call): hands over the business key",
					"call activity 'Call' (call): hands over the reference",
					"call activity 'Call' (call): leads on to something",
					"call activity 'Call' (call): takes back named variables, never all",
					"exclusive gateway 'Answer' (fork): a gateway that splits asks a question",
					"exclusive gateway 'Answer' (fork): has a default flow, for answers nobody thought of",
					"intermediate catch event 'Wait' (wait): a timer takes its date from the deadlines bean",
					"intermediate catch event 'Wait' (wait): leads on to something",
					"process Process_0abcdef: cannot be started from Tasklist",
					"process Process_0abcdef: has a historyTimeToLive", "process Process_0abcdef: has a name",
					"process Process_0abcdef: has a version tag", "process Process_0abcdef: is executable",
					"process Process_0abcdef: its documentation says what it is for",
					"process Process_0abcdef: its id is of small letters, digits and hyphens, and no generated one",
					"process Process_0abcdef: the id is the name of the file",
					"script task 'Print' (print): leads on to something",
					"script task 'Print' (print): uses no script task",
					"sequence flow 'Yes' (to-write): its condition compares variables",
					"sequence flow to-wait: a flow out of a question is named as its answer",
					"service task 'Store' (store): an asynchronous service task is tried again by R3/PT10M",
					"service task 'Store' (store): can be reached from the start",
					"service task 'Store' (store): leads on to something",
					"service task 'Store' (store): service task has no camunda:class",
					"service task 'Write' (write): leads on to something",
					"service task 'Write' (write): no process bean has letters.acknowledge with 0 arguments",
					"service task 'Write' (write): sends letters asynchronously", "start event begun: has a name",
					"user task 'Ask' (ask): has the form of its own name",
					"user task 'Ask' (ask): is due by a date of the deadlines bean",
					"user task 'Ask' (ask): is for a known group of staff",
					"user task 'Ask' (ask): its documentation says what to do and why",
					"user task 'Ask' (ask): its form is bound by deployment",
					"user task 'Ask' (ask): leaves splitting to gateways");
	}

}
