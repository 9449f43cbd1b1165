package org.concernhandling.engine.guard.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.FormFile.Component;
import org.concernhandling.engine.models.FormFile;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * A form is one that Tasklist can show and the server can check, and belongs to a task.
 */
class FormRules implements Rules {

	/** Far more than anybody fills in. */
	private static final int MOST_COMPONENTS = 100;

	/**
	 * To decide about a reporter, and to make a report nobody has to read a case.
	 */
	private static final Set<String> NEED_NO_WORDS = Set.of("approve-identity-disclosure", "approve-disclosure-at-once",
			"review-identity-disclosure", "review-figures", "write-summary", "approve-report");

	/**
	 * What form-js 1.8.7 in Tasklist renders without surprises and the server can check.
	 */
	private static final Set<String> TYPES = Set.of("text", "group", "separator", "radio", "select", "checkbox",
			"textfield", "textarea", "number", "datetime");

	/** Newer ones are saved by newer Modelers, and shown as long as the types are old. */
	private static final int OLDEST_SCHEMA = 16;

	private static final int NEWEST_SCHEMA = 19;

	private static final String FACTS = "**Reference:** {{reference}}";

	private static final String WHERE_WORDS_ARE = "What was said is in the **Case file** tab.";

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		library.deployed(Kind.FORM).forEach((file) -> {
			FileFaults told = new FileFaults(file.name(), faults);
			Optional<FormFile> form = FormFile.read(file);
			if (file.content().length > FormFile.LARGEST) {
				told.tell("is at most 256 kB large", "Split the task into several, each with a form of its own.");
			}
			else if (form.isEmpty()) {
				told.tell("can be read as a form",
						"Open it in Modeler and save it again, or take the last version that Modeler could open.");
			}
			else {
				checkHeader(form.get(), file.id(), told);
				checkTask(file.id(), library, told);
				checkOpening(form.get(), told);
				checkComponents(form.get().components(), told);
			}
		});
	}

	/** The forms of a deployment that can be read. */
	static Stream<FormFile> deployed(ModelLibrary library) {
		return library.deployed(Kind.FORM).flatMap((file) -> FormFile.read(file).stream());
	}

	private static void checkHeader(FormFile form, String id, FileFaults faults) {
		JsonNode content = form.content();
		faults.unless(form.id().equals(id), "form " + form.id(), form.id(), "the id is the name of the file",
				"Click beside all questions and set the ID to " + id + ", or rename the file.");
		int schema = content.path("schemaVersion").asInt();
		faults.unless(
				"default".equals(content.path("type").asText()) && schema >= OLDEST_SCHEMA && schema <= NEWEST_SCHEMA,
				"form " + form.id(), form.id(), "has a schema that Tasklist can show (16 to 19)",
				"Draw it in a Modeler that saves a schemaVersion between 16 and 19.");
		faults.unless(
				"Camunda Platform".equals(content.path("executionPlatform").asText())
						&& content.path("executionPlatformVersion").asText().startsWith("7."),
				"form " + form.id(), form.id(), "is drawn for Camunda Platform 7",
				"Choose Camunda 7 (version 7.24) at the bottom left of Modeler.");
	}

	private static void checkTask(String id, ModelLibrary library, FileFaults faults) {
		faults.unless(!library.variables().asking(id).isEmpty(), "form " + id, id, "a task has this form",
				"Name the form after the task that shows it, or deploy the process with that task along with it.");
	}

	private static void checkOpening(FormFile form, FileFaults faults) {
		JsonNode first = form.content().path("components").path(0);
		String text = first.path("components").path(0).path("text").asText();
		faults.unless(first.path("label").asText().equals("What this is about") && text.startsWith(FACTS),
				"form " + form.id(), form.id(), "opens with the reference",
				"Begin with a group “What this is about” with a text that begins with " + FACTS + ".");
		faults.unless(text.contains(WHERE_WORDS_ARE) || NEED_NO_WORDS.contains(form.id()), "form " + form.id(),
				form.id(), "says where the words of the reporter are", "Write into the first text: " + WHERE_WORDS_ARE);
		faults.unless(!form.questions().isEmpty(), "form " + form.id(), form.id(), "asks something",
				"Add a question, or make the task a step without a person.");
	}

	private static void checkComponents(List<Component> components, FileFaults faults) {
		if (components.size() > MOST_COMPONENTS) {
			faults.tell("has at most %d components".formatted(MOST_COMPONENTS),
					"Split the task into several, each with a form of its own.");
		}
		Set<String> ids = new HashSet<>();
		for (Component component : components) {
			boolean known = TYPES.contains(component.type());
			faults.unless(known, component.title(), component.id(), "is a component that Tasklist can show",
					"Use a text, group, separator, radio group, select, checkbox, text field, text area, number or date.");
			faults.unless(!component.id().isEmpty() && ids.add(component.id()), component.title(), component.id(),
					"has an id of its own", "Delete the component and add it anew in Modeler.");
			if (known) {
				FormProperties.check(component, faults);
			}
		}
	}

}
