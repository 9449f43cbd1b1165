package org.concernhandling.models;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the models compute. */
final class Expressions {

	private static final Pattern DATE = Pattern.compile("\\$\\{deadlines\\.(due|after|before|on)\\(.*\\)}");

	private static final Pattern CALL = Pattern.compile("(?<![\\w.'])([a-zA-Z]\\w*)\\.(\\w+)\\(");

	private Expressions() {
	}

	/** Whether an expression asks the deadlines bean for a date. */
	static boolean asksForDate(String expression) {
		return expression != null && DATE.matcher(expression).matches();
	}

	/** Whether a text holds an expression. */
	static boolean isExpression(String text) {
		return text.contains("${") || text.contains("#{");
	}

	/** The methods that an expression calls on what it knows by name. */
	static Stream<Call> calls(String expression) {
		List<Call> calls = new ArrayList<>();
		Matcher call = CALL.matcher(expression);
		while (call.find()) {
			calls.add(new Call(call.group(1), call.group(2), arguments(expression.substring(call.end()))));
		}
		return calls.stream();
	}

	/** The arguments of a call, from behind its opening bracket to its closing one. */
	private static List<String> arguments(String expression) {
		List<String> arguments = new ArrayList<>();
		int depth = 0;
		int start = 0;
		boolean quoted = false;
		for (int i = 0; i < expression.length() && depth >= 0; i++) {
			char here = expression.charAt(i);
			quoted ^= here == '\'';
			depth += (quoted) ? 0 : (here == '(') ? 1 : (here == ')') ? -1 : 0;
			if (depth < 0 || depth == 0 && !quoted && here == ',') {
				arguments.add(expression.substring(start, i).strip());
				start = i + 1;
			}
		}
		arguments.removeIf(String::isEmpty);
		return arguments;
	}

	/** A call of a method. */
	record Call(String bean, String method, List<String> arguments) {
	}

}
