package org.concernhandling.engine.forms;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.engine.forms.FormField.Condition;
import org.concernhandling.engine.forms.FormField.Limits;
import org.concernhandling.engine.forms.FormField.Type;

/** A Camunda Form as far as the server cares: its questions in their order. */
record FormSchema(List<FormField> fields) {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Words of a question that sets no limit of its own. */
	private static final int MAX_WORDS = 10_000;

	static FormSchema parse(byte[] form) {
		try {
			List<FormField> fields = new ArrayList<>();
			collect(JSON.readTree(form).path("components"), List.of(), fields);
			return new FormSchema(List.copyOf(fields));
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("A form is not readable as JSON");
		}
	}

	private static void collect(JsonNode components, List<Condition> hiddenWhen, List<FormField> fields) {
		for (JsonNode component : components) {
			List<Condition> conditions = with(hiddenWhen, component);
			if (component.has("components")) {
				collect(component.get("components"), conditions, fields);
			}
			else if (component.hasNonNull("key")) {
				fields.add(field(component, conditions));
			}
		}
	}

	private static List<Condition> with(List<Condition> conditions, JsonNode component) {
		String hide = component.path("conditional").path("hide").asText("").strip();
		if (!hide.startsWith("=")) {
			return conditions;
		}
		List<Condition> all = new ArrayList<>(conditions);
		all.add(new Condition(hide.substring(1), component.path("properties").path("whyHidden").asText(null)));
		return List.copyOf(all);
	}

	private static FormField field(JsonNode component, List<Condition> hiddenWhen) {
		JsonNode properties = component.path("properties");
		Type type = switch (component.path("type").asText()) {
			case "radio", "select" -> Type.CHOICE;
			case "checkbox" -> Type.TICK;
			case "number" -> Type.NUMBER;
			case "datetime" -> Type.DATE;
			default -> "urn".equals(properties.path("reads").asText()) ? Type.URN : Type.WORDS;
		};
		Map<String, String> options = new LinkedHashMap<>();
		component.path("values")
			.forEach((option) -> options.put(option.path("value").asText(), option.path("label").asText()));
		return new FormField(component.get("key").asText(), label(component), type, options, hiddenWhen,
				limits(component), "true".equals(properties.path("prefill").asText()),
				"concern".equals(properties.path("scope").asText()));
	}

	private static String label(JsonNode component) {
		return component.path("label").asText(component.path("dateLabel").asText(component.get("key").asText()));
	}

	private static Limits limits(JsonNode component) {
		JsonNode validate = component.path("validate");
		return new Limits(validate.path("required").asBoolean(),
				validate.hasNonNull("minLength") ? validate.get("minLength").asInt() : null,
				validate.path("maxLength").asInt(MAX_WORDS),
				validate.hasNonNull("pattern") ? Pattern.compile(validate.get("pattern").asText()) : null,
				"email".equals(validate.path("validationType").asText()), number(validate.path("min")),
				number(validate.path("max")), component.path("decimalDigits").asInt(0),
				component.path("disallowPassedDates").asBoolean(), latest(component.path("properties").path("latest")));
	}

	/** A span as process owners write it: 1y, 18m. */
	private static Period latest(JsonNode span) {
		return span.isTextual() ? Period.parse("P" + span.textValue()) : null;
	}

	private static BigDecimal number(JsonNode node) {
		return node.isNumber() ? node.decimalValue() : null;
	}

}
