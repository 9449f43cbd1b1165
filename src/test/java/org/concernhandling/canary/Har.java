package org.concernhandling.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Everything that a browser sent and was answered, as it wrote it down itself. */
record Har(JsonNode entries) {

	private static final List<String> OF_REQUEST = List.of("url", "headers", "cookies", "queryString");

	private static final List<String> OF_ANSWER = List.of("headers", "cookies", "redirectURL");

	static Har read(Path file) {
		try {
			return new Har(new ObjectMapper().readTree(file.toFile()).path("log").path("entries"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How often the browser asked for something. */
	int exchanges() {
		return this.entries.size();
	}

	/** How many requests bore words in their bodies, as forms that are sent do. */
	long bodiesWithWords() {
		int found = 0;
		for (JsonNode entry : this.entries) {
			found += Mark.isIn(entry.path("request").path("postData").path("text").asText()) ? 1 : 0;
		}
		return found;
	}

	/** Where words stood that were not to stand there. */
	Set<String> leaks() {
		Set<String> leaks = new TreeSet<>();
		for (JsonNode entry : this.entries) {
			JsonNode request = entry.path("request");
			JsonNode answer = entry.path("response");
			OF_REQUEST.forEach((part) -> leak(part + " of a request", request.path(part).toString(), leaks));
			OF_ANSWER.forEach((part) -> leak(part + " of an answer", answer.path(part).toString(), leaks));
			if (!isNeverStored(answer.path("headers"))) {
				leak("an answer that may be kept", content(answer.path("content")), leaks);
			}
		}
		return leaks;
	}

	private static void leak(String place, String text, Set<String> leaks) {
		Set<String> found = Mark.in(text);
		if (!found.isEmpty()) {
			leaks.add(place + " " + Canaries.originsOf(found));
		}
	}

	private static boolean isNeverStored(JsonNode headers) {
		for (JsonNode header : headers) {
			if (header.path("name").asText().equalsIgnoreCase("Cache-Control")) {
				return header.path("value").asText().contains("no-store");
			}
		}
		return false;
	}

	private static String content(JsonNode content) {
		String text = content.path("text").asText();
		return content.path("encoding").asText().equals("base64")
				? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8) : text;
	}

}
