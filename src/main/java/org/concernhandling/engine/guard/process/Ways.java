package org.concernhandling.engine.guard.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Variables;

/** How the elements of a process follow each other. */
final class Ways {

	private final Map<String, FlowNode> nodes = new LinkedHashMap<>();

	private final Map<String, List<SequenceFlow>> outgoing = new LinkedHashMap<>();

	private final Map<String, List<SequenceFlow>> incoming = new LinkedHashMap<>();

	private final Map<String, List<BoundaryEvent>> boundaries = new LinkedHashMap<>();

	Ways(BpmnModelInstance model) {
		model.getModelElementsByType(FlowNode.class).forEach((node) -> this.nodes.put(node.getId(), node));
		model.getModelElementsByType(SequenceFlow.class).forEach((flow) -> {
			this.outgoing.computeIfAbsent(flow.getSource().getId(), (id) -> new ArrayList<>()).add(flow);
			this.incoming.computeIfAbsent(flow.getTarget().getId(), (id) -> new ArrayList<>()).add(flow);
		});
		model.getModelElementsByType(BoundaryEvent.class)
			.forEach(
					(event) -> this.boundaries.computeIfAbsent(event.getAttachedTo().getId(), (id) -> new ArrayList<>())
						.add(event));
	}

	Collection<FlowNode> nodes() {
		return this.nodes.values();
	}

	/** The elements that stand directly in a process or sub-process. */
	Stream<FlowNode> within(String scope) {
		return nodes().stream().filter((node) -> scope(node).equals(scope));
	}

	List<SequenceFlow> outgoing(FlowNode node) {
		return this.outgoing.getOrDefault(node.getId(), List.of());
	}

	List<SequenceFlow> incoming(FlowNode node) {
		return this.incoming.getOrDefault(node.getId(), List.of());
	}

	List<BoundaryEvent> boundaries(FlowNode node) {
		return this.boundaries.getOrDefault(node.getId(), List.of());
	}

	/** What may come directly after an element, in the same scope. */
	Stream<FlowNode> next(FlowNode node) {
		return Stream.concat(outgoing(node).stream().map(SequenceFlow::getTarget), boundaries(node).stream());
	}

	/** What may come directly before an element, in the same scope. */
	Stream<FlowNode> previous(FlowNode node) {
		Stream<FlowNode> before = incoming(node).stream().map(SequenceFlow::getSource);
		return (node instanceof BoundaryEvent event) ? Stream.concat(before, Stream.of(event.getAttachedTo())) : before;
	}

	/** All that can be reached by single steps, the beginnings among them. */
	Set<String> reach(Stream<FlowNode> from, Function<FlowNode, Stream<FlowNode>> step) {
		Set<String> seen = new LinkedHashSet<>();
		Deque<FlowNode> open = new ArrayDeque<>(from.toList());
		while (!open.isEmpty()) {
			FlowNode here = open.pop();
			if (seen.add(here.getId())) {
				step.apply(here).forEach(open::push);
			}
		}
		return seen;
	}

	/** The id of the process or sub-process in which an element stands. */
	static String scope(FlowNode node) {
		return node.getParentElement().getAttributeValue("id");
	}

	/** Whether it is a sub-process that an event starts. */
	static boolean isStartedByEvent(FlowNode node) {
		return node instanceof SubProcess process && process.triggeredByEvent();
	}

	/**
	 * Whether it is a timer that begins a process which the calendar may begin, and that
	 * process then learns what it is about.
	 */
	static boolean isBegunByCalendar(FlowNode node) {
		return node instanceof StartEvent && node.getParentElement() instanceof Process process
				&& isAbout(node, TimerEventDefinition.class)
				&& node.getOutgoing()
					.stream()
					.allMatch((flow) -> flow.getTarget() instanceof ServiceTask first
							&& Expression.parse(String.valueOf(first.getCamundaExpression()))
								.flatMap(Expression::call)
								.map((call) -> call.bean() + "." + call.method())
								.filter((call) -> call.equals(Variables.BEGUN_BY_CALENDAR.get(process.getId())))
								.isPresent());
	}

	/** What an event is about. */
	static Collection<EventDefinition> definitions(FlowNode event) {
		return event.getChildElementsByType(EventDefinition.class);
	}

	/** Whether an event is about this. */
	static boolean isAbout(FlowNode event, Class<? extends EventDefinition> what) {
		return definitions(event).stream().anyMatch(what::isInstance);
	}

}
