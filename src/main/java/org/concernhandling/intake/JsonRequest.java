package org.concernhandling.intake;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.concernhandling.intake.Problem.Detail;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/** The body of a request from a program, before its fields are looked at. */
final class JsonRequest {

	/** The path of the whole body. */
	static final String WHOLE = "$";

	static final int LARGEST_BODY = 1024 * 1024;

	private static final int LONGEST_NAME = 64;

	private static final ObjectReader STRICT = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.reader();

	private JsonRequest() {
	}

	/**
	 * Reads the JSON object that a request has sent.
	 * @throws Unreadable when it is not declared as JSON, is too large, or is not a JSON
	 * object
	 */
	static JsonNode read(HttpServletRequest request) throws IOException, Unreadable {
		if (!isJson(request.getContentType())) {
			throw new Unreadable(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send JSON. Nothing was taken in.", "Content-Type",
					"Declare the body as application/json.");
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
		if (body.length > LARGEST_BODY) {
			throw new Unreadable(HttpStatus.PAYLOAD_TOO_LARGE, "The body is too large. Nothing was taken in.", WHOLE,
					"At most 1 MiB is accepted. Shorten the texts.");
		}
		return parse(body);
	}

	static JsonNode parse(byte[] body) throws Unreadable {
		try {
			JsonNode root = STRICT.readTree(body);
			if (!root.isObject()) {
				throw new Unreadable("Send one JSON object, in braces.");
			}
			return root;
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

	/**
	 * The path of a field that there is not. Its name is told back only when it looks
	 * like one: it could carry anything.
	 */
	static String place(String parent, String name) {
		if (name.length() <= LONGEST_NAME && name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
			return (parent != null) ? parent + "." + name : name;
		}
		return (parent != null) ? parent : WHOLE;
	}

	/** What is wrong with a field that there is not. */
	static String unknown(List<String> names) {
		return "There is no such field. Take it out, or use one of these: " + String.join(", ", names) + ".";
	}

	private static boolean isJson(String contentType) {
		try {
			return contentType != null
					&& MimeTypeUtils.APPLICATION_JSON.equalsTypeAndSubtype(MimeType.valueOf(contentType));
		}
		catch (InvalidMimeTypeException ex) {
			return false;
		}
	}

	/** A body that is not a JSON object. It tells how to mend it and quotes nothing. */
	static class Unreadable extends Exception {

		private final HttpStatus status;

		private final String detail;

		private final String field;

		private Unreadable(String message) {
			this(HttpStatus.BAD_REQUEST, "The body cannot be read. Nothing was taken in.", WHOLE, message);
		}

		private Unreadable(HttpStatus status, String detail, String field, String message) {
			super(message);
			this.status = status;
			this.detail = detail;
			this.field = field;
		}

		ResponseEntity<Problem> problem() {
			return Problem.of(this.status, this.detail, List.of(new Detail(this.field, getMessage())));
		}

	}

}
