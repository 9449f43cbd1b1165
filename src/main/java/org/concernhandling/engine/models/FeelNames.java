package org.concernhandling.engine.models;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the variables that FEEL in a form or a decision reads. */
public final class FeelNames {

	private static final Set<String> FEEL = Set.of("true", "false", "null", "not", "and", "or", "if", "then", "else",
			"for", "in", "return", "some", "every", "satisfies", "between", "instance", "of", "function", "this",
			"parent", "item", "loop");

	private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

	private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

	/** A name that is called is a function. */
	private static final Pattern NAME = Pattern.compile("(?<![\\w.#/])([a-zA-Z_]\\w*+)(?!\\s*+\\()");

	/** Functions whose names are of several words. */
	private static final Pattern FUNCTION = Pattern.compile("\\b[a-z]+(?: [a-z]+)++(?=\\()");

	private FeelNames() {
	}

	/** What a condition or a computation reads. */
	public static Set<String> in(String feel) {
		Set<String> names = new LinkedHashSet<>();
		String plain = LITERAL.matcher(feel).replaceAll("\"\"");
		Matcher name = NAME.matcher(FUNCTION.matcher(plain).replaceAll("function"));
		while (name.find()) {
			if (!FEEL.contains(name.group(1))) {
				names.add(name.group(1));
			}
		}
		return names;
	}

	/** What the text of a form shows, or asks before it shows more. */
	public static Set<String> inTemplate(String text) {
		Set<String> names = new LinkedHashSet<>();
		Matcher template = TEMPLATE.matcher(text);
		while (template.find()) {
			names.addAll(in(template.group(1).replaceFirst("^\\s*[#/](if|loop)\\b", "")));
		}
		return names;
	}

}
