package org.concernhandling.engine.versions;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.concernhandling.deployments.Deployment.Change;
import org.w3c.dom.Element;

/** Tells element by element how a process differs from its version before. */
final class ProcessChanges implements Changes {

	private static final Set<String> HOLDS_PARTS = Set.of("definitions", "collaboration", "process", "subProcess",
			"transaction", "adHocSubProcess", "laneSet", "childLaneSet");

	/** What is said of an element by the id of another. */
	private static final Set<String> NAMES = Set.of("comes from", "leads to", "default flow", "attached to", "message");

	/** Sequence flows and lanes say it themselves. */
	private static final Set<String> REPEATS = Set.of("incoming", "outgoing", "laneSet", "childLaneSet");

	@Override
	public List<Change> between(byte[] former, byte[] now) {
		Element before = root(former);
		Element after = root(now);
		List<Change> changes = PartChanges.between(parts(before), parts(after));
		return changes.isEmpty() ? Layout.change(before, after) : changes;
	}

	private static Element root(byte[] model) {
		return Xml.root(Bpmn.readModelFromStream(new ByteArrayInputStream(model)));
	}

	private static List<Part> parts(Element definitions) {
		Map<String, String> names = new HashMap<>();
		List<Element> elements = new ArrayList<>();
		collect(definitions, elements);
		elements.forEach((element) -> names.put(element.getAttribute("id"), element.getAttribute("name")));
		Set<Element> all = Set.copyOf(elements);
		return elements.stream().map((element) -> named(byName(part(element, all), names), element, names)).toList();
	}

	private static void collect(Element element, List<Element> elements) {
		Xml.children(element).forEach((child) -> {
			if (child.hasAttribute("id") && !Layout.is(child) && !REPEATS.contains(child.getLocalName())) {
				elements.add(child);
			}
			if (HOLDS_PARTS.contains(child.getLocalName())) {
				collect(child, elements);
			}
		});
	}

	private static Part part(Element element, Set<Element> elements) {
		return Xml.part(element,
				Xml.children(element)
					.filter((child) -> elements.contains(child) || REPEATS.contains(child.getLocalName()))
					.collect(Collectors.toSet()));
	}

	/** Other elements are shown by their names, where they have one. */
	private static Part byName(Part part, Map<String, String> names) {
		part.properties()
			.replaceAll((key, property) -> names.getOrDefault(property.value(), "").isEmpty() || !NAMES.contains(key)
					? property
					: new Property(property.label(), property.value(), Xml.tidy(names.get(property.value()))));
		return part;
	}

	/** A flow without a name is known by where it leads from and to. */
	private static Part named(Part part, Element element, Map<String, String> names) {
		if (!part.name().isEmpty() || !"sequenceFlow".equals(element.getLocalName())) {
			return part;
		}
		String label = "%s from '%s' to '%s' (%s)".formatted(part.kind(), name(element, "sourceRef", names),
				name(element, "targetRef", names), part.id());
		return new Part(part.id(), part.kind(), part.name(), label, part.properties());
	}

	private static String name(Element flow, String end, Map<String, String> names) {
		String id = flow.getAttribute(end);
		String name = names.getOrDefault(id, "");
		return name.isEmpty() ? id : Xml.tidy(name);
	}

}
