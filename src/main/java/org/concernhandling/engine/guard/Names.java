package org.concernhandling.engine.guard;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the variables that an expression reads. */
final class Names {

	/** What the engine itself offers to the expressions of a process. */
	private static final Set<String> ENGINE = Set.of("execution", "task", "decisionResult", "true", "false", "null",
			"empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "instanceof");

	private static final Set<String> FEEL = Set.of("true", "false", "null", "not", "and", "or", "if", "then", "else",
			"for", "in", "return", "some", "every", "satisfies", "between", "instance", "of", "function", "this",
			"parent", "item", "loop");

	private static final Pattern EXPRESSION = Pattern
		.compile("[$#]\\{((?:[^}'\"]|'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")*+)}");

	private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("'(?:[^'\\\\]|\\\\.)*+'|\"(?:[^\"\\\\]|\\\\.)*+\"");

	/** A name that is called, or on which something is called, is no variable. */
	private static final Pattern NAME = Pattern
		.compile("(?<![\\w.#/])([a-zA-Z_]\\w*+)(?!\\s*+\\()(?!\\s*+\\.\\s*+\\w++\\s*+\\()");

	/** Functions whose names are of several words. */
	private static final Pattern FUNCTION = Pattern.compile("\\b[a-z]+(?: [a-z]+)+(?=\\()");

	private Names() {
	}

	/** What the expressions in an attribute or a text of a process read. */
	static Set<String> ofExpressions(String text) {
		Set<String> names = new LinkedHashSet<>();
		Matcher expression = EXPRESSION.matcher(text);
		while (expression.find()) {
			collect(LITERAL.matcher(expression.group(1)).replaceAll("''"), ENGINE, names);
		}
		return names;
	}

	/** What a condition or a computation in a form or a decision reads. */
	static Set<String> ofFeel(String feel) {
		Set<String> names = new LinkedHashSet<>();
		String plain = LITERAL.matcher(feel).replaceAll("\"\"");
		collect(FUNCTION.matcher(plain).replaceAll("function"), FEEL, names);
		return names;
	}

	/** What the text of a form shows. */
	static Set<String> ofTemplate(String text) {
		Set<String> names = new LinkedHashSet<>();
		Matcher template = TEMPLATE.matcher(text);
		while (template.find()) {
			names.addAll(ofFeel(template.group(1).replaceFirst("^\\s*[#/](if|loop)\\b", "")));
		}
		return names;
	}

	private static void collect(String expression, Set<String> known, Set<String> names) {
		Matcher name = NAME.matcher(expression);
		while (name.find()) {
			if (!known.contains(name.group(1))) {
				names.add(name.group(1));
			}
		}
	}

}
