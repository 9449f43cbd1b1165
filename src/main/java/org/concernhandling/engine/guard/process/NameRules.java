package org.concernhandling.engine.guard.process;

import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Titles;

/**
 * Everything has a name, gateways that split ask questions, and their flows are the
 * answers.
 */
final class NameRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Ways ways = new Ways(process.model());
		ways.nodes()
			.stream()
			.filter((node) -> node instanceof Activity || node instanceof Event)
			.forEach((node) -> faults.unless(!Titles.words(node).isEmpty(), node, "has a name",
					"Double-click it and write what happens there."));
		ways.nodes()
			.stream()
			.filter((node) -> isQuestion(node) && ways.outgoing(node).size() > 1)
			.forEach((question) -> check(question, ways.outgoing(question).stream(), faults));
	}

	private void check(FlowNode question, Stream<SequenceFlow> answers, FileFaults faults) {
		faults.unless(Titles.words(question).endsWith("?"), question, "a gateway that splits asks a question",
				"Double-click it and write the question, with a question mark.");
		answers.forEach((answer) -> faults.unless(!Titles.words(answer).isEmpty(), answer,
				"a flow out of a question is named as its answer", "Double-click the flow and write the answer."));
	}

	private static boolean isQuestion(FlowNode node) {
		return node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
	}

}
