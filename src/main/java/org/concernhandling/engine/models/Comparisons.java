package org.concernhandling.engine.models;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNode;

/** Comparisons of variables with codes in the expressions of a process. */
public final class Comparisons {

	private static final Pattern TURNED = Pattern
		.compile("(?:'([^']*)'|\"([^\"]*)\")\\s*(?:==|!=|\\beq\\b|\\bne\\b)\\s*");

	private Comparisons() {
	}

	/** All comparisons in an expression, however deep they stand in it. */
	public static Stream<Comparison> in(String expression) {
		return Expression.parse(expression)
			.stream()
			.flatMap((found) -> Expression.nodes(found.root()))
			.flatMap((node) -> {
				if (node instanceof AstBinary binary
						&& List.of(AstBinary.EQ, AstBinary.NE).contains(binary.getOperator())) {
					return compared(binary);
				}
				return (node instanceof AstMethod method && Expression.isContained(method)) ? contained(method)
						: Stream.empty();
			});
	}

	/** Whether a code stands before the variable that it is compared with. */
	public static boolean isTurned(String expression) {
		return TURNED.matcher(expression).find();
	}

	/**
	 * What conditions compare, when each is nothing but the comparison of one variable
	 * with one code, as in {@code ${remit == 'not-ours'}}, and all are about the same
	 * variable.
	 */
	static Optional<List<Comparison>> ofOneVariable(Collection<String> conditions) {
		List<Comparison> found = conditions.stream()
			.flatMap((condition) -> Expression.parse(condition).stream())
			.flatMap((condition) -> one(condition.root()).stream())
			.toList();
		boolean one = !found.isEmpty() && found.size() == conditions.size()
				&& found.stream().map(Comparison::variable).distinct().count() == 1;
		return one ? Optional.of(found) : Optional.empty();
	}

	private static Optional<Comparison> one(AstNode root) {
		if (root instanceof AstBinary binary && binary.getOperator() == AstBinary.EQ
				&& binary.getChild(0) instanceof AstIdentifier variable) {
			return Expression.text((AstNode) binary.getChild(1))
				.map((code) -> new Comparison(variable.getName(), code));
		}
		return Optional.empty();
	}

	private static Stream<Comparison> compared(AstBinary binary) {
		List<AstNode> outcomes = Expression.children(binary).flatMap(Expression::outcomes).toList();
		List<String> codes = outcomes.stream().flatMap((outcome) -> Expression.text(outcome).stream()).toList();
		return outcomes.stream()
			.filter(AstIdentifier.class::isInstance)
			.map((outcome) -> ((AstIdentifier) outcome).getName())
			.flatMap((variable) -> codes.stream().map((code) -> new Comparison(variable, code)));
	}

	/** A column of a decision's result stands for a variable of its name. */
	private static Stream<Comparison> contained(AstMethod method) {
		return Expression.call((AstMethod) method.getChild(0).getChild(0))
			.stream()
			.flatMap((entries) -> entries.parts().stream().flatMap((column) -> Expression.text(column).stream()))
			.flatMap((column) -> Expression.children((AstNode) method.getChild(1))
				.flatMap(Expression::outcomes)
				.flatMap((outcome) -> Expression.text(outcome).stream())
				.map((code) -> new Comparison(column, code)));
	}

	/** A variable and the code that it is compared with. */
	public record Comparison(String variable, String code) {
	}

}
