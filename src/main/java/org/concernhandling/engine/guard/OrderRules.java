package org.concernhandling.engine.guard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.concernhandling.engine.guard.Expressions.Place;
import org.concernhandling.engine.guard.ModelFile.Kind;
import org.w3c.dom.Element;

/**
 * What only steps of the process itself set, none reads before it is set, whichever way
 * leads there: the engine would stop at it.
 */
final class OrderRules implements ProcessRules {

	private static final ObjectMapper JSON = new ObjectMapper();

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Map<String, Set<String>> setters = setters(process);
		setters.keySet().removeAll(setOtherwise(process, library));
		Ways ways = new Ways(process.model());
		Map<String, Set<String>> unset = new HashMap<>();
		setters.forEach((variable, nodes) -> unset.put(variable, reachedBefore(nodes, ways)));
		Expressions.places(process)
			.forEach((place) -> Expression.parse(place.text())
				.ifPresent((expression) -> expression.variables()
					.stream()
					.filter(unset::containsKey)
					.forEach((variable) -> check(place, variable, process, setters.get(variable), unset.get(variable),
							faults))));
	}

	private static void check(Place place, String variable, ProcessFile process, Set<String> setters, Set<String> unset,
			FileFaults faults) {
		BaseElement around = Places.around(place.element(), process.model());
		boolean tooEarly;
		if (around instanceof SequenceFlow flow) {
			tooEarly = unset.contains(flow.getSource().getId()) && !setters.contains(flow.getSource().getId());
		}
		else {
			tooEarly = around instanceof FlowNode && unset.contains(around.getId())
					&& !(variable.equals(result(place.element())) || setsAsResult(around, variable));
		}
		if (tooEarly) {
			faults.unless(false, around, "%s is set on every way that leads here".formatted(variable),
					"Set it in an output of a step before it, on each way, or lead the ways differently.");
		}
	}

	/** The steps that set each variable. */
	private static Map<String, Set<String>> setters(ProcessFile process) {
		Map<String, Set<String>> setters = new HashMap<>();
		Expressions.elements(process).forEach((element) -> {
			BaseElement around = Places.around(element, process.model());
			String variable = switch (element.getLocalName()) {
				case "outputParameter" -> element.getAttribute("name");
				case "out" -> element.getAttribute("target");
				default -> result(element);
			};
			if (around instanceof FlowNode && !variable.isEmpty()) {
				setters.computeIfAbsent(variable, (name) -> new HashSet<>()).add(around.getId());
			}
		});
		return setters;
	}

	private static boolean setsAsResult(BaseElement around, String variable) {
		return variable.equals(around.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "resultVariable"));
	}

	private static String result(Element element) {
		return element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "resultVariable");
	}

	/** What forms ask, what is handed over, and what is known from the beginning. */
	private static Set<String> setOtherwise(ProcessFile process, ModelLibrary library) {
		Stream<String> asked = library.all(Kind.FORM).flatMap(OrderRules::keys);
		Stream<String> handedOver = library.processes()
			.flatMap((caller) -> caller.model().getModelElementsByType(CallActivity.class).stream())
			.filter((call) -> process.id().equals(call.getCalledElement()))
			.flatMap((call) -> Extensions.of(call, CamundaIn.class).stream())
			.map(CamundaIn::getCamundaTarget);
		Stream<String> within = Expressions.elements(process)
			.filter((element) -> "inputParameter".equals(element.getLocalName()))
			.map((element) -> element.getAttribute("name"));
		return Stream.of(asked, handedOver, within).flatMap((names) -> names).collect(Collectors.toSet());
	}

	/** A form that cannot be read is told where forms are checked. */
	private static Stream<String> keys(ModelFile form) {
		try {
			return JSON.readTree(new String(form.content(), StandardCharsets.UTF_8)).findValuesAsText("key").stream();
		}
		catch (JsonProcessingException ex) {
			return Stream.empty();
		}
	}

	/** The steps that may be reached before any of some others has been done. */
	private static Set<String> reachedBefore(Set<String> setters, Ways ways) {
		Set<String> reached = new HashSet<>();
		Deque<FlowNode> open = new ArrayDeque<>();
		ways.nodes()
			.stream()
			.filter((node) -> node instanceof StartEvent && !(node.getParentElement() instanceof SubProcess))
			.forEach(open::push);
		while (!open.isEmpty()) {
			FlowNode here = open.pop();
			if (reached.add(here.getId())) {
				ways.boundaries(here).forEach(open::push);
				if (here instanceof SubProcess) {
					starts(here.getId(), ways).forEach(open::push);
				}
				else if (!setters.contains(here.getId())) {
					leave(here, setters, ways, open);
				}
				if (here instanceof StartEvent) {
					ways.within(Ways.scope(here)).filter(Ways::isStartedByEvent).forEach(open::push);
				}
			}
		}
		return reached;
	}

	private static void leave(FlowNode node, Set<String> setters, Ways ways, Deque<FlowNode> open) {
		ways.outgoing(node).forEach((flow) -> open.push(flow.getTarget()));
		if (ways.outgoing(node).isEmpty() && node.getParentElement() instanceof SubProcess around
				&& !around.triggeredByEvent() && !setters.contains(around.getId())) {
			leave(around, setters, ways, open);
		}
	}

	private static Stream<FlowNode> starts(String scope, Ways ways) {
		return ways.within(scope).filter(StartEvent.class::isInstance);
	}

}
