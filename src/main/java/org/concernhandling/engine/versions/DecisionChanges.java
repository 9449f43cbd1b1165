package org.concernhandling.engine.versions;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.Dmn;
import org.concernhandling.deployments.Deployment.Change;
import org.w3c.dom.Element;

/** Tells column by column and rule by rule how a decision differs from before. */
final class DecisionChanges implements Changes {

	@Override
	public List<Change> between(byte[] former, byte[] now) {
		Element before = root(former);
		Element after = root(now);
		List<Change> changes = new ArrayList<>(PartChanges.between(parts(before), parts(after)));
		List<Part> rulesBefore = rules(before);
		List<Part> rulesAfter = rules(after);
		Set<String> columns = new HashSet<>(columnIds(before));
		columns.retainAll(columnIds(after));
		Set<String> kept = rulesBefore.stream().map(Part::id).collect(Collectors.toSet());
		kept.retainAll(rulesAfter.stream().map(Part::id).toList());
		changes.addAll(PartChanges.between(former(comparable(rulesBefore, kept, columns)),
				comparable(rulesAfter, kept, columns)));
		if (PartChanges.reordered(rulesBefore, rulesAfter)) {
			changes.add(new Change("", "The order of the rules has changed."));
		}
		return changes.isEmpty() ? Layout.change(before, after) : changes;
	}

	private static Element root(byte[] model) {
		return Xml.root(Dmn.readModelFromStream(new ByteArrayInputStream(model)));
	}

	/** Everything but the rules. */
	private static List<Part> parts(Element definitions) {
		List<Part> parts = new ArrayList<>();
		Xml.children(definitions).filter((child) -> child.hasAttribute("id")).forEach((child) -> {
			List<Element> tables = Xml.children(child, "decisionTable").toList();
			Part part = Xml.part(child, Set.copyOf(tables));
			parts.add(part);
			tables.forEach((table) -> {
				Set<Element> apart = Xml.children(table).collect(Collectors.toSet());
				part.properties().putAll(Xml.part(table, apart).properties());
				columns(table).forEach((column) -> parts.add(column(column)));
			});
		});
		return parts;
	}

	private static List<Element> tables(Element definitions) {
		return Xml.children(definitions, "decision")
			.flatMap((decision) -> Xml.children(decision, "decisionTable"))
			.toList();
	}

	private static List<Element> columns(Element table) {
		return Xml.children(table)
			.filter((child) -> child.getLocalName().equals("input") || child.getLocalName().equals("output"))
			.toList();
	}

	private static Set<String> columnIds(Element definitions) {
		return tables(definitions).stream()
			.flatMap((table) -> columns(table).stream())
			.map((column) -> column.getAttribute("id"))
			.collect(Collectors.toSet());
	}

	private static Part column(Element column) {
		Part part = Xml.part(column, Set.of());
		Map<String, Property> properties = part.properties();
		Property label = properties.remove("label");
		if (column.hasAttribute("name")) {
			properties.put("variable", new Property("variable", column.getAttribute("name")));
		}
		String name = (label != null) ? label.value() : part.name();
		return new Part(part.id(), part.kind() + " column", name, "%s column '%s'".formatted(part.kind(), name),
				properties);
	}

	private static List<Part> rules(Element definitions) {
		List<Part> rules = new ArrayList<>();
		for (Element table : tables(definitions)) {
			List<Element> columns = columns(table);
			Xml.children(table, "rule").forEach((rule) -> rules.add(rule(rule, rules.size() + 1, columns)));
		}
		return rules;
	}

	/** A rule with its cells by the ids of their columns. */
	private static Part rule(Element rule, int place, List<Element> columns) {
		Map<String, Property> cells = new LinkedHashMap<>();
		List<Element> entries = Xml.children(rule).filter((child) -> child.getLocalName().endsWith("Entry")).toList();
		for (int i = 0; i < Math.min(columns.size(), entries.size()); i++) {
			String text = Xml.text(entries.get(i), "text");
			// A hyphen fits any value, as an empty cell does.
			cells.put(columns.get(i).getAttribute("id"),
					new Property(column(columns.get(i)).name(), "-".equals(text) ? "" : text));
		}
		String annotation = Xml.text(rule, "description");
		if (!annotation.isEmpty()) {
			cells.put("", new Property("annotation", annotation));
		}
		String id = rule.getAttribute("id");
		return new Part(id, "Rule", "", "Rule " + place, cells);
	}

	/** A rule that is gone has its number from before. */
	private static List<Part> former(List<Part> rules) {
		return rules.stream().map(Part::former).toList();
	}

	/**
	 * Rules that stay are compared in the columns that stay: the columns themselves are
	 * told of already.
	 */
	private static List<Part> comparable(List<Part> rules, Set<String> kept, Set<String> columns) {
		return rules.stream().map((rule) -> {
			if (!kept.contains(rule.id())) {
				return rule;
			}
			Map<String, Property> cells = new LinkedHashMap<>(rule.properties());
			cells.keySet().removeIf((column) -> !column.isEmpty() && !columns.contains(column));
			return new Part(rule.id(), rule.kind(), rule.name(), rule.label(), cells);
		}).toList();
	}

}
