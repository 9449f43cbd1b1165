package org.concernhandling.engine.guard.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/**
 * Nothing waits for ever for something that may never come: beside each message there is
 * a time. Nothing goes round in a circle without anybody having to do anything.
 */
final class WaitRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Ways ways = new Ways(process.model());
		ways.nodes().forEach((node) -> checkWait(node, ways, faults));
		checkCircles(ways, faults);
	}

	private static void checkWait(FlowNode node, Ways ways, FileFaults faults) {
		boolean bounded;
		if (node instanceof EventBasedGateway) {
			bounded = ways.next(node).anyMatch((event) -> Ways.isAbout(event, TimerEventDefinition.class));
		}
		else if (node instanceof IntermediateCatchEvent) {
			bounded = Ways.isAbout(node, TimerEventDefinition.class)
					|| ways.previous(node).anyMatch(EventBasedGateway.class::isInstance);
		}
		else {
			return;
		}
		faults.unless(bounded || isEndedInTime(node, ways), node, "a time ends the wait if nothing comes",
				"Put an event-based gateway before it that leads to a timer as well, and say what happens then.");
	}

	/** Whether a timer ends a sub-process around it. */
	private static boolean isEndedInTime(FlowNode node, Ways ways) {
		for (ModelElementInstance around = node.getParentElement(); around instanceof SubProcess scope; around = around
			.getParentElement()) {
			if (ways.boundaries(scope).stream().anyMatch(WaitRules::isInterruptingTimer)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isInterruptingTimer(BoundaryEvent event) {
		return event.cancelActivity() && Ways.isAbout(event, TimerEventDefinition.class);
	}

	private static void checkCircles(Ways ways, FileFaults faults) {
		Set<String> told = new HashSet<>();
		for (FlowNode node : ways.nodes()) {
			if (stops(node) || told.contains(node.getId())) {
				continue;
			}
			Set<String> ahead = ways.reach(next(node, ways), (here) -> next(here, ways));
			if (ahead.contains(node.getId())) {
				Set<String> behind = ways.reach(Stream.of(node),
						(here) -> ways.incoming(here)
							.stream()
							.map((flow) -> flow.getSource())
							.filter((before) -> !stops(before)));
				told.addAll(ahead.stream().filter(behind::contains).toList());
				faults.unless(false, node,
						"nothing goes round in a circle without a person, a wait or a called process",
						"Put a task or a timer into the circle that begins and ends here.");
			}
		}
	}

	private static Stream<FlowNode> next(FlowNode node, Ways ways) {
		return ways.outgoing(node).stream().map((flow) -> flow.getTarget()).filter((ahead) -> !stops(ahead));
	}

	/** Whether something has to happen before it goes on. */
	private static boolean stops(FlowNode node) {
		return node instanceof UserTask || node instanceof IntermediateCatchEvent || node instanceof CallActivity
				|| node instanceof EventBasedGateway
				|| node instanceof SubProcess scope && within(scope).stream().anyMatch(WaitRules::stops);
	}

	private static List<FlowNode> within(SubProcess scope) {
		return scope.getChildElementsByType(FlowNode.class).stream().toList();
	}

}
