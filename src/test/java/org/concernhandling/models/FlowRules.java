package org.concernhandling.models;

import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/**
 * Everything has a name, gateways that split ask questions, and their flows are the
 * answers.
 */
final class FlowRules {

	private final BpmnModelInstance model;

	private final Faults faults;

	FlowRules(BpmnModelInstance model, Faults faults) {
		this.model = model;
		this.faults = faults;
	}

	void check() {
		this.model.getModelElementsByType(FlowNode.class).forEach(this::checkNode);
		this.model.getModelElementsByType(ExclusiveGateway.class)
			.forEach((gateway) -> checkQuestion(gateway, gateway.getDefault()));
		this.model.getModelElementsByType(InclusiveGateway.class)
			.forEach((gateway) -> checkQuestion(gateway, gateway.getDefault()));
		this.model.getModelElementsByType(TimerEventDefinition.class).forEach(this::checkTimer);
	}

	private void checkNode(FlowNode node) {
		boolean named = !Titles.words(node).isEmpty();
		this.faults.unless(named || !(node instanceof Activity || node instanceof Event), node, "has a name");
		this.faults.unless(node instanceof Gateway || outgoing(node).size() <= 1, node, "leaves splitting to gateways");
	}

	private void checkQuestion(Gateway gateway, SequenceFlow otherwise) {
		if (outgoing(gateway).size() < 2) {
			return;
		}
		this.faults.unless(Titles.words(gateway).endsWith("?"), gateway, "a gateway that splits asks a question");
		boolean exclusive = gateway instanceof ExclusiveGateway;
		this.faults.unless(otherwise != null || !exclusive, gateway,
				"has a default flow, for answers nobody thought of");
		for (SequenceFlow answer : outgoing(gateway)) {
			boolean last = answer.equals(otherwise);
			this.faults.unless(!Titles.words(answer).isEmpty(), answer,
					"a flow out of a question is named as its answer");
			this.faults.unless(last == (answer.getConditionExpression() == null), answer,
					last ? "the default flow has no condition" : "has a condition");
		}
	}

	private List<SequenceFlow> outgoing(FlowNode node) {
		return this.model.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((flow) -> flow.getSource().equals(node))
			.toList();
	}

	private void checkTimer(TimerEventDefinition timer) {
		String when = (timer.getTimeDate() != null) ? timer.getTimeDate().getTextContent().strip() : "";
		this.faults.unless(Expressions.asksForDate(when), (FlowNode) timer.getParentElement(),
				"a timer takes its date from the deadlines bean");
	}

}
