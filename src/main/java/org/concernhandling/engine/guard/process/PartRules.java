package org.concernhandling.engine.guard.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.BpmnReading;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Places;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Titles;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * A model is made of parts that are known here: what is not in these lists may run code,
 * or does something that nobody has thought through.
 */
final class PartRules implements ProcessRules {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	/** What the drawing tools write, and the engine does not read. */
	private static final Set<String> OF_TOOLS = Set.of("http://camunda.org/schema/modeler/1.0",
			"http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/2000/xmlns/",
			"http://bpmn.io/schema/bpmn/biocolor/1.0", "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

	/** By which building block an element was made: any element may say it. */
	private static final Set<String> OF_TEMPLATES = Set.of("modelerTemplate", "modelerTemplateVersion");

	private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

	/** The elements of BPMN, with what each may say; id and name may stand anywhere. */
	private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
			Map.entry("definitions",
					Set.of("targetNamespace", "exporter", "exporterVersion", "expressionLanguage", "typeLanguage")),
			Map.entry("process",
					Set.of("isExecutable", "camunda:versionTag", "camunda:historyTimeToLive",
							"camunda:isStartableInTasklist")),
			Map.entry("documentation", Set.of("textFormat")), Map.entry("extensionElements", Set.of()),
			Map.entry("incoming", Set.of()), Map.entry("outgoing", Set.of()),
			Map.entry("startEvent", Set.of("isInterrupting")), Map.entry("endEvent", Set.of()),
			Map.entry("intermediateCatchEvent", Set.of()), Map.entry("intermediateThrowEvent", Set.of()),
			Map.entry("boundaryEvent", Set.of("attachedToRef", "cancelActivity")),
			Map.entry("messageEventDefinition", Set.of("messageRef")), Map.entry("timerEventDefinition", Set.of()),
			Map.entry("timeDate", Set.of()), Map.entry("timeDuration", Set.of()), Map.entry("timeCycle", Set.of()),
			Map.entry("escalationEventDefinition", Set.of("escalationRef")),
			Map.entry("conditionalEventDefinition", Set.of("camunda:variableName", "camunda:variableEvents")),
			Map.entry("condition", Set.of()), Map.entry("terminateEventDefinition", Set.of()),
			Map.entry("message", Set.of()), Map.entry("escalation", Set.of("escalationCode")),
			Map.entry("userTask",
					Set.of("camunda:formRef", "camunda:formRefBinding", "camunda:candidateGroups", "camunda:dueDate",
							"camunda:priority")),
			Map.entry("serviceTask",
					Set.of("camunda:expression", "camunda:resultVariable", "camunda:asyncBefore", "camunda:exclusive")),
			Map.entry("businessRuleTask",
					Set.of("camunda:decisionRef", "camunda:decisionRefBinding", "camunda:mapDecisionResult",
							"camunda:resultVariable")),
			Map.entry("callActivity", Set.of("calledElement", "camunda:calledElementBinding")),
			Map.entry("subProcess", Set.of("triggeredByEvent")),
			Map.entry("multiInstanceLoopCharacteristics",
					Set.of("isSequential", "camunda:collection", "camunda:elementVariable")),
			Map.entry("sequenceFlow", Set.of("sourceRef", "targetRef")), Map.entry("conditionExpression", Set.of()),
			Map.entry("exclusiveGateway", Set.of("default", "gatewayDirection")),
			Map.entry("inclusiveGateway", Set.of("default", "gatewayDirection")),
			Map.entry("parallelGateway", Set.of("gatewayDirection")),
			Map.entry("eventBasedGateway", Set.of("gatewayDirection")),
			Map.entry("textAnnotation", Set.of("textFormat")), Map.entry("text", Set.of()),
			Map.entry("association", Set.of("sourceRef", "targetRef", "associationDirection")));

	/** What the engine offers beyond BPMN, with what each may say. */
	private static final Map<String, Set<String>> EXTENSIONS = Map.ofEntries(
			Map.entry("executionListener", Set.of("expression", "event")),
			Map.entry("taskListener", Set.of("expression", "event", "id")),
			Map.entry("in", Set.of("source", "sourceExpression", "target", "businessKey", "variables")),
			Map.entry("out", Set.of("source", "sourceExpression", "target", "variables")),
			Map.entry("inputOutput", Set.of()), Map.entry("inputParameter", Set.of("name")),
			Map.entry("outputParameter", Set.of("name")), Map.entry("failedJobRetryTimeCycle", Set.of()),
			Map.entry("properties", Set.of()), Map.entry("property", Set.of("id", "name", "value")));

	private static final String CALL_INSTEAD = "In section Implementation choose Expression, and call what the "
			+ "application offers, such as ${letters.enquire(reference)}.";

	private static final String GROUP_INSTEAD = "Clear it in section Assignment, and enter a Candidate group: people "
			+ "come and go.";

	private static final String FORM_INSTEAD = "In section Forms choose Camunda Forms, and enter the id of the form.";

	/** How to do without the ones that people try. */
	private static final Map<String, String> INSTEAD = Map.ofEntries(
			Map.entry("scriptTask",
					"Make it a service task that calls what the application offers; ask an engineer "
							+ "for what is missing there."),
			Map.entry("script", "Delete the script; let the element call what the application offers."),
			Map.entry("sendTask",
					"Make it a service task that calls what the application offers, such as "
							+ "${letters.enquire(reference)}."),
			Map.entry("receiveTask",
					"Put an event-based gateway in its place, which waits for the message and for a timer."),
			Map.entry("manualTask", "Make it a user task, so that somebody has it in Tasklist, or delete it."),
			Map.entry("task", "Click the wrench and say what kind of task it is, for example a user task."),
			Map.entry("signalEventDefinition", "Use a message that the application sends, or an escalation."),
			Map.entry("errorEventDefinition", "Use an escalation, or a question with an answer of its own."),
			Map.entry("linkEventDefinition", "Draw the flow itself."),
			Map.entry("collaboration", "Delete the pool, and draw the process on the empty canvas."),
			Map.entry("laneSet", "Delete the lanes: who does a task is its candidate group."),
			Map.entry("connector", CALL_INSTEAD), Map.entry("class", CALL_INSTEAD),
			Map.entry("delegateExpression", CALL_INSTEAD), Map.entry("type", CALL_INSTEAD),
			Map.entry("topic", CALL_INSTEAD), Map.entry("field", CALL_INSTEAD), Map.entry("assignee", GROUP_INSTEAD),
			Map.entry("candidateUsers", GROUP_INSTEAD),
			Map.entry("candidateStarterUsers",
					"Clear it in section Candidate starter: concerns start on their own page."),
			Map.entry("candidateStarterGroups",
					"Clear it in section Candidate starter: concerns start on their own page."),
			Map.entry("formKey", FORM_INSTEAD), Map.entry("formData", FORM_INSTEAD),
			Map.entry("formRefVersion", FORM_INSTEAD),
			Map.entry("jobPriority", "Clear it in section Job execution: due dates say what comes first."),
			Map.entry("taskPriority", "Clear it: no task is done outside the application."),
			Map.entry("asyncBefore", "Untick it in section Asynchronous continuations: only service tasks need it."),
			Map.entry("asyncAfter", "Untick After in section Asynchronous continuations, and tick Before instead."),
			Map.entry("followUpDate", "Clear the follow up date in section Assignment: the due date says when."),
			Map.entry("loopCardinality", "Clear it in section Multi-instance, and enter a Collection."),
			Map.entry("completionCondition", "Clear it in section Multi-instance."));

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		new Check(process.model(), faults).element(process.document().getDocumentElement());
	}

	/** The parts of one process. Files are not deep enough for this to be too deep. */
	private record Check(BpmnModelInstance model, FileFaults faults) {

		void element(Element element) {
			String namespace = element.getNamespaceURI();
			String kind = element.getLocalName();
			// Anywhere else the engine would take an element by its name alone.
			if (DRAWING.equals(namespace)
					&& element.getParentNode() == element.getOwnerDocument().getDocumentElement()) {
				return;
			}
			Map<String, Set<String>> known = BpmnReading.BPMN.equals(namespace) ? ELEMENTS
					: CAMUNDA.equals(namespace) ? EXTENSIONS : Map.of();
			if (!known.containsKey(kind)) {
				tell(element, "uses no " + spoken(kind), kind);
				return;
			}
			IntStream.range(0, element.getAttributes().getLength())
				.mapToObj((place) -> (Attr) element.getAttributes().item(place))
				.filter((attribute) -> !isKnown(attribute, known.get(kind)))
				.forEach((attribute) -> tell(element, "%s has no %s".formatted(spoken(kind), attribute.getName()),
						attribute.getLocalName()));
			for (int i = 0; i < element.getChildNodes().getLength(); i++) {
				if (element.getChildNodes().item(i) instanceof Element child) {
					element(child);
				}
			}
		}

		private static boolean isKnown(Attr attribute, Set<String> known) {
			String namespace = attribute.getNamespaceURI();
			if (namespace == null) {
				return known.contains(attribute.getLocalName()) || attribute.getLocalName().equals("id")
						|| attribute.getLocalName().equals("name");
			}
			return CAMUNDA.equals(namespace) && (known.contains("camunda:" + attribute.getLocalName())
					|| OF_TEMPLATES.contains(attribute.getLocalName())) || OF_TOOLS.contains(namespace);
		}

		private void tell(Element element, String rule, String what) {
			BaseElement around = Places.around(element, this.model);
			this.faults.unless(false, (around != null) ? Titles.of(around) : "definitions",
					(around != null) ? around.getId() : "", rule,
					INSTEAD.getOrDefault(what, "Delete it: models here do without it."));
		}

		private static String spoken(String name) {
			return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		}

	}

}
