package org.concernhandling.engine.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.engine.handbook.ProcessChapter.Question;
import org.concernhandling.engine.models.ModelFile;

/** The questions of all forms. */
final class Questions {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, List<Question>> forms = new HashMap<>();

	Questions(Stream<ModelFile> forms) {
		forms.forEach((file) -> {
			JsonNode form = read(file);
			List<Question> questions = new ArrayList<>();
			collect(form, questions);
			this.forms.put(form.path("id").asText(), List.copyOf(questions));
		});
	}

	/** The questions of a form in their order; none when there is no such form. */
	List<Question> of(String form) {
		return this.forms.getOrDefault(form, List.of());
	}

	/** What a question asks; the name of its variable as words when no form asks it. */
	String label(String key) {
		return find(key).orElseGet(() -> Words.ofVariable(key));
	}

	/** What a question asks, or nothing when no form asks it. */
	Optional<String> find(String key) {
		return this.forms.values()
			.stream()
			.flatMap(List::stream)
			.filter((question) -> question.key().equals(key))
			.map(Question::label)
			.min(Comparator.naturalOrder());
	}

	private static void collect(JsonNode parent, List<Question> questions) {
		for (JsonNode component : parent.path("components")) {
			if (component.hasNonNull("key")) {
				String key = component.get("key").asText();
				List<String> answers = new ArrayList<>();
				component.path("values").forEach((answer) -> answers.add(answer.path("label").asText()));
				questions.add(new Question(key, label(component, key), List.copyOf(answers)));
			}
			collect(component, questions);
		}
	}

	private static String label(JsonNode component, String key) {
		return Words.or(component.path("label").asText(component.path("dateLabel").asText()), key);
	}

	private static JsonNode read(ModelFile file) {
		try {
			return JSON.readTree(file.content());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
