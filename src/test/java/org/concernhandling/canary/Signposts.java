package org.concernhandling.canary;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Tells which answers lead towards sequence flows that nothing has taken yet, by the
 * conditions on the shortest ways there, through the processes that call others.
 */
class Signposts {

	private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+) == '?([\\w-]+)'?}");

	private static final String NOT = "not ";

	private final List<BpmnModelInstance> models = HandlingModels.all()
		.map((file) -> Bpmn.readModelFromFile(file.toFile()))
		.toList();

	/**
	 * The answers that lead to any of some flows.
	 * @param flows as {@code process/flow}
	 * @return by the name of each question; "not" something for whatever else there is
	 */
	Map<String, Set<String>> towards(Collection<String> flows) {
		Map<String, Set<String>> answers = new HashMap<>();
		flows.forEach((flow) -> follow(flow, answers));
		return answers;
	}

	private void follow(String wanted, Map<String, Set<String>> answers) {
		Deque<SequenceFlow> ahead = new ArrayDeque<>();
		Set<String> seen = new HashSet<>();
		Set<String> asked = new HashSet<>();
		this.models.stream()
			.filter((model) -> wanted.startsWith(process(model) + "/"))
			.forEach((model) -> ahead.add(model.getModelElementById(wanted.substring(wanted.indexOf('/') + 1))));
		while (!ahead.isEmpty()) {
			SequenceFlow next = ahead.poll();
			note(next, asked, answers);
			back(next.getSource(), seen, ahead);
		}
	}

	/** What a question is answered nearest to the end counts; others lead in a circle. */
	private static void note(SequenceFlow flow, Set<String> asked, Map<String, Set<String>> answers) {
		if (flow.getConditionExpression() != null) {
			Matcher condition = CONDITION.matcher(flow.getConditionExpression().getTextContent());
			if (condition.find() && asked.add(condition.group(1))) {
				answers.computeIfAbsent(condition.group(1), (question) -> new HashSet<>()).add(condition.group(2));
			}
		}
		else {
			// What is taken by default is taken by any other answer.
			flow.getSource()
				.getOutgoing()
				.stream()
				.filter((other) -> other.getConditionExpression() != null)
				.forEach((other) -> {
					Matcher condition = CONDITION.matcher(other.getConditionExpression().getTextContent());
					if (condition.find() && !asked.contains(condition.group(1))) {
						answers.computeIfAbsent(condition.group(1), (question) -> new HashSet<>())
							.add(NOT + condition.group(2));
					}
				});
		}
	}

	/** The options of a question that lead there. */
	static List<String> among(List<String> options, Set<String> answers) {
		boolean excluding = answers.stream().anyMatch((answer) -> answer.startsWith(NOT));
		return options.stream()
			.filter((option) -> answers.contains(option) || excluding && !answers.contains(NOT + option))
			.toList();
	}

	private void back(FlowNode node, Set<String> seen, Deque<SequenceFlow> ahead) {
		String process = process((BpmnModelInstance) node.getModelInstance());
		if (!seen.add(process + "/" + node.getId())) {
			return;
		}
		ahead.addAll(node.getIncoming());
		if (node instanceof BoundaryEvent event) {
			back(event.getAttachedTo(), seen, ahead);
		}
		else if (node.getIncoming().isEmpty()) {
			if (node.getParentElement() instanceof FlowNode scope) {
				back(scope, seen, ahead);
			}
			else {
				callers(process).forEach((caller) -> back(caller, seen, ahead));
			}
		}
	}

	private List<CallActivity> callers(String process) {
		return this.models.stream()
			.flatMap((model) -> model.getModelElementsByType(CallActivity.class).stream())
			.filter((call) -> process.equals(call.getCalledElement()))
			.toList();
	}

	private static String process(BpmnModelInstance model) {
		return model.getModelElementsByType(Process.class).iterator().next().getId();
	}

}
