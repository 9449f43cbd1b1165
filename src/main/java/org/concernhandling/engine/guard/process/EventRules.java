package org.concernhandling.engine.guard.process;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.engine.SentMessages;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** What a process waits for is what somebody sends. */
final class EventRules implements ProcessRules {

	private static final Set<String> VARIABLE_EVENTS = Set.of("create", "update", "delete");

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Ways ways = new Ways(process.model());
		ways.nodes().forEach((node) -> check(node, ways, faults));
		Stream.of(AwaitedAnswer.values()).forEach((answer) -> checkAnswer(answer, process, faults));
	}

	private static void check(FlowNode node, Ways ways, FileFaults faults) {
		if (node instanceof IntermediateCatchEvent || node instanceof BoundaryEvent) {
			faults.unless(Ways.definitions(node).size() == 1, node, "waits for one event",
					"Click the wrench, and choose a message or a timer.");
		}
		node.getChildElementsByType(MessageEventDefinition.class).forEach((message) -> {
			faults.unless(node instanceof CatchEvent, node, "messages are received here and not sent",
					"Click the wrench and make it a plain event; a service task sends letters.");
			faults.unless(!(node instanceof CatchEvent) || isSent(message), node,
					"waits for a message that the application sends",
					"Open section Message, and choose one of these names: "
							+ SentMessages.names().stream().sorted().collect(Collectors.joining(", ")) + ".");
		});
		node.getChildElementsByType(ConditionalEventDefinition.class)
			.forEach((condition) -> checkCondition(node, condition, faults));
		node.getChildElementsByType(EscalationEventDefinition.class)
			.forEach((escalation) -> checkEscalation(node, code(escalation), ways, faults));
	}

	private static boolean isSent(MessageEventDefinition event) {
		return event.getMessage() != null && SentMessages.names().contains(event.getMessage().getName());
	}

	private static void checkCondition(FlowNode node, ConditionalEventDefinition condition, FileFaults faults) {
		String events = condition.getCamundaVariableEvents();
		faults.unless(condition.getCondition() != null && !condition.getCondition().getTextContent().isBlank(), node,
				"says what it waits for",
				"Open section Condition, and enter an expression such as " + "${immediateRisk == 'yes'}.");
		faults.unless(condition.getCamundaVariableName() != null, node, "names the variable that it watches",
				"Open section Condition, and enter the Variable name.");
		faults.unless(
				events == null
						|| Arrays.stream(events.split(",")).map(String::strip).allMatch(VARIABLE_EVENTS::contains),
				node, "watches for create, update or delete", "Open section Condition, and mend Variable events.");
	}

	/**
	 * An escalation is caught around where it is thrown, and thrown within where it is
	 * caught.
	 */
	private static void checkEscalation(FlowNode node, String code, Ways ways, FileFaults faults) {
		faults.unless(code != null, node, "names its escalation",
				"Open section Escalation, and choose one that has a code.");
		if (code == null) {
			return;
		}
		if (node instanceof ThrowEvent) {
			faults.unless(isCaught(node, code, ways), node, "its escalation is caught around it",
					"Put an escalation event with the same code on the border of the sub-process around it.");
		}
		else {
			ModelElementInstance within = (node instanceof BoundaryEvent boundary) ? boundary.getAttachedTo()
					: node.getParentElement().getParentElement();
			faults.unless(isThrown(within, code), node, "something within throws its escalation",
					"Put an escalation event with the same code into what it belongs to, or delete it.");
		}
	}

	private static boolean isCaught(FlowNode thrown, String code, Ways ways) {
		for (ModelElementInstance around = thrown.getParentElement(); around != null; around = around
			.getParentElement()) {
			if (around instanceof SubProcess scope
					&& ways.boundaries(scope).stream().anyMatch((event) -> isOf(event, code))
					|| around.getChildElementsByType(SubProcess.class)
						.stream()
						.filter(SubProcess::triggeredByEvent)
						.flatMap((scope) -> scope.getChildElementsByType(FlowNode.class).stream())
						.anyMatch((event) -> event instanceof CatchEvent && isOf(event, code))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isThrown(ModelElementInstance within, String code) {
		return within.getModelInstance()
			.getModelElementsByType(ThrowEvent.class)
			.stream()
			.filter((event) -> event instanceof EndEvent || event instanceof IntermediateThrowEvent)
			.anyMatch((event) -> isOf(event, code) && isWithin(event, within));
	}

	private static boolean isWithin(ModelElementInstance inner, ModelElementInstance outer) {
		for (ModelElementInstance around = inner; around != null; around = around.getParentElement()) {
			if (around.equals(outer)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isOf(FlowNode event, String code) {
		return event.getChildElementsByType(EscalationEventDefinition.class)
			.stream()
			.anyMatch((escalation) -> Objects.equals(code(escalation), code));
	}

	private static String code(EscalationEventDefinition event) {
		Escalation escalation = event.getEscalation();
		return (escalation != null) ? escalation.getEscalationCode() : null;
	}

	/** Who passes an answer on is told by the form of a certain task what to pass on. */
	private static void checkAnswer(AwaitedAnswer answer, ProcessFile process, FileFaults faults) {
		List<CatchEvent> events = process.model()
			.getModelElementsByType(CatchEvent.class)
			.stream()
			.filter((event) -> event.getChildElementsByType(MessageEventDefinition.class)
				.stream()
				.anyMatch((message) -> message.getMessage() != null
						&& answer.message().equals(message.getMessage().getName())))
			.toList();
		boolean asked = process.model().getModelElementById(answer.task()) instanceof UserTask;
		events.forEach(
				(event) -> faults.unless(asked, event, "the task %s waits for the same answer".formatted(answer.task()),
						"Give the task that this message answers the id %s again.".formatted(answer.task())));
		if (asked) {
			faults.unless(!events.isEmpty(), (UserTask) process.model().getModelElementById(answer.task()),
					"the message %s is another way to answer it".formatted(answer.message()),
					"Put a message event with this name on its border, or on that of the sub-process around it.");
		}
	}

}
