package org.concernhandling.canary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every call of a process bean that stands in a model, with the place of its call. */
final class ServiceCalls {

	private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\.(\\w+)\\((?:'([\\w-]+)')?");

	private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

	private final Set<String> beans;

	private final Set<String> places = new TreeSet<>();

	/** Where a timer of an element is set, when that is not at the element itself. */
	private final Map<String, String> timersSetAt = new HashMap<>();

	private final Set<String> nodes = new HashSet<>();

	private String process;

	private ServiceCalls(Set<String> beans) {
		this.beans = beans;
	}

	/** All calls of some beans in the models of the process owners. */
	static Set<String> of(Set<String> beans) {
		ServiceCalls calls = new ServiceCalls(beans);
		HandlingModels.all().forEach(calls::read);
		return calls.places;
	}

	/**
	 * How the place of a call is named: process, element, bean, method, and the first
	 * argument where that is a code.
	 */
	static String place(String process, String element, String bean, String method, String code) {
		return process + "/" + element + "/" + bean + "." + method + ((code != null) ? "(" + code + ")" : "");
	}

	private void read(Path file) {
		Document model = parse(file);
		each(model.getElementsByTagNameNS("*", "process"), (found) -> this.process = found.getAttribute("id"));
		Set<String> eventGateways = new HashSet<>();
		each(model.getElementsByTagNameNS("*", "eventBasedGateway"),
				(found) -> eventGateways.add(found.getAttribute("id")));
		each(model.getElementsByTagNameNS("*", "sequenceFlow"), (flow) -> {
			this.nodes.add(flow.getAttribute("sourceRef"));
			this.nodes.add(flow.getAttribute("targetRef"));
			if (eventGateways.contains(flow.getAttribute("sourceRef"))) {
				this.timersSetAt.put(flow.getAttribute("targetRef"), flow.getAttribute("sourceRef"));
			}
		});
		each(model.getElementsByTagNameNS("*", "boundaryEvent"),
				(event) -> this.timersSetAt.put(event.getAttribute("id"), event.getAttribute("attachedToRef")));
		read(model.getDocumentElement(), "");
	}

	private void read(Element part, String element) {
		String at = element;
		if (this.nodes.contains(part.getAttribute("id"))) {
			at = part.getAttribute("id");
		}
		else if (part.getLocalName().equals("sequenceFlow")) {
			at = part.getAttribute("sourceRef");
		}
		else if (part.getLocalName().equals("timerEventDefinition")) {
			at = this.timersSetAt.getOrDefault(element, element);
		}
		for (int i = 0; i < part.getAttributes().getLength(); i++) {
			find(part.getAttributes().item(i).getNodeValue(), at);
		}
		for (Node child = part.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element inner) {
				read(inner, at);
			}
			else if (child.getNodeValue() != null) {
				find(child.getNodeValue(), at);
			}
		}
	}

	private void find(String text, String element) {
		EXPRESSION.matcher(text)
			.results()
			.flatMap((expression) -> CALL.matcher(expression.group(1)).results())
			.filter((call) -> this.beans.contains(call.group(1)))
			.forEach((call) -> this.places
				.add(place(this.process, element, call.group(1), call.group(2), call.group(3))));
	}

	private static void each(NodeList found, Consumer<Element> use) {
		for (int i = 0; i < found.getLength(); i++) {
			use.accept((Element) found.item(i));
		}
	}

	private static Document parse(Path file) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().parse(file.toFile());
		}
		catch (ParserConfigurationException | SAXException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
