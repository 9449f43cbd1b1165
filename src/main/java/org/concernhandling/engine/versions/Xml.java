package org.concernhandling.engine.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Reads parts of models that are written in XML in plain words. */
final class Xml {

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("candidateGroups", "group"),
			Map.entry("candidateUsers", "people"), Map.entry("formRef", "form"),
			Map.entry("conditionExpression", "condition"), Map.entry("condition", "condition"),
			Map.entry("timeDuration", "time"), Map.entry("timeDate", "time"), Map.entry("timeCycle", "time"),
			Map.entry("calledElement", "called process"), Map.entry("in", "passes on"), Map.entry("out", "takes back"),
			Map.entry("expression", "calls"), Map.entry("resultVariable", "keeps the result as"),
			Map.entry("decisionRef", "decision"), Map.entry("sourceRef", "comes from"),
			Map.entry("targetRef", "leads to"), Map.entry("default", "default flow"),
			Map.entry("attachedToRef", "attached to"), Map.entry("messageRef", "message"),
			Map.entry("cancelActivity", "interrupts"), Map.entry("flowNodeRef", "elements"),
			Map.entry("asyncBefore", "asynchronous before"), Map.entry("asyncAfter", "asynchronous after"),
			Map.entry("failedJobRetryTimeCycle", "retry time cycle"));

	/** By which template Modeler shows an element: nothing runs by it. */
	private static final String TEMPLATE = "modelerTemplate";

	/** What these hold is said of the element that holds them. */
	private static final Set<String> TRANSPARENT = Set.of("extensionElements", "properties", "inputOutput",
			"multiInstanceLoopCharacteristics");

	/** Widths of columns, as Modeler writes them into decisions. */
	private static final String BIODI = "http://bpmn.io/schema/dmn/biodi/2.0";

	private static final String EVENT = "EventDefinition";

	private Xml() {
	}

	static Element root(ModelInstance model) {
		return ((Document) model.getDocument().getDomSource().getNode()).getDocumentElement();
	}

	static Stream<Element> children(Element element) {
		List<Element> children = new ArrayList<>();
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element one) {
				children.add(one);
			}
		}
		return children.stream();
	}

	static Stream<Element> children(Element element, String name) {
		return children(element).filter((child) -> name.equals(child.getLocalName()));
	}

	/** The text in the first element of a name, or nothing. */
	static String text(Element element, String name) {
		return children(element, name).findFirst().map((child) -> tidy(child.getTextContent())).orElse("");
	}

	/**
	 * A part with all that is said of it, apart from some of its children.
	 * @param apart the children that are parts themselves, or repeat what others say
	 */
	static Part part(Element element, Set<Element> apart) {
		Map<String, Property> properties = new LinkedHashMap<>();
		collect(element, apart, properties);
		return new Part(element.getAttribute("id"), kind(element), tidy(element.getAttribute("name")), properties);
	}

	/** What an element is, in plain words: a userTask is a {@code User task}. */
	static String kind(Element element) {
		String words = words(element.getLocalName());
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	private static void collect(Element element, Set<Element> apart, Map<String, Property> properties) {
		attributes(element).forEach((name, value) -> {
			if (!"name".equals(name)) {
				put(properties, name, value);
			}
		});
		children(element).filter((child) -> !apart.contains(child)).forEach((child) -> {
			String name = child.getLocalName();
			if (name.endsWith(EVENT)) {
				put(properties, "event", words(name.substring(0, name.length() - EVENT.length())));
			}
			if (name.endsWith(EVENT) || TRANSPARENT.contains(name)) {
				collect(child, Set.of(), properties);
			}
			else {
				put(properties, name, rendered(child));
			}
		});
	}

	private static void put(Map<String, Property> properties, String name, String value) {
		String label = WORDS.getOrDefault(name, words(name));
		properties.merge(label, new Property(label, value), Property::and);
	}

	/** All that is in an element, in one line. */
	static String rendered(Element element) {
		Map<String, String> attributes = attributes(element);
		String said;
		if (attributes.keySet().equals(Set.of("source", "target"))) {
			String source = attributes.get("source");
			said = source.equals(attributes.get("target")) ? source : source + " as " + attributes.get("target");
		}
		else if (attributes.keySet().equals(Set.of("name", "value"))) {
			said = attributes.get("name") + " = " + attributes.get("value");
		}
		else {
			said = attributes.entrySet()
				.stream()
				.map((attribute) -> words(attribute.getKey()) + " " + attribute.getValue())
				.collect(Collectors.joining(", "));
		}
		List<Element> children = children(element).toList();
		String held = children.isEmpty() ? tidy(element.getTextContent())
				: children.stream()
					.map((child) -> "text".equals(child.getLocalName()) ? rendered(child)
							: words(child.getLocalName()) + " " + rendered(child))
					.collect(Collectors.joining(", "));
		return Stream.of(said, held).filter((words) -> !words.isEmpty()).collect(Collectors.joining(": "));
	}

	private static Map<String, String> attributes(Element element) {
		Map<String, String> attributes = new TreeMap<>();
		NamedNodeMap all = element.getAttributes();
		for (int i = 0; i < all.getLength(); i++) {
			Attr attribute = (Attr) all.item(i);
			String name = (attribute.getLocalName() != null) ? attribute.getLocalName() : attribute.getName();
			boolean ofXml = attribute.getName().startsWith("xmlns") || attribute.getName().startsWith("xsi:");
			boolean drawn = BIODI.equals(attribute.getNamespaceURI()) || name.startsWith(TEMPLATE);
			boolean usual = "formRefBinding".equals(name) && "deployment".equals(attribute.getValue());
			if (attribute.getSpecified() && !ofXml && !drawn && !usual && !"id".equals(name)) {
				attributes.put(name, tidy(attribute.getValue()));
			}
		}
		return attributes;
	}

	/** The words in a name that joins them by capital letters. */
	static String words(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

	static String tidy(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

}
