package org.concernhandling.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.concernhandling.intake.Fault.Kind;

/**
 * Reads a concern from JSON, strictly: nothing is guessed, and nothing that was sent is
 * dropped unseen.
 */
final class JsonBody {

	private final Answers answers = new Answers();

	private JsonBody() {
	}

	/** Reads a concern. */
	static Answers read(JsonNode concern) {
		JsonBody reading = new JsonBody();
		reading.read(null, concern);
		return reading.answers;
	}

	private void read(String parent, JsonNode object) {
		for (Map.Entry<String, JsonNode> member : object.properties()) {
			String name = member.getKey();
			JsonNode value = member.getValue();
			if (parent == null && Field.parents().contains(name)) {
				readObject(name, value);
			}
			else {
				Field.find(parent, name)
					.ifPresentOrElse((field) -> readValue(field, value), () -> unknown(parent, name));
			}
		}
	}

	private void readObject(String name, JsonNode value) {
		if (value.isObject()) {
			read(name, value);
		}
		else if (!value.isNull()) {
			this.answers.fault(new Fault(name, Kind.NOT_ACCEPTED,
					"Send an object with any of these fields: " + String.join(", ", names(name)) + "."));
		}
	}

	private void readValue(Field field, JsonNode value) {
		if (value.isTextual()) {
			this.answers.put(field, value.textValue());
		}
		else if (value.isBoolean()) {
			this.answers.put(field, value.booleanValue());
		}
		else if (value.isIntegralNumber() && value.canConvertToLong()) {
			this.answers.put(field, value.longValue());
		}
		else if (!value.isNull()) {
			this.answers.put(field, value);
		}
	}

	private void unknown(String parent, String name) {
		this.answers
			.fault(new Fault(JsonRequest.place(parent, name), Kind.UNKNOWN, JsonRequest.unknown(names(parent))));
	}

	private static List<String> names(String parent) {
		List<String> names = Field.in(parent).stream().map(Field::key).collect(Collectors.toList());
		if (parent == null) {
			names.addAll(Field.parents());
		}
		return names;
	}

}
