package org.concernhandling.engine.models;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A decision as its owner drew it.
 *
 * @param file the name of the file
 * @param model what is in it
 */
public record DecisionFile(String file, DmnModelInstance model) {

	/** The decision in a file, or nothing when it is not readable as one. */
	public static Optional<DecisionFile> read(ModelFile file) {
		if (file.content().length > BpmnReading.LARGEST || SafeXml.trouble(file.content()).isPresent()) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(new DecisionFile(file.name(), Dmn.readModelFromStream(new ByteArrayInputStream(file.content()))));
		}
		catch (RuntimeException ex) {
			// What the parser says quotes the file; whoever asks tells it in plain words.
			return Optional.empty();
		}
	}

	/**
	 * All decisions that can be read, those of the deployment and those that are live.
	 */
	static Stream<DecisionFile> all(ModelLibrary library) {
		return library.all(ModelFile.Kind.DECISION).flatMap((file) -> read(file).stream());
	}

	/** The name of the file without its ending, which is to be the id of the decision. */
	public String id() {
		return this.file.replaceFirst("\\.dmn$", "");
	}

	/** The table of the decision, or nothing when the file holds none or several. */
	public Optional<Table> table() {
		Collection<Decision> decisions = this.model.getModelElementsByType(Decision.class);
		return decisions.stream()
			.filter((decision) -> decisions.size() == 1)
			.filter((decision) -> decision.getExpression() instanceof DecisionTable)
			.map((decision) -> table(this.file, decision))
			.findFirst();
	}

	private static Table table(String file, Decision decision) {
		DecisionTable table = (DecisionTable) decision.getExpression();
		List<Question> questions = list(table.getInputs(), DecisionFile::question);
		List<Answer> answers = list(table.getOutputs(), DecisionFile::answer);
		List<Row> rows = new ArrayList<>();
		for (Rule rule : table.getRules()) {
			rows.add(new Row(rows.size() + 1, text(rule.getId()), text(rule.getDescription()),
					list(rule.getInputEntries(), (cell) -> text(cell.getText())),
					list(rule.getOutputEntries(), (cell) -> text(cell.getText()))));
		}
		return new Table(file, decision, table.getHitPolicy(), table.getAggregation(), questions, answers, rows);
	}

	private static Question question(Input input) {
		boolean asks = input.getInputExpression() != null;
		return new Question(text(input.getId()), text(input.getLabel()),
				asks ? text(input.getInputExpression().getText()) : "",
				asks ? text(input.getInputExpression().getTypeRef()) : "",
				(input.getInputValues() != null) ? text(input.getInputValues().getText()) : "");
	}

	private static Answer answer(Output output) {
		return new Answer(text(output.getId()), text(output.getLabel()), text(output.getName()),
				text(output.getTypeRef()),
				(output.getOutputValues() != null) ? text(output.getOutputValues().getText()) : "");
	}

	private static <E, T> List<T> list(Collection<E> elements, Function<E, T> read) {
		return elements.stream().map(read).toList();
	}

	private static String text(ModelElementInstance element) {
		return (element != null) ? element.getTextContent().strip() : "";
	}

	private static String text(String text) {
		return (text != null) ? text.strip() : "";
	}

	/** A table: questions, answers and the rows, which are its rules. */
	public record Table(String file, Decision decision, HitPolicy hitPolicy, BuiltinAggregator aggregation,
			List<Question> questions, List<Answer> answers, List<Row> rows) {

		/** Whether every rule that fits gives its answer, rather than one alone. */
		public boolean collects() {
			return this.hitPolicy == HitPolicy.COLLECT || this.hitPolicy == HitPolicy.RULE_ORDER;
		}

	}

	/**
	 * A column for what is known.
	 *
	 * @param expression what is asked: a variable, or the date in one
	 * @param type the type that was chosen in Modeler; empty when there is none
	 * @param allowed the predefined values, as they are written
	 */
	public record Question(String id, String label, String expression, String type, String allowed) {

		/** The variable that the column asks. */
		public String variable() {
			return this.expression.replaceFirst("^date\\(\\s*(\\w+)\\s*\\)$", "$1");
		}

		/** Whether it asks for a date, as FEEL reads one. */
		public boolean isDate() {
			return !variable().equals(this.expression);
		}

	}

	/** A column for what follows. */
	public record Answer(String id, String label, String name, String type, String allowed) {
	}

	/**
	 * A rule.
	 *
	 * @param number its place in the table, from 1
	 * @param annotation why it is so
	 * @param inputs its cells below the questions
	 * @param outputs its cells below the answers
	 */
	public record Row(int number, String id, String annotation, List<String> inputs, List<String> outputs) {

		/** Number and id, such as {@code rule 3 (rule-wales)}. */
		public String title() {
			return "rule " + this.number + (this.id.isEmpty() ? "" : " (" + this.id + ")");
		}

	}

}
