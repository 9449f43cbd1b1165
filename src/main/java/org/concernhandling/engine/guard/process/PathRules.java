package org.concernhandling.engine.guard.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/**
 * Every way begins at a start, leads on, and comes to an end. The calendar may begin a
 * process where the application knows what it is then about; beside that the process
 * starts by a message.
 */
final class PathRules implements ProcessRules {

	private static final String DRAW_ON = "Draw a flow from it to what comes next, or to an end event.";

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Ways ways = new Ways(process.model());
		process.model()
			.getModelElementsByType(Process.class)
			.forEach((scope) -> checkScope(scope, false, ways, faults));
		process.model()
			.getModelElementsByType(SubProcess.class)
			.forEach((scope) -> checkScope(scope, scope.triggeredByEvent(), ways, faults));
	}

	private static void checkScope(BaseElement scope, boolean startedByEvent, Ways ways, FileFaults faults) {
		List<FlowNode> nodes = ways.within(scope.getId()).toList();
		List<FlowNode> starts = nodes.stream().filter(StartEvent.class::isInstance).toList();
		List<FlowNode> called = starts.stream().filter((start) -> !Ways.isBegunByCalendar(start)).toList();
		boolean byCalendar = called.size() < starts.size();
		boolean one = called.size() == 1 && starts.size() <= 2;
		faults.unless(one, scope, "begins at one start event", "Draw one start event in it, and delete any other.");
		called.forEach((start) -> checkStart(start, startedByEvent || byCalendar, faults));
		nodes.forEach((node) -> checkEnds(node, ways, faults));
		if (one) {
			checkReach(nodes, starts, ways, faults);
		}
		checkWayOut(nodes, ways, faults);
	}

	private static void checkStart(FlowNode start, boolean byEvent, FileFaults faults) {
		boolean event = !start.getChildElementsByType(EventDefinition.class).isEmpty();
		faults.unless(byEvent || !event, start, "starts when it is called, and not by an event",
				"Click the wrench and make it a plain start event.");
		faults.unless(!byEvent || event, start, "says which event starts it",
				"Click the wrench and choose a message or a condition.");
	}

	private static void checkEnds(FlowNode node, Ways ways, FileFaults faults) {
		if (node instanceof EndEvent) {
			faults.unless(ways.outgoing(node).isEmpty(), node, "nothing comes after an end",
					"Delete the flow behind it.");
		}
		else if (!Ways.isStartedByEvent(node)) {
			faults.unless(!ways.outgoing(node).isEmpty(), node, "leads on to something", DRAW_ON);
		}
		if (node instanceof StartEvent || node instanceof BoundaryEvent || Ways.isStartedByEvent(node)) {
			faults.unless(ways.incoming(node).isEmpty(), node, "nothing leads to it but its event",
					"Delete the flow that leads to it.");
		}
	}

	/** Told at the beginning of what nothing leads to, not at all that follows. */
	private static void checkReach(List<FlowNode> nodes, List<FlowNode> starts, Ways ways, FileFaults faults) {
		Set<String> reached = ways.reach(Stream.concat(starts.stream(), nodes.stream().filter(Ways::isStartedByEvent)),
				ways::next);
		List<FlowNode> lost = nodes.stream().filter((node) -> !reached.contains(node.getId())).toList();
		List<FlowNode> first = lost.stream().filter((node) -> ways.previous(node).findAny().isEmpty()).toList();
		(first.isEmpty() ? lost : first).forEach((node) -> faults.unless(false, node, "can be reached from the start",
				"Draw a flow to it, or delete it with what follows."));
	}

	/** What leads nowhere at all is told there, not at all that comes before. */
	private static void checkWayOut(List<FlowNode> nodes, Ways ways, FileFaults faults) {
		Stream<FlowNode> ends = nodes.stream()
			.filter((node) -> node instanceof EndEvent || ways.outgoing(node).isEmpty());
		Set<String> leading = ways.reach(ends, ways::previous);
		nodes.stream()
			.filter((node) -> !leading.contains(node.getId()))
			.limit(1)
			.forEach((node) -> faults.unless(false, node, "a way leads from it to an end",
					"Draw a way out of the circle, with a gateway and a question."));
	}

}
