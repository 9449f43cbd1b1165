package org.concernhandling.engine.guard.form;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Vocabulary;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.FormFile.Component;
import org.concernhandling.engine.models.FormFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Variables;

/** What a form says and when it says it is plain, and the same to Tasklist and server. */
class FormTexts implements Rules {

	private static final Pattern ACTIVE = Pattern
		.compile("(?i)<\\s*[/!a-z]|javascript:|vbscript:|data:|!\\[|&#|\\bon[a-z]+\\s*=");

	private static final Pattern OPENED = Pattern.compile("\\{\\{\\s*#(if|loop)\\b");

	private static final Pattern CLOSED = Pattern.compile("\\{\\{\\s*/(if|loop)\\s*}}");

	private static final Pattern LABELLED_CODE = Pattern.compile("\"([a-z0-9-]+)\": \"([^\"]+)\"");

	/**
	 * Both FEEL engines agree on these, also when the variable is missing; {@code not(x)}
	 * they do not.
	 */
	private static final Pattern CONDITION = Pattern.compile("=\\s*(\\w+) (?:!=|=) (?:\"([a-z0-9-]+)\"|true)\\s*");

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		FormRules.deployed(library).forEach((form) -> {
			FileFaults told = new FileFaults(form.file(), faults);
			form.components().forEach((component) -> {
				checkTexts(component, told);
				checkCondition(component, form, library.variables(), told);
			});
		});
	}

	private static void checkTexts(Component component, FileFaults faults) {
		Stream<String> words = Stream.concat(
				Stream.of("label", "dateLabel", "description", "text").map(component::text),
				component.json().path("values").findValuesAsText("label").stream());
		faults.unless(words.noneMatch((text) -> ACTIVE.matcher(text).find()), component.title(), component.id(),
				"its words are plain words",
				"Take out HTML, scripts and pictures: **bold**, lists and links to pages are what a text can have.");
		String text = component.text("text");
		long opened = OPENED.matcher(text).results().count();
		boolean balanced = opened == CLOSED.matcher(text).results().count()
				&& text.split("\\{\\{", -1).length == text.split("}}", -1).length;
		faults.unless(balanced, component.title(), component.id(), "what it shows under a condition ends somewhere",
				"Write {{/if}} for each {{#if …}}, and close each {{ with }}.");
		faults.unless(!text.startsWith("="), component.title(), component.id(), "its text is a text",
				"Write the text itself; show a variable within it as {{reference}}.");
		Map<String, String> spelt = LABELLED_CODE.matcher(text)
			.results()
			.collect(Collectors.toMap((code) -> code.group(1), (code) -> code.group(2), (one, other) -> one));
		faults.unless(
				spelt.isEmpty() || Vocabulary.lists()
					.values()
					.stream()
					.anyMatch((list) -> spelt.equals(list.stream().collect(Collectors.toMap(Code::code, Code::label)))),
				component.title(), component.id(), "a text that spells out codes knows a whole list",
				"Write every code of the list with its label, or show the code itself.");
	}

	private static void checkCondition(Component component, FormFile form, Variables variables, FileFaults faults) {
		String hide = component.json().path("conditional").path("hide").asText("");
		if (hide.isEmpty()) {
			return;
		}
		boolean understood = CONDITION.matcher(hide).matches();
		faults.unless(understood, component.title(), component.id(),
				"its condition is one that Tasklist and the server understand alike",
				"Write under Hide if: =variable = \"code\", =variable != \"code\", =variable = true or"
						+ " =variable != true. Nest groups for more than one condition.");
		if (!understood) {
			return;
		}
		MatchResult condition = CONDITION.matcher(hide).results().findFirst().orElseThrow();
		String name = condition.group(1);
		String code = condition.group(2);
		if (code != null) {
			faults.unless(variables.codes(name).contains(code), component.title(), component.id(),
					"its condition compares with a code of the variable's list",
					variables.codes(name).isEmpty() ? "No list of codes is known for " + name + "."
							: "Write one of: " + String.join(", ", variables.codes(name)) + ".");
		}
		else {
			faults.unless(variables.codes(name).isEmpty() && isTick(name, form, variables), component.title(),
					component.id(), "its condition asks whether a tick is set",
					"Compare " + name + " with one of its codes in quotation marks instead of with true.");
		}
	}

	private static boolean isTick(String name, FormFile form, Variables variables) {
		return form.questions()
			.stream()
			.filter((question) -> question.key().equals(name))
			.allMatch((question) -> question.type().equals("checkbox"))
				&& variables.asking(form.id())
					.stream()
					.flatMap((process) -> variables.find(process, name).stream())
					.allMatch((variable) -> variable.kind() == Variables.Kind.TICK
							|| variable.kind() == Variables.Kind.UNKNOWN);
	}

}
