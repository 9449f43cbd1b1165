package org.concernhandling.engine.guard.decision;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.BuiltinAggregator;
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
import org.concernhandling.engine.models.Targets;
import org.concernhandling.engine.models.Variables;

/**
 * Every cell of a decision is of a form that can be worked out, and what stands in
 * quotation marks is a code of the column's list.
 */
class DecisionWords implements Rules {

	/** Their words are of tasks, times and calendars; they have rules of their own. */
	static final Set<String> NOT_OF_THE_VOCABULARY = Set.of(Targets.DECISION, BankHolidayRules.DECISION);

	private static final Pattern BARE_WORDS = Pattern
		.compile("\\p{L}[\\p{L}\\p{N}_ -]*(,\\s*\\p{L}[\\p{L}\\p{N}_ -]*)*");

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		Variables variables = library.variables();
		deployed(library).forEach((table) -> check(table, variables, new FileFaults(table.file(), faults)));
	}

	/** The tables of a deployment that are whole enough to look into their cells. */
	static Stream<Table> deployed(ModelLibrary library) {
		return library.deployed(Kind.DECISION)
			.flatMap((file) -> DecisionFile.read(file).stream())
			.flatMap((file) -> file.table().stream())
			.filter(DecisionWords::isWhole);
	}

	static boolean isWhole(Table table) {
		return table.questions().stream().allMatch((question) -> Scale.of(question).isPresent())
				&& table.answers().stream().allMatch((answer) -> Scale.ofType(answer.type()).isPresent())
				&& table.rows().size() <= DecisionRules.MOST_RULES
				&& table.rows()
					.stream()
					.allMatch((row) -> row.inputs().size() == table.questions().size()
							&& row.outputs().size() == table.answers().size());
	}

	/** Whether all its cells are of forms that can be worked out. */
	static boolean isUnderstood(Table table) {
		return table.rows()
			.stream()
			.allMatch((row) -> everyColumn(table.questions().size(),
					(column) -> Scale.of(table.questions().get(column))
						.orElseThrow()
						.understands(row.inputs().get(column))));
	}

	private static boolean everyColumn(int columns, IntPredicate test) {
		return IntStream.range(0, columns).allMatch(test);
	}

	private static void check(Table table, Variables variables, FileFaults faults) {
		boolean ofVocabulary = !NOT_OF_THE_VOCABULARY.contains(table.decision().getId());
		for (int column = 0; column < table.questions().size(); column++) {
			Question question = table.questions().get(column);
			Scale scale = Scale.of(question).orElseThrow();
			Codes codes = new Codes(variables.codes(question.variable()), question.variable(), faults);
			boolean coded = ofVocabulary && scale == Scale.CODES;
			if (coded) {
				codes.checkColumn(question.label(), question.id(), question.allowed());
			}
			for (Row row : table.rows()) {
				String cell = row.inputs().get(column);
				faults.unless(scale.understands(cell), title(row, question.label()), row.id(),
						"the cell is of a form that can be worked out",
						mend(scale, cell, "Write " + scale.forms() + "; leave the cell empty if it does not matter."));
				if (coded && scale.understands(cell)) {
					codes.checkCell(title(row, question.label()), row.id(), cell);
				}
			}
		}
		for (int column = 0; column < table.answers().size(); column++) {
			checkAnswers(table, column, ofVocabulary, variables, faults);
		}
		checkAggregation(table, faults);
	}

	private static void checkAnswers(Table table, int column, boolean ofVocabulary, Variables variables,
			FileFaults faults) {
		Answer answer = table.answers().get(column);
		Scale scale = Scale.ofType(answer.type()).orElseThrow();
		Codes codes = new Codes(variables.codes(answer.name()), answer.name(), faults);
		boolean coded = ofVocabulary && scale == Scale.CODES;
		if (coded) {
			codes.checkColumn(answer.label(), answer.id(), "");
		}
		for (Row row : table.rows()) {
			String cell = row.outputs().get(column);
			boolean fine = cell.isEmpty() || scale.isOneValue(cell);
			faults.unless(fine, title(row, answer.label()), row.id(), "the answer is one value of the column's type",
					mend(scale, cell,
							(scale == Scale.CODES) ? "Write one code in quotation marks, or leave the cell empty."
									: "Write one value of the type " + answer.type() + ", or leave the cell empty."));
			if (coded && fine) {
				codes.checkCell(title(row, answer.label()), row.id(), cell);
			}
		}
	}

	/** Words without straight quotation marks are the most frequent slip of all. */
	private static String mend(Scale scale, String cell, String otherwise) {
		String words = cell.replaceAll("[\"'\u2018-\u201F]", "").strip();
		return (scale == Scale.CODES && BARE_WORDS.matcher(words).matches())
				? "Text stands in straight quotation marks. Write " + Stream.of(words.split(",\\s*"))
					.map((word) -> "\"" + word.strip() + "\"")
					.collect(Collectors.joining(", ")) + "."
				: otherwise;
	}

	private static void checkAggregation(Table table, FileFaults faults) {
		boolean figures = table.answers().size() == 1
				&& Set.of("integer", "long", "double").contains(table.answers().get(0).type());
		boolean one = table.answers().size() == 1;
		boolean allowed = table.aggregation() == null
				|| (table.aggregation() == BuiltinAggregator.COUNT ? one : figures);
		faults.unless(allowed, "decision " + table.decision().getId(), table.decision().getId(),
				"only one column of numbers is added up",
				"Choose the hit policy Collect without sum, minimum, maximum or count.");
	}

	private static String title(Row row, String column) {
		return row.title() + ", column '" + column + "'";
	}

	/** The codes of a column. */
	private record Codes(Set<String> known, String variable, FileFaults faults) {

		/**
		 * @param allowed the predefined values, as they are written; empty for none
		 */
		void checkColumn(String label, String id, String allowed) {
			String title = "column '" + label + "'";
			this.faults.unless(!this.known.isEmpty(), title, id, "its codes are of a list of the vocabulary",
					"No list is known for " + this.variable + ": use the name of a variable that a form asks for with a"
							+ " choice, or of a list, such as severity. A new list is made by an engineer.");
			if (!this.known.isEmpty() && !allowed.isEmpty()) {
				Set<String> offered = literals(allowed).collect(Collectors.toSet());
				this.faults.unless(offered.equals(this.known), title, id, "offers every code of its list and no other",
						"Set the predefined values of the column to " + words(this.known.stream().sorted()) + ".");
			}
		}

		void checkCell(String title, String id, String cell) {
			String strange = words(literals(cell).filter((code) -> !code.isEmpty() && !this.known.contains(code)));
			this.faults.unless(this.known.isEmpty() || strange.isEmpty(), title, id,
					"the codes are of the list of " + this.variable,
					"Use codes of the list instead of " + strange + ": " + words(this.known.stream().sorted()) + ".");
		}

		private static Stream<String> literals(String cell) {
			return Scale.CODES.literals(cell).map((literal) -> (String) Scale.CODES.value(literal));
		}

		private static String words(Stream<String> codes) {
			return codes.map((code) -> "\"" + code + "\"").collect(Collectors.joining(", "));
		}

	}

}
