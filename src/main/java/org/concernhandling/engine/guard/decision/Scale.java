package org.concernhandling.engine.guard.decision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.concernhandling.engine.models.DecisionFile.Question;

/**
 * What can stand in the cells below a question: those few forms of FEEL of which it can
 * be worked out when they fit.
 */
enum Scale {

	/** Codes, in quotation marks. */
	CODES("\"[^\"\\\\]*\"", false,
			"codes in quotation marks, separated by commas, or all but some, as in" + " not(\"low\", \"moderate\")"),

	/** Whole numbers. */
	WHOLE_NUMBERS("-?\\d{1,15}", true, "numbers, comparisons such as >= 5, and ranges such as [1..4]"),

	/** Numbers with decimals. */
	NUMBERS("-?\\d{1,15}(?:\\.\\d{1,9})?", true, "numbers, comparisons such as >= 2.5, and ranges such as [1..4]"),

	/** Days. */
	DATES("date\\(\\s*\"\\d{4}-\\d{2}-\\d{2}\"\\s*\\)", true,
			"days such as date(\"2026-04-06\"), comparisons such as < date(\"2026-04-06\"), and ranges of them"),

	/** Ticks. */
	TICKS("true|false", false, "true or false");

	private final Pattern cell;

	private final Pattern literal;

	private final String forms;

	Scale(String literal, boolean ordered, String forms) {
		String one = "(?:" + literal + ")";
		String range = "[\\[(\\]]\\s*" + one + "\\s*\\.\\.\\s*" + one + "\\s*[\\])\\[]";
		String item = "(?:" + one + "|null" + (ordered ? "|(?:<=|>=|<|>)\\s*" + one + "|" + range : "") + ")";
		String list = item + "(?:\\s*,\\s*" + item + ")*+";
		this.cell = Pattern.compile("-?|" + list + "|not\\(\\s*" + list + "\\s*\\)");
		this.literal = Pattern.compile(one);
		this.forms = forms;
	}

	/** The scale of a question, or nothing when its type is none that can be asked. */
	static Optional<Scale> of(Question question) {
		if (question.isDate()) {
			return question.type().isEmpty() ? Optional.of(DATES) : Optional.empty();
		}
		return ofType(question.type());
	}

	/** The scale of a type that was chosen in Modeler. */
	static Optional<Scale> ofType(String type) {
		return switch (type) {
			case "string" -> Optional.of(CODES);
			case "integer", "long" -> Optional.of(WHOLE_NUMBERS);
			case "double" -> Optional.of(NUMBERS);
			case "boolean" -> Optional.of(TICKS);
			default -> Optional.empty();
		};
	}

	/** Whether a cell is of a form that can be worked out. */
	boolean understands(String cell) {
		return this.cell.matcher(cell).matches() && literals(cell).allMatch(this::isValue);
	}

	/** Whether it is one value, and no comparison. */
	boolean isOneValue(String cell) {
		return this.literal.matcher(cell).matches() && isValue(cell);
	}

	/** Whether a cell names codes and nothing else. */
	boolean isListOfCodes(String cell) {
		return this == CODES && cell.startsWith("\"") && !cell.contains("null");
	}

	/** The forms that are understood, in words. */
	String forms() {
		return this.forms;
	}

	/** The values that are written in a cell, as they are written. */
	Stream<String> literals(String cell) {
		return this.literal.matcher(cell).results().map(MatchResult::group);
	}

	/** A value as it is written, as the engine would have it. */
	Object value(String literal) {
		return switch (this) {
			case CODES -> literal.substring(1, literal.length() - 1);
			case WHOLE_NUMBERS -> Long.valueOf(literal);
			case NUMBERS -> new BigDecimal(literal);
			case DATES -> LocalDate.parse(literal.replaceAll("[^\\d-]", ""));
			case TICKS -> Boolean.valueOf(literal);
		};
	}

	/**
	 * Values among which each stands for all that the same rules treat alike: those that
	 * are written, and one before, between and after them. Codes stand for themselves.
	 * @param written the values in the cells of a column, without doubles
	 */
	List<Object> telling(Stream<Object> written) {
		return switch (this) {
			case CODES -> written.distinct().toList();
			case TICKS -> List.of(true, false);
			case WHOLE_NUMBERS -> written.map(Long.class::cast)
				.flatMap((value) -> Stream.of(value - 1, value, value + 1))
				.distinct()
				.sorted()
				.map(Object.class::cast)
				.toList();
			case DATES -> written.map(LocalDate.class::cast)
				.flatMap((day) -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
				.distinct()
				.sorted()
				.map(Object.class::cast)
				.toList();
			case NUMBERS -> between(written.map(BigDecimal.class::cast).distinct().sorted().toList());
		};
	}

	private static List<Object> between(List<BigDecimal> written) {
		List<Object> all = new ArrayList<>();
		for (int i = 0; i < written.size(); i++) {
			all.add((i == 0) ? written.get(0).subtract(BigDecimal.ONE)
					: written.get(i - 1).add(written.get(i)).divide(BigDecimal.valueOf(2)));
			all.add(written.get(i));
		}
		if (!written.isEmpty()) {
			all.add(written.get(written.size() - 1).add(BigDecimal.ONE));
		}
		return all;
	}

	private boolean isValue(String literal) {
		try {
			value(literal);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
