package org.concernhandling.engine.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Whatever names another element in the file of a process names one that is there and of
 * the right kind. Looked at before anything else: nothing that reads a model expects it
 * to be otherwise.
 */
final class References {

	private static final Set<String> FLOW_NODES = Set.of("startEvent", "endEvent", "boundaryEvent",
			"intermediateCatchEvent", "intermediateThrowEvent", "exclusiveGateway", "inclusiveGateway",
			"parallelGateway", "eventBasedGateway", "complexGateway");

	private static final Set<String> ACTIVITIES = Set.of("task", "userTask", "serviceTask", "businessRuleTask",
			"scriptTask", "sendTask", "receiveTask", "manualTask", "callActivity", "subProcess", "adHocSubProcess",
			"transaction");

	private final FileFaults faults;

	private final Document document;

	private final Map<String, Element> elements = new HashMap<>();

	References(String file, Document document, Consumer<Fault> faults) {
		this.faults = new FileFaults(file, faults);
		this.document = document;
	}

	void check() {
		Element root = this.document.getDocumentElement();
		if (!BpmnReading.BPMN.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
			this.faults.tell("holds a BPMN diagram",
					"Draw the process as a BPMN diagram for Camunda 7, and save it under this name.");
			return;
		}
		all().filter((element) -> element.hasAttribute("id")).forEach(this::collect);
		all().forEach(this::check);
	}

	private void collect(Element element) {
		unless(this.elements.putIfAbsent(element.getAttribute("id"), element) == null, element,
				"has an id that nothing else in the file has",
				"Open section General and give one of the two another id.");
	}

	private void check(Element element) {
		if (!BpmnReading.BPMN.equals(element.getNamespaceURI())) {
			reference(element, "bpmnElement");
			return;
		}
		unless(!isStep(element) && !isFlow(element) || element.hasAttribute("id"), element, "has an id",
				"Open section General and give it an id that says what it is.");
		switch (element.getLocalName()) {
			case "sequenceFlow" -> {
				checkEnd(element, "sourceRef");
				checkEnd(element, "targetRef");
			}
			case "boundaryEvent" -> unless(
					reference(element, "attachedToRef").stream()
						.allMatch((host) -> ACTIVITIES.contains(host.getLocalName()) && isBeside(element, host)),
					element, "sits on the border of a task or sub-process", "Drag it onto that border again.");
			case "incoming" -> checkMention(element, "targetRef");
			case "outgoing" -> checkMention(element, "sourceRef");
			default -> {
				checkDefault(element);
				checkKind(element, "messageRef", "message");
				checkKind(element, "escalationRef", "escalation");
				checkKind(element, "errorRef", "error");
				checkKind(element, "signalRef", "signal");
			}
		}
	}

	private void checkEnd(Element flow, String end) {
		unless(flow.hasAttribute(end), flow, "begins and ends somewhere", "Delete the flow and draw it anew.");
		unless(reference(flow, end).stream().allMatch((node) -> isStep(node) && isBeside(flow, node)), flow,
				"leads from one step to another within the same process or sub-process",
				"Delete the flow and draw it anew.");
	}

	private void checkDefault(Element gateway) {
		unless(reference(gateway, "default").stream()
			.allMatch((flow) -> isFlow(flow) && flow.getAttribute("sourceRef").equals(gateway.getAttribute("id"))),
				gateway, "its default flow is one of its own",
				"Select the flow that is to be taken when no other is, click the wrench, and choose Default flow.");
	}

	private void checkKind(Element element, String attribute, String kind) {
		unless(reference(element, attribute).stream().allMatch((found) -> found.getLocalName().equals(kind)), element,
				"names a " + kind, "Open the section of that name, and choose a " + kind + ".");
	}

	/** What a step says about its flows is what the flows say. */
	private void checkMention(Element mention, String end) {
		Element step = (Element) mention.getParentNode();
		Element flow = this.elements.get(local(mention, mention.getTextContent()));
		unless(flow != null && isFlow(flow) && flow.getAttribute(end).equals(step.getAttribute("id")), step,
				"its flows lead to and from it (%s: %s)".formatted(mention.getLocalName(),
						local(mention, mention.getTextContent())),
				"Delete the flow and draw it anew.");
	}

	/** What is named, when it is there. */
	private List<Element> reference(Element element, String attribute) {
		if (!element.hasAttribute(attribute)) {
			return List.of();
		}
		String id = local(element, element.getAttribute(attribute));
		Element found = this.elements.get(id);
		unless(found != null, element, "refers to something that is in the file (%s: %s)".formatted(attribute, id),
				"Delete it and draw it anew, or open the file's XML and mend the id there.");
		return Stream.ofNullable(found).toList();
	}

	private void unless(boolean obeyed, Element element, String rule, String mend) {
		String id = element.hasAttribute("id") ? element.getAttribute("id") : element.getAttribute("bpmnElement");
		this.faults.unless(obeyed, Titles.of(element.getLocalName(), element.getAttribute("name"), id), id, rule, mend);
	}

	private static boolean isBeside(Element one, Element other) {
		return one.getParentNode().isSameNode(other.getParentNode());
	}

	private static boolean isFlow(Element element) {
		return "sequenceFlow".equals(element.getLocalName());
	}

	private static boolean isStep(Element element) {
		return FLOW_NODES.contains(element.getLocalName()) || ACTIVITIES.contains(element.getLocalName());
	}

	/**
	 * The id that a name names. Behind a prefix it is one of this file where the prefix
	 * stands for the file's own namespace; of no other file is anything known here.
	 */
	private String local(Element element, String name) {
		String stripped = name.strip();
		int colon = stripped.indexOf(':');
		boolean own = colon > 0 && this.document.getDocumentElement()
			.getAttribute("targetNamespace")
			.equals(element.lookupNamespaceURI(stripped.substring(0, colon)));
		return own ? stripped.substring(colon + 1) : stripped;
	}

	private Stream<Element> all() {
		NodeList all = this.document.getElementsByTagName("*");
		return IntStream.range(0, all.getLength()).mapToObj((place) -> (Element) all.item(place));
	}

}
