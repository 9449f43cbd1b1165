package org.concernhandling.engine.models;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A form as its owner drew it.
 *
 * @param file the name of the file
 * @param content what is in it
 */
public record FormFile(String file, JsonNode content) {

	/** How large a file may be, in bytes. */
	public static final int LARGEST = 256 * 1024;

	private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private static final Set<String> WORDS = Set.of("textfield", "textarea");

	/** The form in a file, or nothing when it is too large or not readable as one. */
	public static Optional<FormFile> read(ModelFile file) {
		if (file.content().length > LARGEST) {
			return Optional.empty();
		}
		try {
			JsonNode content = JSON.readTree(file.content());
			return content.isObject() ? Optional.of(new FormFile(file.name(), content)) : Optional.empty();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/** All forms that can be read, those of the deployment and those that are live. */
	public static Stream<FormFile> all(ModelLibrary library) {
		return library.all(ModelFile.Kind.FORM).flatMap((file) -> read(file).stream());
	}

	/** The id, by which a task names the form. */
	public String id() {
		return this.content.path("id").asText();
	}

	/** Everything that is on the form, groups before what is in them. */
	public List<Component> components() {
		List<Component> found = new ArrayList<>();
		collect(this.content, found);
		return found;
	}

	/** What a person is asked. */
	public List<Component> questions() {
		return components().stream().filter((component) -> component.has("key")).toList();
	}

	private static void collect(JsonNode parent, List<Component> found) {
		parent.path("components").forEach((component) -> {
			found.add(new Component(component));
			collect(component, found);
		});
	}

	/**
	 * Something on a form: a question, a text or a group.
	 *
	 * @param json as the file has it
	 */
	public record Component(JsonNode json) {

		/** What it is for Tasklist, such as {@code radio}. */
		public String type() {
			return text("type");
		}

		/** Its id in the form. */
		public String id() {
			return text("id");
		}

		/** The name of the variable in which the answer is kept; empty for a text. */
		public String key() {
			return text("key");
		}

		/** What stands beside it; a date has its label in a place of its own. */
		public String label() {
			return text("datetime".equals(type()) ? "dateLabel" : "label");
		}

		/** The list of codes that a choice says its options are of; empty for others. */
		public String list() {
			return property("vocabulary");
		}

		/** One of the properties that Modeler calls custom. */
		public String property(String name) {
			return this.json.path("properties").path(name).asText("");
		}

		/** A text of it; empty when there is none. */
		public String text(String name) {
			return this.json.path(name).asText("");
		}

		boolean has(String name) {
			return this.json.has(name);
		}

		/** Whether the answer goes to the case file and never becomes a variable. */
		boolean isWords() {
			return WORDS.contains(type()) && !"urn".equals(property("reads"));
		}

		/** Whether the answer is about the whole concern, whichever process asks. */
		public boolean isAboutConcern() {
			return "concern".equals(property("scope"));
		}

		/** Whether it has to be answered. */
		public boolean isRequired() {
			return this.json.path("validate").path("required").asBoolean();
		}

		/** Kind, label and id, such as {@code radio 'Is it posted?' (field-posted)}. */
		public String title() {
			String kind = type().isEmpty() ? "component" : type();
			String label = label().isBlank() ? "" : " '" + label().strip() + "'";
			return kind + label + (id().isEmpty() ? "" : " (" + id() + ")");
		}

	}

}
