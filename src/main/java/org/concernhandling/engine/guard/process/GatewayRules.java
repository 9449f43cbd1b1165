package org.concernhandling.engine.guard.process;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.Comparisons;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** Every gateway can be left, whatever was answered. */
final class GatewayRules implements ProcessRules {

	/**
	 * Refuses a decision that chooses nothing, so that one of its answers always holds.
	 */
	private static final String NEVER_NOTHING = "decide";

	private static final String DEFAULT_FLOW = "Select the flow that is to be taken when no other is, click the wrench, "
			+ "and choose Default flow.";

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Ways ways = new Ways(process.model());
		for (FlowNode node : ways.nodes()) {
			List<SequenceFlow> ahead = ways.outgoing(node);
			faults.unless(node instanceof Gateway || ahead.size() <= 1, node, "leaves splitting to gateways",
					"Put a gateway behind it, and let the flows begin there.");
			if (node instanceof ExclusiveGateway gateway && ahead.size() > 1) {
				check(node, ahead, gateway.getDefault(), process, library, faults);
			}
			else if (node instanceof InclusiveGateway gateway && ahead.size() > 1) {
				check(node, ahead, gateway.getDefault(), process, library, faults);
			}
			else {
				ahead.forEach((flow) -> faults.unless(flow.getConditionExpression() == null, flow,
						"only a flow out of a question has a condition",
						"Select the flow, open section Condition, and set Type to none."));
			}
			if (node instanceof EventBasedGateway) {
				faults.unless(ahead.size() > 1, node, "waits for more than one event",
						"Let it lead to two events or more, or delete it and wait for the one event.");
			}
		}
	}

	private static void check(FlowNode gateway, List<SequenceFlow> answers, SequenceFlow otherwise, ProcessFile process,
			ModelLibrary library, FileFaults faults) {
		if (otherwise == null) {
			if (!(gateway instanceof InclusiveGateway) || !isNeverNothing(process, answers)) {
				checkComplete(gateway, answers, process, library, faults);
			}
			return;
		}
		faults.unless(otherwise.getConditionExpression() == null, otherwise, "the default flow has no condition",
				"Select the flow, open section Condition, and set Type to none.");
		answers.stream()
			.filter((answer) -> !answer.equals(otherwise))
			.forEach((answer) -> faults.unless(answer.getConditionExpression() != null, answer, "has a condition",
					"Select the flow, open section Condition, set Type to Expression, and enter one such as "
							+ "${remit == 'not-ours'}."));
	}

	/** Without a default flow there is one for each code that there may be. */
	private static void checkComplete(FlowNode gateway, List<SequenceFlow> answers, ProcessFile process,
			ModelLibrary library, FileFaults faults) {
		List<String> conditions = answers.stream()
			.map(SequenceFlow::getConditionExpression)
			.map((condition) -> (condition != null) ? condition.getTextContent() : "")
			.toList();
		Optional<SortedSet<String>> unanswered = library.variables().unanswered(conditions);
		boolean answered = unanswered.isPresent()
				&& AlwaysAnswered.is(Comparisons.in(conditions.get(0)).iterator().next().variable(), process, library);
		String missing = answered ? String.join(", ", unanswered.get()) : "";
		faults.unless(answered && missing.isEmpty(), gateway, "has a default flow, for answers nobody thought of",
				DEFAULT_FLOW + (missing.isEmpty() ? ""
						: " Or draw a flow for each other answer; there is none for: %s.".formatted(missing)));
	}

	/**
	 * Whether the register refuses a decision for which none of these flows would be
	 * taken: each of what can be decided has its flow here or is asked about elsewhere.
	 */
	private static boolean isNeverNothing(ProcessFile process, List<SequenceFlow> flows) {
		Set<String> here = flows.stream().flatMap(GatewayRules::asked).collect(Collectors.toSet());
		Set<String> elsewhere = process.model()
			.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((flow) -> flow.getSource() instanceof ExclusiveGateway)
			.flatMap(GatewayRules::asked)
			.collect(Collectors.toSet());
		return Expressions.in(process)
			.flatMap(Expression::calls)
			.filter((call) -> call.bean().equals("register") && call.method().equals(NEVER_NOTHING))
			.anyMatch((call) -> call.arguments()
				.stream()
				.skip(1)
				.allMatch((decided) -> here.contains(decided) || elsewhere.contains(decided)));
	}

	private static Stream<String> asked(SequenceFlow flow) {
		return Stream.ofNullable(flow.getConditionExpression())
			.flatMap((condition) -> Expression.parse(condition.getTextContent()).stream())
			.flatMap((expression) -> expression.variables().stream());
	}

}
