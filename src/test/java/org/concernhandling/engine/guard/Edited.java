package org.concernhandling.engine.guard;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.concernhandling.engine.models.BpmnReading;
import org.concernhandling.engine.models.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A model that is changed as a person would change it in Modeler, or by hand. */
public final class Edited {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final String NAMESPACES = "xmlns:bpmn='%s' xmlns:camunda='%s' ".formatted(BpmnReading.BPMN, CAMUNDA)
			+ "xmlns:bpmndi='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc='http://www.omg.org/spec/DD/20100524/DC' "
			+ "xmlns:di='http://www.omg.org/spec/DD/20100524/DI' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

	private final Document document;

	private Edited(String xml) {
		this.document = SafeXml.document(xml.getBytes(StandardCharsets.UTF_8));
	}

	/** One of our own processes, or another model. */
	public static Edited model(String xml) {
		return new Edited(xml);
	}

	/** Sets an attribute, such as {@code camunda:dueDate}. */
	public Edited set(String id, String attribute, String value) {
		if (attribute.startsWith("camunda:")) {
			element(id).setAttributeNS(CAMUNDA, attribute, value);
		}
		else {
			element(id).setAttribute(attribute, value);
		}
		return this;
	}

	/** Removes an attribute that is there. */
	public Edited drop(String id, String attribute) {
		Element element = element(id);
		if (!element.hasAttribute(attribute)) {
			throw new NoSuchElementException(attribute);
		}
		element.removeAttribute(attribute);
		return this;
	}

	/** Removes an element, with how it is drawn and with what names it as a flow. */
	public Edited remove(String... ids) {
		for (String id : ids) {
			Element element = element(id);
			element.getParentNode().removeChild(element);
			all().filter((other) -> id.equals(other.getAttribute("bpmnElement"))).toList().forEach(Edited::cut);
			all()
				.filter((other) -> List.of("incoming", "outgoing").contains(other.getLocalName())
						&& other.getTextContent().strip().equals(id))
				.toList()
				.forEach(Edited::cut);
		}
		return this;
	}

	/** Removes only how it is drawn. */
	public Edited undraw(String id) {
		cut(shape(id));
		return this;
	}

	/** Removes what is within an element and has this name. */
	public Edited removeWithin(String id, String name) {
		cut(within(id, name));
		return this;
	}

	/** Removes what is within an element, has this name, and says this. */
	public Edited removeWithin(String id, String name, String attribute, String value) {
		elements(element(id).getElementsByTagNameNS("*", name))
			.filter((element) -> value.equals(element.getAttribute(attribute)))
			.toList()
			.forEach(Edited::cut);
		return this;
	}

	/** Sets the text within an element. */
	public Edited text(String id, String name, String text) {
		within(id, name).setTextContent(text);
		return this;
	}

	/** Sets an attribute of what is within an element and has this name. */
	public Edited setWithin(String id, String name, String attribute, String value) {
		within(id, name).setAttribute(attribute, value);
		return this;
	}

	/** Puts something into an element, behind what it says about itself. */
	public Edited add(String id, String xml) {
		Element element = element(id);
		Node before = children(element)
			.filter((child) -> !List.of("documentation", "extensionElements").contains(child.getLocalName()))
			.findFirst()
			.orElse(null);
		for (Element added : fragment(xml)) {
			element.insertBefore(added, before);
		}
		return this;
	}

	/** Puts something into an element, behind everything else. */
	public Edited append(String id, String xml) {
		fragment(xml).forEach(element(id)::appendChild);
		return this;
	}

	/** Puts something where an element says something to the engine. */
	public Edited extend(String id, String xml) {
		Element element = element(id);
		Element extensions = children(element).filter((child) -> child.getLocalName().equals("extensionElements"))
			.findFirst()
			.orElseGet(() -> {
				Node before = children(element).filter((child) -> !child.getLocalName().equals("documentation"))
					.findFirst()
					.orElse(null);
				return (Element) element
					.insertBefore(this.document.createElementNS(BpmnReading.BPMN, "bpmn:extensionElements"), before);
			});
		fragment(xml).forEach(extensions::appendChild);
		return this;
	}

	/** Draws a shape of this size. */
	public Edited draw(String id, int x, int y, int width, int height) {
		return drawing("<bpmndi:BPMNShape bpmnElement='%s'><dc:Bounds x='%d' y='%d' width='%d' height='%d'/>"
			.formatted(id, x, y, width, height) + "</bpmndi:BPMNShape>");
	}

	/** Draws a flow through these points. */
	public Edited line(String id, double... points) {
		StringBuilder waypoints = new StringBuilder();
		for (int i = 0; i < points.length; i += 2) {
			waypoints.append("<di:waypoint x='%s' y='%s'/>".formatted(points[i], points[i + 1]));
		}
		return drawing("<bpmndi:BPMNEdge bpmnElement='%s'>%s</bpmndi:BPMNEdge>".formatted(id, waypoints));
	}

	/** Draws a flow as another one is drawn. */
	public Edited lineLike(String id, String other) {
		Element line = (Element) shape(other).cloneNode(true);
		line.setAttribute("id", id + "-edge");
		line.setAttribute("bpmnElement", id);
		shape(other).getParentNode().appendChild(line);
		return this;
	}

	/** Draws something small in the middle of something large. */
	public Edited drawUpon(String id, String other) {
		Element bounds = first(shape(other), "Bounds");
		return draw(id, (int) Double.parseDouble(bounds.getAttribute("x")) + 20,
				(int) Double.parseDouble(bounds.getAttribute("y")) + 20, 60, 30);
	}

	/** Puts the label of an event in the middle of something else. */
	public Edited label(String id, String other) {
		Element bounds = first(shape(other), "Bounds");
		Element label = first(first(shape(id), "BPMNLabel"), "Bounds");
		label.setAttribute("x", String.valueOf(Double.parseDouble(bounds.getAttribute("x")) + 25));
		label.setAttribute("y", String.valueOf(Double.parseDouble(bounds.getAttribute("y")) + 30));
		return this;
	}

	/** Moves the last point of a flow. */
	public Edited bend(String flow, double dx, double dy) {
		NodeList points = shape(flow).getElementsByTagNameNS("*", "waypoint");
		Element last = (Element) points.item(points.getLength() - 1);
		last.setAttribute("x", String.valueOf(Double.parseDouble(last.getAttribute("x")) + dx));
		last.setAttribute("y", String.valueOf(Double.parseDouble(last.getAttribute("y")) + dy));
		return this;
	}

	/** Removes the whole drawing. */
	public Edited undrawn() {
		cut(first(this.document.getDocumentElement(), "BPMNDiagram"));
		return this;
	}

	/** Turns an element into one of another kind, with the same id, name, flows. */
	public Edited turn(String id, String kind) {
		this.document.renameNode(element(id), BpmnReading.BPMN, "bpmn:" + kind);
		return this;
	}

	/** Gives an element another id, wherever it is named. */
	public Edited rename(String id, String other) {
		return model(xml().replace("\"" + id + "\"", "\"" + other + "\"").replace(">" + id + "<", ">" + other + "<"));
	}

	/** The element with an id. */
	public Element element(String id) {
		return all().filter((element) -> id.equals(element.getAttribute("id")))
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException(id));
	}

	/** All elements. */
	public Stream<Element> all() {
		return elements(this.document.getElementsByTagName("*"));
	}

	/** What it looks like in the file. */
	public String xml() {
		try {
			Transformer writer = TransformerFactory.newInstance().newTransformer();
			writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
			StringWriter xml = new StringWriter();
			writer.transform(new DOMSource(this.document), new StreamResult(xml));
			return xml.toString();
		}
		catch (TransformerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Edited drawing(String xml) {
		fragment(xml).forEach(first(this.document.getDocumentElement(), "BPMNPlane")::appendChild);
		return this;
	}

	private Element shape(String id) {
		return all().filter((element) -> id.equals(element.getAttribute("bpmnElement"))).findFirst().orElseThrow();
	}

	private Element within(String id, String name) {
		return first(element(id), name);
	}

	private List<Element> fragment(String xml) {
		Document fragment = SafeXml
			.document("<all %s>%s</all>".formatted(NAMESPACES, xml).getBytes(StandardCharsets.UTF_8));
		return children(fragment.getDocumentElement()).map((child) -> (Element) this.document.importNode(child, true))
			.toList();
	}

	private static Element first(Element around, String name) {
		return elements(around.getElementsByTagNameNS("*", name)).findFirst()
			.orElseThrow(() -> new NoSuchElementException(name));
	}

	private static Stream<Element> children(Element element) {
		return IntStream.range(0, element.getChildNodes().getLength())
			.mapToObj(element.getChildNodes()::item)
			.filter(Element.class::isInstance)
			.map(Element.class::cast);
	}

	private static Stream<Element> elements(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj((place) -> (Element) nodes.item(place));
	}

	private static void cut(Element element) {
		element.getParentNode().removeChild(element);
	}

}
