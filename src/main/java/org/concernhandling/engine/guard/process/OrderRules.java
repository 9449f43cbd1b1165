package org.concernhandling.engine.guard.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expressions.Place;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.Extensions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.FormFile.Component;
import org.concernhandling.engine.models.FormFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Places;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Variables;
import org.w3c.dom.Element;

/**
 * What is set by steps of the process, by their forms or otherwise, is read by none
 * before it is set, whichever way leads there: the engine would stop at it.
 */
final class OrderRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Map<String, Set<String>> setters = setters(process, library);
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
					&& !isSetFirst(around, place, variable, setters);
		}
		if (tooEarly) {
			faults.unless(false, around, "%s is set on every way that leads here".formatted(variable),
					"Set it in an output of a step before it, on each way, or lead the ways differently.");
		}
	}

	/** The steps that set each variable. */
	private static Map<String, Set<String>> setters(ProcessFile process, ModelLibrary library) {
		Map<String, Set<String>> setters = new HashMap<>();
		Map<String, FormFile> forms = FormFile.all(library)
			.collect(Collectors.toMap(FormFile::id, Function.identity(), (one, other) -> one));
		process.model()
			.getModelElementsByType(UserTask.class)
			.forEach((task) -> asked(forms, task.getCamundaFormRef())
				.forEach((variable) -> add(setters, variable, task.getId())));
		// An answer that comes past its task is taken in by the task's form.
		process.model()
			.getModelElementsByType(MessageEventDefinition.class)
			.stream()
			.filter((event) -> event.getMessage() != null)
			.forEach((event) -> Stream.of(AwaitedAnswer.values())
				.filter((answer) -> answer.message().equals(event.getMessage().getName()))
				.flatMap((answer) -> asked(forms, answer.task()))
				.forEach((variable) -> add(setters, variable, event.getParentElement().getAttributeValue("id"))));
		Expressions.elements(process).forEach((element) -> {
			BaseElement around = Places.around(element, process.model());
			String variable = switch (element.getLocalName()) {
				case "outputParameter" -> element.getAttribute("name");
				case "out" -> element.getAttribute("target");
				default -> result(element);
			};
			if (around instanceof FlowNode && !variable.isEmpty()) {
				add(setters, variable, around.getId());
			}
		});
		return setters;
	}

	private static void add(Map<String, Set<String>> setters, String variable, String step) {
		setters.computeIfAbsent(variable, (name) -> new HashSet<>()).add(step);
	}

	private static Stream<String> asked(Map<String, FormFile> forms, String form) {
		return Stream.ofNullable(forms.get(form)).flatMap((found) -> found.questions().stream()).map(Component::key);
	}

	/** A result, and what a form asked, are there before a step ends. */
	private static boolean isSetFirst(BaseElement around, Place place, String variable, Set<String> setters) {
		return setsAsResult(around, variable) || around instanceof UserTask && setters.contains(around.getId())
				&& !variable.equals(place.element().getAttribute("name"));
	}

	private static boolean setsAsResult(BaseElement around, String variable) {
		return variable.equals(around.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "resultVariable"));
	}

	private static String result(Element element) {
		return element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "resultVariable");
	}

	/**
	 * What is handed over, what is known from the beginning, and what other processes
	 * ask.
	 */
	private static Set<String> setOtherwise(ProcessFile process, ModelLibrary library) {
		Stream<String> known = Stream.concat(Variables.STARTED.getOrDefault(process.id(), Map.of()).keySet().stream(),
				process.id().equals(Variables.MAIN_PROCESS) ? FormFile.all(library)
					.flatMap((form) -> form.questions().stream())
					.filter(Component::isAboutConcern)
					.map(Component::key) : Stream.empty());
		Stream<String> handedOver = library.processes()
			.flatMap((caller) -> caller.model().getModelElementsByType(CallActivity.class).stream())
			.filter((call) -> process.id().equals(call.getCalledElement()))
			.flatMap((call) -> Extensions.of(call, CamundaIn.class).stream())
			.map(CamundaIn::getCamundaTarget);
		Stream<String> within = Expressions.elements(process)
			.filter((element) -> "inputParameter".equals(element.getLocalName()))
			.map((element) -> element.getAttribute("name"));
		return Stream.of(known, handedOver, within).flatMap((names) -> names).collect(Collectors.toSet());
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
				&& !around.triggeredByEvent() && !setters.contains(around.getId())
				&& !isEscalated(node, around, ways)) {
			leave(around, setters, ways, open);
		}
	}

	/** Whether an end leads to an event on the border, and not to what comes next. */
	private static boolean isEscalated(FlowNode end, SubProcess around, Ways ways) {
		return Ways.isAbout(end, EscalationEventDefinition.class) && ways.boundaries(around)
			.stream()
			.anyMatch((event) -> event.cancelActivity() && Ways.isAbout(event, EscalationEventDefinition.class));
	}

	private static Stream<FlowNode> starts(String scope, Ways ways) {
		return ways.within(scope).filter(StartEvent.class::isInstance);
	}

}
