package org.concernhandling.engine.versions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.deployments.Deployment.Change;

/** Tells question by question how a form differs from its version before. */
final class FormChanges implements Changes {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** What is said elsewhere, or says only how the form is drawn. */
	private static final Set<String> APART = Set.of("id", "key", "components", "layout");

	/** What Modeler writes into every form. */
	private static final Set<String> OF_MODELER = Set.of("type", "exporter", "schemaVersion", "executionPlatform",
			"executionPlatformVersion");

	/** As Modeler calls them. */
	private static final Map<String, String> WORDS = Map.of("conditional.hide", "hidden when", "values", "options",
			"disallowPassedDates", "no day in the past", "maxLength", "maximum length", "minLength", "minimum length",
			"max", "maximum", "min", "minimum", "readonly", "read only", "type", "kind of question");

	private static final Map<String, String> TYPES = Map.of("textfield", "text field", "textarea", "text area", "radio",
			"radio group", "checklist", "checkbox group", "taglist", "tag list", "datetime", "date time");

	@Override
	public List<Change> between(byte[] former, byte[] now) {
		JsonNode before = read(former);
		JsonNode after = read(now);
		if (before == null || after == null) {
			return List.of(new Change("", "Changed; one of the two versions cannot be read."));
		}
		List<Part> partsBefore = parts(before);
		List<Part> partsAfter = parts(after);
		List<Change> changes = new ArrayList<>(PartChanges.between(partsBefore, partsAfter));
		if (PartChanges.reordered(partsBefore, partsAfter)) {
			changes.add(new Change("", "The order of the questions has changed."));
		}
		return changes.isEmpty() ? Layout.only(!before.equals(after)) : changes;
	}

	private static JsonNode read(byte[] form) {
		try {
			return JSON.readTree(form);
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static List<Part> parts(JsonNode form) {
		List<Part> parts = new ArrayList<>();
		Map<String, Property> properties = properties(form);
		properties.keySet().removeIf((path) -> OF_MODELER.contains(path.replaceFirst("\\..*", "")));
		parts.add(new Part(form.path("id").asText(), "Form", "", properties));
		collect(form, null, parts);
		return parts;
	}

	private static void collect(JsonNode holder, Property group, List<Part> parts) {
		for (JsonNode component : holder.path("components")) {
			String key = component.path("key").asText(component.path("id").asText());
			Map<String, Property> properties = properties(component);
			Property label = properties.remove("label");
			Property dateLabel = (label != null) ? null : properties.remove("dateLabel");
			String name = (label != null) ? label.value() : (dateLabel != null) ? dateLabel.value() : "";
			if (group != null) {
				properties.put("group", group);
			}
			parts.add(new Part(key, kind(component), name, properties));
			collect(component, new Property("in the group", key, name.isEmpty() ? key : name), parts);
		}
	}

	private static String kind(JsonNode component) {
		return switch (component.path("type").asText()) {
			case "group" -> "Group";
			case "text", "html" -> "Text";
			case "table" -> "Table";
			default -> component.hasNonNull("key") ? "Question" : "Part";
		};
	}

	private static Map<String, Property> properties(JsonNode node) {
		Map<String, Property> properties = new LinkedHashMap<>();
		node.fields().forEachRemaining((field) -> {
			if (!APART.contains(field.getKey())) {
				put(field.getKey(), field.getValue(), properties);
			}
		});
		return properties;
	}

	private static void put(String path, JsonNode value, Map<String, Property> properties) {
		if (value.isObject()) {
			value.fields().forEachRemaining((field) -> put(path + "." + field.getKey(), field.getValue(), properties));
			return;
		}
		String last = path.substring(path.lastIndexOf('.') + 1);
		String label = WORDS.getOrDefault(path, WORDS.getOrDefault(last, Xml.words(last)));
		String said = value.isArray() ? options(value) : Xml.tidy(value.asText());
		properties.put(path, new Property(label, said, "type".equals(path) ? TYPES.getOrDefault(said, said) : said));
	}

	private static String options(JsonNode values) {
		return StreamSupport.stream(values.spliterator(), false)
			.map((value) -> value.hasNonNull("value")
					? value.path("label").asText() + " (" + value.path("value").asText() + ")"
					: value.isValueNode() ? value.asText() : value.toString())
			.collect(Collectors.joining(", "));
	}

}
