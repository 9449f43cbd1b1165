package org.concernhandling.engine.handbook;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something is due, in words. */
final class Moments {

	private static final Pattern CALL = Pattern
		.compile("[$#]\\{deadlines\\.(due|after|before|on)\\((?:'([^']*)')?(?:\\s*,\\s*)?(\\w*)\\)}");

	/** Moments that no target says, by how their calls begin. */
	private static final Map<String, String> OTHERS = Map.of("${deadlines.everyYear(",
			"on that day of each year, at 6:00", "${reports.remindAt(", "on that day, at 8:00", "${identity.closesAt(",
			"when the hours that were approved are over");

	private final TargetsInWords targets;

	private final UnaryOperator<String> variables;

	/**
	 * Moments in terms of the targets of a decision.
	 * @param variables gives the words for a variable that holds a day
	 */
	Moments(TargetsInWords targets, UnaryOperator<String> variables) {
		this.targets = targets;
		this.variables = variables;
	}

	/**
	 * What an expression of a due date or of a timer means; the expression if unknown.
	 */
	String of(String expression) {
		Matcher call = CALL.matcher(expression);
		if (!call.matches()) {
			return OTHERS.entrySet()
				.stream()
				.filter((other) -> expression.startsWith(other.getKey()))
				.findFirst()
				.map(Map.Entry::getValue)
				.orElse(expression);
		}
		String day = "“" + this.variables.apply(call.group(3)) + "”";
		return switch (call.group(1)) {
			case "due" -> this.targets.time(call.group(2));
			case "on" -> "on the day of " + day;
			default -> "%s %s the day of %s".formatted(this.targets.time(call.group(2)), call.group(1), day);
		};
	}

	/** The same, with what its target says about calendar, warning and escalation. */
	String inFull(String expression) {
		Matcher call = CALL.matcher(expression);
		boolean target = call.matches() && call.group(2) != null;
		return of(expression) + (target ? this.targets.details(call.group(2)) : "");
	}

	/** The target of a stage, with all that it says. */
	String ofStage(String stage) {
		return this.targets.time(stage) + this.targets.details(stage);
	}

}
