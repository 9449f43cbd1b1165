package org.concernhandling.engine.handbook;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.LinkedHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concernhandling.engine.handbook.ProcessChapter.EventEntry;
import org.concernhandling.engine.handbook.ProcessChapter.Reference;
import org.concernhandling.engine.handbook.ProcessChapter.StageEntry;
import org.concernhandling.engine.handbook.ProcessChapter.TaskEntry;
import org.concernhandling.engine.models.ModelFile;

/** Reads a process. */
final class ProcessReader {

	private static final Pattern STAGE = Pattern
		.compile("deadlines\\.(start|startAfter|reach|waiting|answered)\\('([^']*)'");

	private static final Map<String, String> DONE_TO_CLOCK = Map.of("start", "starts", "startAfter", "starts", "reach",
			"stops", "waiting", "stands still from here", "answered", "goes on from here");

	/** What it is to stand still when a step begins and to go on when it ends. */
	private static final Map<Set<String>, String> TOGETHER = Map.of(Set.of("waiting", "answered"),
			"stands still while this lasts");

	private final Questions questions;

	private final Moments moments;

	private final VariableReader variables;

	ProcessReader(Questions questions, Moments moments, VariableReader variables) {
		this.questions = questions;
		this.moments = moments;
		this.variables = variables;
	}

	ProcessChapter read(Process process, ModelFile file) {
		return new ProcessChapter(process.getId(), Words.or(process.getName(), process.getId()),
				Words.or(process.getCamundaVersionTag(), ""), documentation(process),
				of(process, UserTask.class).map(this::task).toList(),
				of(process, EventDefinition.class).flatMap(this::event).toList(),
				of(process, BusinessRuleTask.class)
					.map((task) -> new Reference(name(task), Words.or(task.getCamundaDecisionRef(), "")))
					.toList(),
				of(process, CallActivity.class)
					.map((call) -> new Reference(name(call), Words.or(call.getCalledElement(), "")))
					.toList(),
				of(process, FlowNode.class).flatMap(this::stages).toList(), this.variables.of(process.getId()),
				file.content());
	}

	private TaskEntry task(UserTask task) {
		return new TaskEntry(task.getId(), name(task), documentation(task),
				task.getCamundaCandidateGroupsList().stream().map(Groups::label).toList(),
				this.moments.inFull(Words.or(task.getCamundaDueDate(), "")),
				this.questions.of(Words.or(task.getCamundaFormRef(), "")));
	}

	private Stream<EventEntry> event(EventDefinition definition) {
		if (!(definition.getParentElement() instanceof Event event)) {
			return Stream.empty();
		}
		if (definition instanceof TimerEventDefinition timer) {
			return Stream.of(entry(event, "timer", this.moments
				.of(text((timer.getTimeCycle() != null) ? timer.getTimeCycle() : timer.getTimeDate()))));
		}
		if (definition instanceof MessageEventDefinition message) {
			String name = (message.getMessage() != null) ? Words.or(message.getMessage().getName(), "") : "";
			return Stream.of(entry(event, "message", name));
		}
		if (definition instanceof ConditionalEventDefinition condition) {
			return Stream.of(entry(event, "condition", text(condition.getCondition())));
		}
		return Stream.empty();
	}

	private static EventEntry entry(Event event, String kind, String when) {
		return new EventEntry(event.getId(), name(event), kind, when);
	}

	private Stream<StageEntry> stages(FlowNode node) {
		Map<String, List<String>> calls = Stream
			.concat(listeners(node, CamundaExecutionListener.class).map(CamundaExecutionListener::getCamundaExpression),
					listeners(node, CamundaTaskListener.class).map(CamundaTaskListener::getCamundaExpression))
			.filter((expression) -> expression != null)
			.map(STAGE::matcher)
			.filter(Matcher::find)
			.collect(Collectors.groupingBy((call) -> call.group(2), LinkedHashMap::new,
					Collectors.mapping((call) -> call.group(1), Collectors.toList())));
		return calls.entrySet()
			.stream()
			.flatMap((stage) -> done(stage.getValue())
				.map((what) -> new StageEntry(name(node), what, stage.getKey(), this.moments.ofStage(stage.getKey()))));
	}

	private static Stream<String> done(List<String> calls) {
		String together = TOGETHER.get(Set.copyOf(calls));
		return (together != null) ? Stream.of(together) : calls.stream().map(DONE_TO_CLOCK::get).distinct();
	}

	private static <E extends ModelElementInstance> Stream<E> listeners(BaseElement element, Class<E> type) {
		Collection<E> listeners = (element.getExtensionElements() != null)
				? element.getExtensionElements().getChildElementsByType(type) : List.of();
		return listeners.stream();
	}

	/**
	 * All elements of a kind in the process that have an id, in the order of the file.
	 */
	private static <E extends ModelElementInstance> Stream<E> of(Process process, Class<E> type) {
		return within(process.getDomElement()).map((element) -> element.getAttribute("id"))
			.filter((id) -> id != null)
			.map((id) -> (ModelElementInstance) process.getModelInstance().getModelElementById(id))
			.filter(type::isInstance)
			.map(type::cast);
	}

	private static Stream<DomElement> within(DomElement parent) {
		return parent.getChildElements().stream().flatMap((child) -> Stream.concat(Stream.of(child), within(child)));
	}

	private static String name(FlowElement element) {
		return Words.or(element.getName(), element.getId());
	}

	private static String documentation(BaseElement element) {
		return element.getDocumentations().stream().map((words) -> text(words)).findFirst().orElse("");
	}

	private static String text(ModelElementInstance element) {
		return (element != null) ? Words.or(element.getTextContent(), "") : "";
	}

}
