package org.concernhandling.engine.guard.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Vocabulary;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.FormFile.Component;
import org.concernhandling.engine.models.ModelLibrary;

/** A question says what it asks, offers codes of its list and sets limits to answers. */
class QuestionRules implements Rules {

	private static final Set<String> CHOICES = Set.of("radio", "select");

	private static final Set<String> WORDS = Set.of("textfield", "textarea");

	private static final int SEEN_AT_ONCE = 4;

	private static final int LONGEST = 10_000;

	/** A finding of whichever task, which is referred at once. */
	static final String FINDING_OF_ANY_TASK = "immediateRisk";

	private static final String URN = "urn";

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		FormRules.deployed(library)
			.forEach((form) -> form.questions()
				.forEach((question) -> check(question, new Told(question, new FileFaults(form.file(), faults)))));
	}

	private static void check(Component question, Told told) {
		told.unless(isSaid(question.label()), "a question has a label",
				"Write into the field " + ("datetime".equals(question.type()) ? "Date label" : "Field label")
						+ " what is asked, as a plain text.");
		told.unless(isSaid(question.text("description")), "a question has help beside it",
				"Write into the field Field description what the answer is for or what to look at, as a plain text.");
		if (CHOICES.contains(question.type())) {
			checkChoice(question, told);
		}
		if (WORDS.contains(question.type())) {
			checkWords(question, told);
		}
		if ("number".equals(question.type())) {
			checkNumber(question.json().path("validate"), told);
		}
		if ("datetime".equals(question.type())) {
			checkDate(question, told);
		}
		checkUrn(question, told);
		told.unless(
				question.isAboutConcern() == FINDING_OF_ANY_TASK.equals(question.key())
						&& (!question.isAboutConcern() || question.isRequired()),
				"immediate risk, and nothing else, is a finding about the whole concern, and is always asked",
				"Give the question with the key immediateRisk, and no other, the custom property scope = concern, and"
						+ " make it required.");
	}

	private static boolean isSaid(String words) {
		return !words.isBlank() && !words.startsWith("=") && !words.contains("{{");
	}

	private static void checkChoice(Component question, Told told) {
		String list = question.list();
		told.unless(Vocabulary.list(list).isPresent(), "a choice names the list that its options are of",
				"Add the custom property vocabulary with the name of a list, such as yes-no or severity. A new list is"
						+ " made by an engineer.");
		JsonNode options = question.json().path("values");
		told.unless(!options.isEmpty(), "a choice has options", "Add an option for each code of the list.");
		Map<String, String> labels = Vocabulary.list(list)
			.stream()
			.flatMap(List::stream)
			.collect(Collectors.toMap(Code::code, Code::label));
		boolean fits = true;
		for (JsonNode option : options) {
			fits &= option.path("label").asText().equals(labels.get(option.path("value").asText()));
		}
		told.unless(fits || labels.isEmpty(), "its options are codes of the list with the labels of the list",
				"Write each option as one of: " + labels.entrySet()
					.stream()
					.map((code) -> code.getKey() + " (" + code.getValue() + ")")
					.sorted()
					.collect(Collectors.joining("; ")) + ".");
		long different = options.findValuesAsText("value").stream().distinct().count();
		told.unless(different == options.size(), "each option is offered once", "Delete the option that is doubled.");
		told.unless(question.type().equals(options.size() <= SEEN_AT_ONCE ? "radio" : "select"),
				"up to four options are seen at once and more are searched",
				"Use a radio group for up to four options and a select for more.");
	}

	private static void checkWords(Component question, Told told) {
		JsonNode validate = question.json().path("validate");
		int longest = validate.path("maxLength").asInt();
		told.unless(longest >= 1 && longest <= LONGEST, "words have a limit",
				"Fill in Maximum length in the section Validation: 10000 at most, 200 for a name.");
		told.unless(longest < 1 || validate.path("minLength").asInt() <= longest,
				"the shortest answer is no longer than the longest",
				"Make Minimum length in the section Validation smaller than Maximum length.");
		if (validate.hasNonNull("pattern")) {
			told.unless(SafePattern.compiles(validate.path("pattern").asText()), "its pattern can be read",
					"Mend the regular expression in the section Validation, or clear it.");
			told.unless(
					!SafePattern.compiles(validate.path("pattern").asText())
							|| SafePattern.isQuick(validate.path("pattern").asText()),
					"its pattern means the same everywhere and is quickly compared", SafePattern.FORMS);
		}
	}

	private static void checkNumber(JsonNode validate, Told told) {
		boolean ranged = validate.path("min").isNumber() && validate.path("max").isNumber();
		told.unless(ranged, "a number has a range", "Fill in Minimum and Maximum in the section Validation.");
		told.unless(!ranged || validate.path("min").decimalValue().compareTo(validate.path("max").decimalValue()) <= 0,
				"the least number is no greater than the greatest",
				"Make Minimum in the section Validation smaller than Maximum.");
	}

	private static void checkDate(Component question, Told told) {
		told.unless("date".equals(question.text("subtype")), "a date is asked for without a time",
				"Choose Date as the subtype.");
		boolean toCome = question.json().path("disallowPassedDates").asBoolean();
		told.unless(question.property("latest").matches(toCome ? "[1-5]y|[1-9]\\d?m" : ""),
				"a day to come is no further away than bank holidays are known",
				toCome ? "Add the custom property latest with the longest time ahead, such as 1y or 18m."
						: "Switch on Disallow past dates, or delete the custom property latest.");
	}

	private static void checkUrn(Component question, Told told) {
		boolean read = URN.equals(question.property("reads"));
		told.unless(read == URN.equals(question.key()) && (read || question.property("reads").isEmpty()),
				"the number of a service is read as everywhere",
				"Give the question with the key urn, and no other, the custom property reads = urn.");
		told.unless(
				!read || "textfield".equals(question.type()) && !question.json().path("validate").hasNonNull("pattern"),
				"the number of a service is asked for in a text field without a pattern",
				"Use a text field, and clear the regular expression in the section Validation.");
	}

	/** Tells what is wrong with one question. */
	private record Told(Component question, FileFaults faults) {

		void unless(boolean obeyed, String rule, String mend) {
			this.faults.unless(obeyed, this.question.title(), this.question.id(), rule, mend);
		}

	}

}
