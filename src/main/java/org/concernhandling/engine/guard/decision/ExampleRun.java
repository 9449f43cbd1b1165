package org.concernhandling.engine.guard.decision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.concernhandling.engine.guard.decision.DecisionEngine.Outcome;
import org.concernhandling.engine.models.DecisionFile.Answer;
import org.concernhandling.engine.models.DecisionFile.Question;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.ExamplesFile.Line;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.Variables;

/** Asks a decision about examples, and compares what it says with what they say. */
class ExampleRun {

	private static final String SEPARATOR = " | ";

	private final Table table;

	private final DmnDecision decision;

	private final DecisionEngine engine;

	private final Variables variables;

	private final ExampleColumns columns;

	private final FileFaults faults;

	ExampleRun(Table table, DmnDecision decision, DecisionEngine engine, Variables variables, ExampleColumns columns,
			FileFaults faults) {
		this.table = table;
		this.decision = decision;
		this.engine = engine;
		this.variables = variables;
		this.columns = columns;
		this.faults = faults;
	}

	/**
	 * Tells what is wrong with an example.
	 * @return the ids of the rules that it reaches
	 */
	Collection<String> check(Line line) {
		Map<String, Object> facts = new HashMap<>();
		boolean readable = this.columns.check(line);
		for (Question question : this.table.questions()) {
			String known = this.columns.known(line, question);
			facts.put(question.variable(), value(question, known));
			readable &= known.isEmpty() || facts.get(question.variable()) != null;
			tellUnless(known.isEmpty() || facts.get(question.variable()) != null, line, question.variable(),
					"holds what the column can be asked about", "Write " + allowed(question) + ".");
		}
		if (!readable) {
			return Set.of();
		}
		Optional<Outcome> outcome = this.engine.ask(this.decision, facts);
		this.faults.unless(outcome.isPresent(), "line " + line.number(), "", "the decision can answer it",
				"More than one rule applies: see to it that one does.");
		outcome.ifPresent((said) -> this.table.answers().forEach((answer) -> compare(line, answer, said)));
		return outcome.map(Outcome::rules).orElse(List.of());
	}

	private void compare(Line line, Answer answer, Outcome said) {
		List<String> found = said.answers().stream().map((row) -> words(row, answer)).toList();
		String cell = this.columns.expected(line, answer);
		List<String> expected = Stream.of(cell.split("\\|", -1)).map((part) -> plain(answer, part.strip())).toList();
		boolean lists = this.table.hitPolicy() == HitPolicy.RULE_ORDER;
		boolean collects = this.table.collects() && this.table.aggregation() == null;
		boolean same = lists ? (found.isEmpty() ? List.of("") : found).equals(expected)
				: collects ? given(found).equals(given(expected)) : expected.equals(List.of(one(found)));
		String says = collects ? String.join(SEPARATOR, lists ? found : given(found)) : one(found);
		tellUnless(same, line, "=> " + answer.name(), "comes out as it says",
				"It says %s, but the decision answers %s%s. Change the rule, or the example if it is out of date."
					.formatted(orNothing(cell), orNothing(says), rules(said)));
	}

	/** The rules that decided, so that their owner finds them. */
	private String rules(Outcome said) {
		String numbers = this.table.rows()
			.stream()
			.filter((row) -> said.rules().contains(row.id()))
			.map((row) -> String.valueOf(row.number()))
			.collect(Collectors.joining(", "));
		return numbers.isEmpty() ? ", as no rule applies" : " by rule " + numbers;
	}

	private static String one(List<String> found) {
		return found.isEmpty() ? "" : found.get(0);
	}

	/** What rules give, whichever gives it and however many do. */
	private static Set<String> given(List<String> answers) {
		return answers.stream().filter((answer) -> !answer.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String orNothing(String words) {
		return words.isEmpty() ? "nothing" : words;
	}

	private String words(Map<String, Object> row, Answer answer) {
		Object given = row.get(answer.name());
		// What is added up or counted has no name of its own.
		Object value = (given == null && this.table.aggregation() != null)
				? row.values().stream().filter(Objects::nonNull).findFirst().orElse(null) : given;
		return (value != null) ? plain(answer, value.toString()) : "";
	}

	/** Figures are compared as figures, ticks without regard to capitals. */
	private static String plain(Answer answer, String words) {
		return switch (Scale.ofType(answer.type()).orElseThrow()) {
			case WHOLE_NUMBERS, NUMBERS ->
				words.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(words).stripTrailingZeros().toPlainString() : words;
			case TICKS -> words.toLowerCase(Locale.ROOT);
			default -> words;
		};
	}

	/** A cell as the engine would know it, or null when it cannot be read. */
	private Object value(Question question, String cell) {
		Set<String> codes = this.variables.codes(question.variable());
		return switch (Scale.of(question).orElseThrow()) {
			case CODES -> (cell.isEmpty() || !codes.isEmpty() && !codes.contains(cell)) ? null : cell;
			case WHOLE_NUMBERS -> cell.matches("-?\\d{1,15}") ? Long.valueOf(cell) : null;
			case NUMBERS -> cell.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? Double.valueOf(cell) : null;
			case DATES -> isDay(cell) ? cell : null;
			case TICKS -> cell.matches("(?i)true|false") ? Boolean.valueOf(cell) : null;
		};
	}

	private String allowed(Question question) {
		return switch (Scale.of(question).orElseThrow()) {
			case CODES -> "a code of the list: " + String.join(", ", this.variables.codes(question.variable()));
			case WHOLE_NUMBERS -> "a whole number";
			case NUMBERS -> "a number such as 2.5";
			case DATES -> "a day with its year first, such as 2026-04-06; a program for tables may have changed it";
			case TICKS -> "true or false";
		} + ", or nothing for what is not known";
	}

	private static boolean isDay(String cell) {
		try {
			LocalDate.parse(cell);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	private void tellUnless(boolean obeyed, Line line, String column, String rule, String mend) {
		this.faults.unless(obeyed, "line %d, column '%s'".formatted(line.number(), column), "", rule, mend);
	}

}
