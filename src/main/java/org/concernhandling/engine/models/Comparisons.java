package org.concernhandling.engine.models;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Comparisons of variables with codes in the expressions of a process. */
public final class Comparisons {

	private static final String QUOTED = "(?:'([^']*)'|\"([^\"]*)\")";

	private static final String EQUAL = "\\s*(?:==|!=|\\beq\\b|\\bne\\b)\\s*";

	private static final Pattern COMPARISON = Pattern.compile("([a-zA-Z_]\\w*)" + EQUAL + QUOTED);

	private static final Pattern TURNED = Pattern.compile(QUOTED + EQUAL);

	private static final Pattern COLUMN_CONTAINS = Pattern
		.compile("collectEntries\\(\\s*'(\\w+)'\\s*\\)\\s*\\.\\s*contains\\(\\s*" + QUOTED + "\\s*\\)");

	private static final Pattern ONE = Pattern
		.compile("\\s*\\$\\{\\s*([a-zA-Z_]\\w*)\\s*(?:==|\\beq\\b)\\s*" + QUOTED + "\\s*}\\s*");

	private Comparisons() {
	}

	/** All comparisons in an expression. */
	public static Stream<Comparison> in(String expression) {
		return Stream.of(COMPARISON, COLUMN_CONTAINS)
			.flatMap((pattern) -> pattern.matcher(expression).results())
			.map((found) -> new Comparison(found.group(1), (found.group(2) != null) ? found.group(2) : found.group(3)));
	}

	/** Whether a code stands before the variable that it is compared with. */
	public static boolean isTurned(String expression) {
		return TURNED.matcher(expression).find();
	}

	/** The comparisons that conditions consist of, if all are about the same variable. */
	static Optional<List<Comparison>> ofOneVariable(Collection<String> conditions) {
		List<Comparison> found = conditions.stream()
			.filter((condition) -> ONE.matcher(condition).matches())
			.flatMap(Comparisons::in)
			.toList();
		boolean one = !found.isEmpty() && found.size() == conditions.size()
				&& found.stream().map(Comparison::variable).distinct().count() == 1;
		return one ? Optional.of(found) : Optional.empty();
	}

	/** A variable and the code that it is compared with. */
	public record Comparison(String variable, String code) {
	}

}
