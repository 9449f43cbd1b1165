package org.concernhandling.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.concernhandling.intake.Fault.Kind;

/**
 * Reads a concern from JSON, strictly: nothing is guessed, and nothing that was sent is
 * dropped unseen.
 */
final class JsonBody {

	/** The path of the whole body. */
	static final String WHOLE = "$";

	private static final int LONGEST_NAME = 64;

	private static final ObjectReader STRICT = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.reader();

	private final Answers answers = new Answers();

	private JsonBody() {
	}

	/**
	 * Reads a body.
	 * @throws Unreadable when it is not JSON, or not an object
	 */
	static Answers read(byte[] body) throws Unreadable {
		JsonNode root = parse(body);
		if (!root.isObject()) {
			throw new Unreadable("Send one JSON object, such as {\"channel\": \"web\", \"narrative\": \"…\"}.");
		}
		JsonBody reading = new JsonBody();
		reading.read(null, root);
		return reading.answers;
	}

	private static JsonNode parse(byte[] body) throws Unreadable {
		try {
			return STRICT.readTree(body);
		}
		catch (JsonProcessingException ex) {
			// Its message quotes what was sent; only the place is told.
			JsonLocation place = ex.getLocation();
			throw new Unreadable("Send well-formed JSON in UTF-8, each name once in its object."
					+ ((place != null && place.getLineNr() > 0) ? " The fault is in line %d, at or before column %d."
						.formatted(place.getLineNr(), place.getColumnNr()) : ""));
		}
		catch (IOException ex) {
			throw new Unreadable("Send well-formed JSON in UTF-8.");
		}
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
					"Send an object with any of these fields: " + names(name) + "."));
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
		String prefix = (parent != null) ? parent + "." : "";
		// A field's name is told back only when it looks like one: it could carry
		// anything.
		boolean plain = name.length() <= LONGEST_NAME && name.matches("[A-Za-z][A-Za-z0-9_-]*");
		this.answers.fault(new Fault(plain ? prefix + name : (parent != null) ? parent : WHOLE, Kind.UNKNOWN,
				"There is no such field. Take it out, or use one of these: " + names(parent) + "."));
	}

	private static String names(String parent) {
		List<String> names = Field.in(parent).stream().map(Field::key).collect(Collectors.toList());
		if (parent == null) {
			names.addAll(Field.parents());
		}
		return String.join(", ", names);
	}

	/**
	 * A body that is not a JSON object. The message tells how to mend it and quotes
	 * nothing.
	 */
	static class Unreadable extends Exception {

		Unreadable(String message) {
			super(message);
		}

	}

}
