package org.concernhandling.engine.guard.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.ApplicationNames;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.FormFile.Component;
import org.concernhandling.engine.models.FormFile;
import org.concernhandling.engine.models.KnownTasks;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Variables.Place;
import org.concernhandling.engine.models.Variables;

/**
 * The key of a question is the name of a variable: a good one, its own, and none that
 * something else sets.
 */
class QuestionKeys implements Rules {

	private static final Pattern KEY = Pattern.compile("[a-z][a-zA-Z0-9]{1,59}");

	/** What would point to a person. */
	private static final Pattern OF_PEOPLE = Pattern
		.compile("reporter(?:Name|Email|Address|Phone|Details|Identity|Id)?|(?:user|password|assignee)(?:Name|Id)?");

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		List<FormFile> asked = FormFile.all(library)
			.filter((form) -> !library.variables().asking(form.id()).isEmpty())
			.toList();
		FormRules.deployed(library).forEach((form) -> {
			FileFaults told = new FileFaults(form.file(), faults);
			Set<String> keys = new HashSet<>();
			form.questions().forEach((question) -> {
				String key = question.key();
				told.unless(KEY.matcher(key).matches(), question.title(), question.id(),
						"its key is one word that says what is asked",
						"Write into the field Key small letters first and no spaces, such as visitDate.");
				told.unless(keys.add(key), question.title(), question.id(), "its key is its own within the form",
						"Write another name into the field Key.");
				told.unless(!OF_PEOPLE.matcher(key).matches() && !ApplicationNames.isKeptFromForms(key),
						question.title(), question.id(), "its key is none that is kept for the application",
						"Write another name into the field Key: " + key + " means something else already.");
				checkShadowing(question, form, library.variables(), told);
				checkAskedOnce(question, form, asked, told);
			});
			KnownTasks.questions(form.id())
				.stream()
				.sorted()
				.forEach((key) -> told.unless(keys.contains(key), "form " + form.id(), form.id(),
						"has a question with the key " + key,
						"Put the question back, or give it this key again: a letter takes its words from there."));
		});
	}

	private static void checkShadowing(Component question, FormFile form, Variables variables, FileFaults faults) {
		if (isFindingOfAnyTask(question) || "true".equals(question.property("prefill"))) {
			return;
		}
		variables.asking(form.id())
			.stream()
			.flatMap((process) -> variables.find(process, question.key()).stream())
			.flatMap((variable) -> variable.setBy().stream())
			.filter((place) -> !place.file().endsWith(".form"))
			.findFirst()
			.ifPresent((place) -> faults.unless(false, question.title(), question.id(),
					"its key is none that something else sets",
					"%s is set by %s already. Write another name into the field Key; or, if the form is to show that and"
						.formatted(question.key(), words(place))
							+ " let people correct it, add the custom property prefill = true."));
	}

	private static String words(Place place) {
		return place.file().isEmpty() ? place.element() : place.element() + " in " + place.file();
	}

	private static void checkAskedOnce(Component question, FormFile form, List<FormFile> asked, FileFaults faults) {
		if (isFindingOfAnyTask(question)) {
			return;
		}
		asked.stream()
			.filter((other) -> !other.id().equals(form.id()))
			.forEach((other) -> other.questions()
				.stream()
				.filter((same) -> same.key().equals(question.key()))
				.filter((same) -> !isAskedAgain(question) || !isAskedAgain(same) || !same.list().equals(question.list())
						|| !same.type().equals(question.type()))
				.findFirst()
				.ifPresent((same) -> faults.unless(false, question.title(), question.id(),
						"a question is asked by one task",
						("%s is asked by %s already. Write another name into the field Key; or, if the later answer is to"
								+ " replace the earlier one, ask the same in both forms, with the custom property"
								+ " askedAgain = true in each.")
							.formatted(question.key(), other.file()))));
	}

	private static boolean isFindingOfAnyTask(Component question) {
		return question.key().equals(QuestionRules.FINDING_OF_ANY_TASK);
	}

	private static boolean isAskedAgain(Component question) {
		return "true".equals(question.property("askedAgain"));
	}

}
