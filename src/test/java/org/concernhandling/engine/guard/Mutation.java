package org.concernhandling.engine.guard;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Changes a model by chance, as nobody would on purpose. */
public final class Mutation {

	private static final List<String> KINDS = List.of("userTask", "serviceTask", "exclusiveGateway", "parallelGateway",
			"inclusiveGateway", "intermediateThrowEvent", "endEvent", "scriptTask");

	private static final List<String> REFERENCES = List.of("sourceRef", "targetRef", "attachedToRef", "default",
			"messageRef", "escalationRef", "calledElement", "camunda:decisionRef", "camunda:formRef");

	private final Random random;

	private final Edited model;

	private String what;

	private Mutation(Random random, Edited model) {
		this.random = random;
		this.model = model;
	}

	/**
	 * Changes a model in one way.
	 * @return what was done, and what the model says then
	 */
	public static Mutant of(String xml, Random random) {
		Mutation mutation = new Mutation(random, Edited.model(xml));
		String changed = mutation.mutate();
		return new Mutant(mutation.what, changed);
	}

	private String mutate() {
		switch (this.random.nextInt(12)) {
			case 0 -> removeElement();
			case 1 -> removeAttribute();
			case 2, 3 -> removePart();
			case 4 -> leadElsewhere();
			case 5 -> swapIds();
			case 6 -> duplicate();
			case 7 -> referElsewhere();
			case 8 -> swapValues();
			case 9 -> swapTexts();
			case 10 -> turn();
			default -> {
				return strikeLetter();
			}
		}
		return this.model.xml();
	}

	private void removeElement() {
		String id = any((element) -> isDrawn(element)).getAttribute("id");
		this.what = "removes " + id;
		this.model.remove(id);
	}

	private void removeAttribute() {
		Element element = any((candidate) -> isOfModel(candidate) && candidate.getAttributes().getLength() > 0);
		Attr attribute = (Attr) element.getAttributes().item(this.random.nextInt(element.getAttributes().getLength()));
		this.what = "removes %s of %s".formatted(attribute.getName(), title(element));
		element.removeAttributeNode(attribute);
	}

	private void removePart() {
		Element element = any((candidate) -> isOfModel(candidate) && !candidate.hasAttribute("sourceRef")
				&& !isDrawn(candidate) && !List.of("definitions", "process").contains(candidate.getLocalName()));
		this.what = "removes %s in %s".formatted(title(element), title((Element) element.getParentNode()));
		element.getParentNode().removeChild(element);
	}

	private void leadElsewhere() {
		Element flow = any((candidate) -> candidate.hasAttribute("targetRef"));
		Element node = any((candidate) -> isDrawn(candidate) && candidate.getParentNode().equals(flow.getParentNode())
				&& !candidate.hasAttribute("targetRef"));
		this.what = "leads %s to %s".formatted(title(flow), title(node));
		flow.setAttribute("targetRef", node.getAttribute("id"));
	}

	private void swapIds() {
		Element one = any((candidate) -> isDrawn(candidate));
		Element other = any((candidate) -> isDrawn(candidate) && !candidate.equals(one));
		this.what = "swaps the ids of %s and %s".formatted(title(one), title(other));
		swap(one, other, "id");
	}

	private void duplicate() {
		Element element = any((candidate) -> isOfModel(candidate) && candidate.getParentNode() instanceof Element);
		this.what = "doubles " + title(element);
		Node copy = element.cloneNode(true);
		element.getParentNode().insertBefore(copy, element);
		if (this.random.nextBoolean() && element.hasAttribute("id")) {
			this.what += " under another id";
			((Element) copy).setAttribute("id", element.getAttribute("id") + "-again");
		}
	}

	private void referElsewhere() {
		String name = REFERENCES.get(this.random.nextInt(REFERENCES.size()));
		List<Element> holders = this.model.all().filter((candidate) -> candidate.hasAttribute(name)).toList();
		if (holders.isEmpty()) {
			removeAttribute();
			return;
		}
		Element holder = holders.get(this.random.nextInt(holders.size()));
		String id = any((candidate) -> candidate.hasAttribute("id")).getAttribute("id");
		this.what = "lets %s of %s name %s".formatted(name, title(holder), id);
		holder.setAttribute(name, id);
	}

	private void swapValues() {
		Element one = any((candidate) -> isOfModel(candidate) && candidate.getAttributes().getLength() > 1);
		String name = one.getAttributes().item(this.random.nextInt(one.getAttributes().getLength())).getNodeName();
		Element other = any((candidate) -> isOfModel(candidate) && candidate.hasAttribute(name));
		this.what = "swaps %s of %s and %s".formatted(name, title(one), title(other));
		swap(one, other, name);
	}

	private void swapTexts() {
		Element one = any(Mutation::isText);
		Element other = any((candidate) -> isText(candidate) && candidate.getLocalName().equals(one.getLocalName()));
		this.what = "swaps what is in %s and %s".formatted(title((Element) one.getParentNode()),
				title((Element) other.getParentNode()));
		String text = one.getTextContent();
		one.setTextContent(other.getTextContent());
		other.setTextContent(text);
	}

	private void turn() {
		Element node = any((candidate) -> isDrawn(candidate) && !candidate.hasAttribute("sourceRef"));
		String kind = KINDS.get(this.random.nextInt(KINDS.size()));
		this.what = "turns %s into a %s".formatted(title(node), kind);
		this.model.turn(node.getAttribute("id"), kind);
	}

	private String strikeLetter() {
		String xml = this.model.xml();
		int place = xml.indexOf("<bpmn:process")
				+ this.random.nextInt(xml.indexOf("</bpmn:process") - xml.indexOf("<bpmn:process"));
		this.what = "strikes a letter out at " + place;
		return xml.substring(0, place) + xml.substring(place + 1);
	}

	private Element any(Predicate<Element> wanted) {
		List<Element> found = this.model.all().filter(wanted).toList();
		return found.get(this.random.nextInt(found.size()));
	}

	private static void swap(Element one, Element other, String attribute) {
		String value = one.getAttribute(attribute);
		one.setAttribute(attribute, other.getAttribute(attribute));
		other.setAttribute(attribute, value);
	}

	/** Whether it is a step, an event, a gateway or a flow. */
	private static boolean isDrawn(Element element) {
		return isOfModel(element) && (element.getElementsByTagNameNS("*", "incoming").getLength() > 0
				|| element.getElementsByTagNameNS("*", "outgoing").getLength() > 0 || element.hasAttribute("sourceRef"))
				&& element.getParentNode() instanceof Element parent
				&& List.of("process", "subProcess").contains(parent.getLocalName());
	}

	private static boolean isText(Element element) {
		return List.of("conditionExpression", "outputParameter", "timeDate", "documentation")
			.contains(element.getLocalName());
	}

	private static boolean isOfModel(Element element) {
		return element.getNodeName().startsWith("bpmn:") || element.getNodeName().startsWith("camunda:");
	}

	private static String title(Element element) {
		return element.getLocalName() + " " + element.getAttribute("id");
	}

	/**
	 * A changed model.
	 *
	 * @param what what was changed
	 */
	public record Mutant(String what, String xml) {
	}

}
