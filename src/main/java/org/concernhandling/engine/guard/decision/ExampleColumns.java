package org.concernhandling.engine.guard.decision;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.concernhandling.engine.models.DecisionFile.Answer;
import org.concernhandling.engine.models.DecisionFile.Question;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.ExamplesFile.Line;
import org.concernhandling.engine.models.ExamplesFile;
import org.concernhandling.engine.models.FileFaults;

/** The columns of a file of examples: one for each of the decision's, and one for why. */
class ExampleColumns {

	private static final String WHY = "why";

	private static final Pattern OTHER_SEPARATOR = Pattern.compile("[,;\t]");

	private final Table table;

	private final ExamplesFile examples;

	private final FileFaults faults;

	ExampleColumns(Table table, ExamplesFile examples, FileFaults faults) {
		this.table = table;
		this.examples = examples;
		this.faults = faults;
	}

	/** Whether they are all there and no other is; tells what is wrong. */
	boolean check() {
		Set<String> wanted = new LinkedHashSet<>();
		this.table.questions().forEach((question) -> wanted.add(question.variable()));
		this.table.answers().forEach((answer) -> wanted.add(outcome(answer)));
		wanted.add(WHY);
		List<String> header = this.examples.header().stream().map((name) -> name.replaceAll("\\s+", " ")).toList();
		String whole = "The first line is to be: " + String.join(",", wanted);
		boolean obeyed = true;
		for (String name : wanted) {
			obeyed &= told(header.contains(name), "column '" + name + "'", "is there", whole);
		}
		Set<String> seen = new HashSet<>();
		for (int i = 0; obeyed && i < header.size(); i++) {
			String title = header.get(i).isEmpty() ? "column %d".formatted(i + 1) : "column '" + header.get(i) + "'";
			obeyed &= told(wanted.contains(header.get(i)), title, "is one of the decision", whole);
			obeyed &= told(seen.add(header.get(i)), title, "is there once", whole);
		}
		return obeyed;
	}

	/**
	 * Whether all lines are divided into cells as the first one is; tells it once
	 * otherwise, for nothing else can be said of such lines.
	 */
	boolean checkSeparators() {
		List<Line> undivided = this.examples.lines()
			.stream()
			.filter((line) -> line.cells().size() == 1 && OTHER_SEPARATOR.matcher(line.cell(0)).find())
			.toList();
		return undivided.isEmpty() || told(false,
				"line " + undivided.get(0).number()
						+ ((undivided.size() > 1) ? " and %d more".formatted(undivided.size() - 1) : ""),
				"its cells are separated as those of the first line are",
				"Put commas between the cells of every line. In some languages Excel writes semicolons instead: then save "
						+ "the whole table anew, so that the first line has them, too.");
	}

	/** What a line knows of a question; empty for nothing. */
	String known(Line line, Question question) {
		return line.cell(this.examples.column(question.variable()));
	}

	/** What a line says that a decision answers; empty for nothing. */
	String expected(Line line, Answer answer) {
		return line.cell(this.examples.column(outcome(answer)));
	}

	/** Tells what is wrong with a line apart from what it expects. */
	boolean check(Line line) {
		boolean fits = Stream
			.iterate(this.examples.header().size(), (place) -> place < line.cells().size(), (place) -> place + 1)
			.allMatch((place) -> line.cell(place).isEmpty());
		return told(fits, "line " + line.number(), "has a column for each of its cells",
				"Put what holds a comma into quotation marks.")
				&& told(!line.cell(this.examples.column(WHY)).isEmpty(), "line " + line.number(), "says why",
						"Write in the column why what makes this outcome right.");
	}

	private boolean told(boolean obeyed, String title, String rule, String mend) {
		this.faults.unless(obeyed, title, "", rule, mend);
		return obeyed;
	}

	private static String outcome(Answer answer) {
		return "=> " + answer.name();
	}

}
