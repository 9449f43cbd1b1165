package org.concernhandling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules for every form, so that Tasklist shows it, the server can check it and a
 * caseworker understands it.
 */
class FormsTest {

	/** Whoever posts a letter needs to know who told us, so not what was said. */
	private static final String NEEDS_NO_WORDS = "post-acknowledgement.form";

	private static final Path FORMS = Path.of("forms");

	/**
	 * What form-js 1.8.7 in Tasklist renders without surprises and the server can check.
	 */
	private static final Set<String> COMPONENT_TYPES = Set.of("text", "group", "separator", "radio", "select",
			"checkbox", "textfield", "textarea", "number", "datetime");

	private static final Set<String> CHOICES = Set.of("radio", "select");

	private static final Set<String> WORDS = Set.of("textfield", "textarea");

	/** Questions that more than one task asks, because each may change the answer. */
	private static final Map<String, Set<String>> ASKED_AGAIN = Map.of("authorityResponse",
			Set.of("confirm-authority-response", "resolve-referral-with-authority"), "safeguardingAssured",
			Set.of("review-outcome", "close-concern"));

	private static final String FINDING_OF_ANY_TASK = "immediateRisk";

	private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	/**
	 * Both FEEL engines agree on these, also when the variable is missing; {@code not(x)}
	 * they do not.
	 */
	private static final Pattern CONDITION = Pattern.compile("=(\\w+) (?:!=|=) (?:\"([a-z0-9-]+)\"|true)");

	private static final Pattern LABELLED_CODE = Pattern.compile("\"([a-z0-9-]+)\": \"([^\"]+)\"");

	static List<Form> forms() throws IOException {
		try (Stream<Path> files = Files.list(FORMS)) {
			return files.sorted().map(Form::read).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormIsNamedByItsId(Form form) {
		assertThat(form.file()).isEqualTo(form.content().path("id").asText() + ".form");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormHasTheSchemaThatTasklistRuns(Form form) {
		assertThat(form.content().path("type").asText()).isEqualTo("default");
		assertThat(form.content().path("schemaVersion").asInt()).isEqualTo(16);
		assertThat(form.content().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
		assertThat(form.content().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void onlyComponentsThatTasklistRendersAndTheServerChecksAreUsed(Form form) {
		assertThat(form.components()).extracting((component) -> component.path("type").asText())
			.isSubsetOf(COMPONENT_TYPES);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormOpensWithTheReferenceAndSaysWhereTheWordsAre(Form form) {
		JsonNode first = form.content().path("components").path(0);
		assertThat(first.path("label").asText()).isEqualTo("What this is about");
		String text = first.path("components").path(0).path("text").asText();
		assertThat(text).startsWith("**Reference:** {{reference}}");
		if (!form.file().equals(NEEDS_NO_WORDS)) {
			assertThat(text).contains("What was said is in the **Case file** tab.");
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void componentIdsAreUniqueAndReadable(Form form) {
		List<String> ids = form.components().stream().map((component) -> component.path("id").asText()).toList();
		assertThat(ids).doesNotHaveDuplicates().allMatch(KEBAB.asMatchPredicate());
		for (JsonNode question : form.questions()) {
			assertThat(question.path("id").asText()).isEqualTo("field-" + kebab(question.path("key").asText()));
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyQuestionHasALabelAndHelp(Form form) {
		assertThat(form.questions()).isNotEmpty();
		for (JsonNode question : form.questions()) {
			boolean date = "datetime".equals(question.path("type").asText());
			assertThat(question.path(date ? "dateLabel" : "label").asText()).as("label of %s", key(question))
				.isNotBlank()
				.doesNotStartWith("=");
			assertThat(question.path("description").asText()).as("help for %s", key(question))
				.isNotBlank()
				.doesNotStartWith("=");
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void everyChoiceOffersCodesOfTheListItNamesWithTheirLabels(Form form) {
		for (JsonNode question : form.questions(CHOICES)) {
			String list = question.path("properties").path("vocabulary").asText();
			assertThat(Vocabulary.list(list)).as("list '%s' of %s", list, key(question)).isPresent();
			Map<String, String> labels = labels(Vocabulary.list(list).orElseThrow());
			assertThat(question.path("values")).as("options of %s", key(question)).isNotEmpty();
			for (JsonNode option : question.path("values")) {
				assertThat(labels).as("options of %s", key(question))
					.containsEntry(option.path("value").asText(), option.path("label").asText());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void upToFourOptionsAreSeenAtOnceAndMoreAreSearched(Form form) {
		for (JsonNode question : form.questions(CHOICES)) {
			assertThat(question.path("type").asText()).as(key(question))
				.isEqualTo(question.path("values").size() <= 4 ? "radio" : "select");
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void wordsHaveALimit(Form form) {
		for (JsonNode question : form.questions(WORDS)) {
			assertThat(question.path("validate").path("maxLength").asInt()).as("limit of %s", key(question))
				.isBetween(1, 10_000);
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void numbersHaveARange(Form form) {
		for (JsonNode question : form.questions(Set.of("number"))) {
			assertThat(question.path("validate").path("min").isNumber()).as("least %s", key(question)).isTrue();
			assertThat(question.path("validate").path("max").isNumber()).as("greatest %s", key(question)).isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void theNumberOfAServiceIsReadAsEverywhereAndRefusedInPlainWords(Form form) {
		for (JsonNode question : form.questions()) {
			boolean number = "urn".equals(question.path("properties").path("reads").asText());
			assertThat(number).as(key(question)).isEqualTo("urn".equals(key(question)));
			if (number) {
				assertThat(question.path("type").asText()).isEqualTo("textfield");
				assertThat(question.path("validate").has("pattern")).as("a pattern that Tasklist would show").isFalse();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void onlyDatesWithoutATimeAreAskedFor(Form form) {
		for (JsonNode question : form.questions(Set.of("datetime"))) {
			assertThat(question.path("subtype").asText()).as(key(question)).isEqualTo("date");
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aDayToComeIsNoFurtherAwayThanBankHolidaysAreKnown(Form form) {
		for (JsonNode question : form.questions(Set.of("datetime"))) {
			String latest = question.path("properties").path("latest").asText();
			assertThat(latest).as(key(question))
				.matches(question.path("disallowPassedDates").asBoolean() ? "[1-5]y|[1-9]\\d?m" : "");
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void whatIsHiddenDependsOnAFieldOfTheFormOrOnAPermission(Form form) {
		Set<String> keys = form.questions().stream().map(FormsTest::key).collect(Collectors.toSet());
		for (JsonNode component : form.components()) {
			JsonNode hide = component.path("conditional").path("hide");
			if (!hide.isMissingNode()) {
				assertThat(hide.asText()).matches(CONDITION);
				MatchResult condition = CONDITION.matcher(hide.asText()).results().findFirst().orElseThrow();
				assertThat(condition.group(1)).matches((name) -> keys.contains(name) || name.endsWith("Permitted"));
				assertThat(condition.group(2)).matches((code) -> code == null || Vocabulary.isCode(code));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aTextThatSpellsOutCodesKnowsAWholeList(Form form) {
		for (JsonNode component : form.components()) {
			Map<String, String> spelt = LABELLED_CODE.matcher(component.path("text").asText())
				.results()
				.collect(Collectors.toMap((code) -> code.group(1), (code) -> code.group(2)));
			if (!spelt.isEmpty()) {
				assertThat(Vocabulary.lists().values()).extracting(FormsTest::labels).contains(spelt);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void immediateRiskIsAFindingAboutTheConcernWhicheverTaskMakesIt(Form form) {
		for (JsonNode question : form.questions()) {
			boolean aboutTheConcern = "concern".equals(question.path("properties").path("scope").asText());
			assertThat(aboutTheConcern).as(key(question)).isEqualTo(FINDING_OF_ANY_TASK.equals(key(question)));
			assertThat(!aboutTheConcern || question.path("validate").path("required").asBoolean()).isTrue();
		}
	}

	@Test
	void aQuestionIsAskedByOneTask() throws IOException {
		Map<String, Set<String>> tasksByKey = new TreeMap<>();
		for (Form form : forms()) {
			List<String> keys = form.questions().stream().map(FormsTest::key).toList();
			assertThat(keys).as(form.file()).doesNotHaveDuplicates();
			keys.forEach((key) -> tasksByKey.computeIfAbsent(key, (each) -> new TreeSet<>())
				.add(form.content().path("id").asText()));
		}
		tasksByKey.remove(FINDING_OF_ANY_TASK);
		tasksByKey.forEach((key, tasks) -> {
			if (ASKED_AGAIN.containsKey(key)) {
				assertThat(tasks).as(key).isEqualTo(ASKED_AGAIN.get(key));
			}
			else {
				assertThat(tasks).as(key).hasSize(1);
			}
		});
	}

	private static Map<String, String> labels(List<Code> list) {
		return list.stream().collect(Collectors.toMap(Code::code, Code::label));
	}

	private static String key(JsonNode question) {
		return question.path("key").asText();
	}

	private static String kebab(String key) {
		return key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	private record Form(String file, JsonNode content) {

		static Form read(Path file) {
			try {
				return new Form(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		List<JsonNode> components() {
			List<JsonNode> found = new ArrayList<>();
			collect(this.content, found);
			return found;
		}

		List<JsonNode> questions() {
			return components().stream().filter((component) -> component.has("key")).toList();
		}

		List<JsonNode> questions(Set<String> types) {
			return questions().stream().filter((question) -> types.contains(question.path("type").asText())).toList();
		}

		private static void collect(JsonNode parent, List<JsonNode> found) {
			StreamSupport.stream(parent.path("components").spliterator(), false).forEach((component) -> {
				found.add(component);
				collect(component, found);
			});
		}

		@Override
		public String toString() {
			return this.file;
		}

	}

}
