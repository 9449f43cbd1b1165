package org.concernhandling.engine.guard.decision;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.RequiredDecisionReference;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.DecisionFile.Answer;
import org.concernhandling.engine.models.DecisionFile.Question;
import org.concernhandling.engine.models.DecisionFile.Row;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.DecisionFile;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.SafeXml;
import org.concernhandling.engine.models.VersionTag;

/** A file holds one decision, a table that its owner can read. */
class DecisionRules implements Rules {

	/** More than a person can oversee; the largest of ours has 42. */
	static final int MOST_RULES = 500;

	private static final int MOST_COLUMNS = 20;

	private static final String DRAW_ANEW = "Open it in Modeler, mend what it shows and save it again.";

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		library.deployed(Kind.DECISION).filter((file) -> SafeXml.trouble(file.content()).isEmpty()).forEach((file) -> {
			FileFaults told = new FileFaults(file.name(), faults);
			DecisionFile.read(file)
				.ifPresentOrElse((decision) -> check(decision, told),
						() -> told.tell("can be read as a decision", DRAW_ANEW));
		});
	}

	private static void check(DecisionFile file, FileFaults faults) {
		Collection<Decision> decisions = file.model().getModelElementsByType(Decision.class);
		faults.unlessChosen(file.model().getDefinitions().getId(), "definitions");
		if (decisions.size() != 1) {
			faults.tell("holds one decision", "Keep the decision after which the file is named, and draw each other one"
					+ " in a file of its own.");
			return;
		}
		Decision decision = decisions.iterator().next();
		String title = "decision " + decision.getId();
		checkDecision(decision, file, title, faults);
		if (file.table().isEmpty()) {
			faults.unless(false, title, decision.getId(), "is a table",
					"Choose Decision table for it in Modeler: text, scripts and other logic cannot be checked.");
		}
		file.table().ifPresent((table) -> {
			checkSize(table, title, faults);
			table.questions().forEach((question) -> check(question, faults));
			table.answers().forEach((answer) -> check(answer, faults));
			checkDoubles(table, title, faults);
			table.rows().forEach((row) -> check(row, table, faults));
		});
	}

	private static void checkDecision(Decision decision, DecisionFile file, String title, FileFaults faults) {
		String id = decision.getId();
		faults.unless(file.id().equals(id), title, id, "the id is the name of the file",
				"Give the decision the id " + file.id() + ", or the file the name " + id + ".dmn.");
		faults.unlessChosen(id, title);
		faults.unless(isFilled(decision.getName()), title, id, "has a name", "Write the question that it answers.");
		faults.unless(decision.getCamundaHistoryTimeToLiveString() != null, title, id, "has a historyTimeToLive",
				"Fill in Time to live in the section History cleanup.");
		faults.unless(VersionTag.parse(decision.getVersionTag()).isPresent(), title, id, "has a version tag",
				"Press View DRD, click on the box of the decision, and set Version tag in section General to numbers such as 1.2.0.");
		faults.unless(file.model().getModelElementsByType(RequiredDecisionReference.class).isEmpty(), title, id,
				"needs no other decision",
				"Delete the connection, and let the process ask the other decision in a task of its own before this one.");
		faults.unless(Languages.of(file).allMatch(Languages::isFeel), title, id, "is written in FEEL",
				"Choose FEEL as the expression language of every cell and every column, or none.");
	}

	private static void checkSize(Table table, String title, FileFaults faults) {
		String id = table.decision().getId();
		faults.unless(!table.rows().isEmpty() && table.rows().size() <= MOST_RULES, title, id,
				"has between 1 and %d rules".formatted(MOST_RULES), "Add a rule, or split the decision into several.");
		int columns = table.questions().size() + table.answers().size();
		faults.unless(!table.questions().isEmpty() && !table.answers().isEmpty() && columns <= MOST_COLUMNS, title, id,
				"has at least one When column and one Then column, and %d in all at most".formatted(MOST_COLUMNS),
				"Add the column that is missing, or split the decision into several.");
	}

	private static void check(Question question, FileFaults faults) {
		String title = "column " + (question.label().isEmpty() ? question.expression() : "'" + question.label() + "'");
		faults.unless(isFilled(question.label()), title, question.id(), "a question has a label",
				"Double-click the head of the column and write above what it asks.");
		faults.unless(question.variable().matches("[a-zA-Z_]\\w*"), title, question.id(),
				"asks a variable, or the date in one",
				"Write the name of one variable as the expression of the column, such as severity, or"
						+ " date(receivedOn) for a day.");
		faults.unless(Scale.of(question).isPresent(), title, question.id(), "has a type that can be worked out",
				question.isDate() ? "Choose no type for a column that asks for a day: date( ) says it already."
						: "Choose string for codes, boolean, integer, long or double; for a day choose none and write"
								+ " date( ) around the name of the variable.");
	}

	private static void check(Answer answer, FileFaults faults) {
		String title = "column " + (answer.label().isEmpty() ? answer.name() : "'" + answer.label() + "'");
		faults.unless(isFilled(answer.label()), title, answer.id(), "an answer has a label",
				"Double-click the head of the column and write above what it answers.");
		faults.unless(answer.name().matches("[a-zA-Z_]\\w*"), title, answer.id(), "an answer has a name",
				"Double-click the head of the column and fill in the output name: one word without hyphens.");
		faults.unless(Scale.ofType(answer.type()).isPresent(), title, answer.id(), "has a type that can be worked out",
				"Choose string for codes and days, boolean, integer, long or double.");
	}

	private static void checkDoubles(Table table, String title, FileFaults faults) {
		String id = table.decision().getId();
		faults.unless(isDistinct(table.questions().stream().map(Question::variable)), title, id,
				"each question has one column", "Put both conditions into one column, and delete the other.");
		faults.unless(isDistinct(table.answers().stream().map(Answer::name)), title, id, "each answer has one column",
				"Give the second column another output name, or delete it.");
		faults.unless(isDistinct(table.rows().stream().map(Row::id)), title, id, "each rule has an id of its own",
				"Delete the copied rule and add it anew in Modeler.");
	}

	private static void check(Row row, Table table, FileFaults faults) {
		faults.unless(isFilled(row.annotation()), row.title(), row.id(), "its annotation says why",
				"Write in the last column why it is so: the law, the guidance, or that it is a local rule.");
		faults.unless(
				row.inputs().size() == table.questions().size() && row.outputs().size() == table.answers().size()
						&& isFilled(row.id()),
				row.title(), row.id(), "has an id and a cell in every column",
				"Delete the rule and add it anew in Modeler.");
	}

	private static boolean isDistinct(Stream<String> names) {
		Set<String> seen = new HashSet<>();
		return names.allMatch(seen::add);
	}

	private static boolean isFilled(String text) {
		return text != null && !text.isBlank();
	}

	/** The languages that a decision says its cells are in. */
	private static final class Languages {

		static Stream<String> of(DecisionFile file) {
			return file.model()
				.getModelElementsByType(DmnElement.class)
				.stream()
				.map((element) -> element.getAttributeValue("expressionLanguage"))
				.filter((language) -> language != null);
		}

		static boolean isFeel(String language) {
			return language.toLowerCase(Locale.ROOT).endsWith("feel")
					|| language.toLowerCase(Locale.ROOT).contains("/feel/");
		}

	}

}
