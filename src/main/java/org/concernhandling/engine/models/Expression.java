package org.concernhandling.engine.models;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** What a model computes, taken apart as the engine would. */
public final class Expression {

	/** What the engine calls a running process. */
	public static final String EXECUTION = "execution";

	/** What the engine calls the result of a decision. */
	public static final String DECISION = "decisionResult";

	private static final Set<String> OF_THE_ENGINE = Set.of(EXECUTION, DECISION, "task", "caseExecution",
			"authenticatedUserId", "externalTask");

	/** A longer one is no model's. */
	private static final int LONGEST = 1000;

	private static final Builder PARSER = new Builder(Builder.Feature.METHOD_INVOCATIONS);

	private final AstNode root;

	private Expression(AstNode root) {
		this.root = root;
	}

	/** Whether a text holds an expression. */
	public static boolean isIn(String text) {
		return text != null && (text.contains("${") || text.contains("#{"));
	}

	/**
	 * Takes an expression apart, or nothing when it is not one expression from its first
	 * to its last letter.
	 */
	public static Optional<Expression> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			Node whole = PARSER.build(text.strip()).getRoot();
			return (whole instanceof AstEval eval) ? Optional.of(new Expression(eval.getChild(0))) : Optional.empty();
		}
		catch (TreeBuilderException ex) {
			return Optional.empty();
		}
	}

	/** The call that the expression consists of. */
	public Optional<Call> call() {
		return (this.root instanceof AstMethod method) ? call(method) : Optional.empty();
	}

	/** All calls of methods on something that is known by its name. */
	public Stream<Call> calls() {
		return nodes(this.root).filter(AstMethod.class::isInstance).flatMap((node) -> call((AstMethod) node).stream());
	}

	/** The variables that it reads. */
	public Set<String> variables() {
		return nodes(this.root).filter(AstIdentifier.class::isInstance)
			.map((identifier) -> ((AstIdentifier) identifier).getName())
			.filter((name) -> !isReserved(name))
			.collect(Collectors.toSet());
	}

	/** The whole, to be taken apart further. */
	public AstNode root() {
		return this.root;
	}

	/**
	 * Whether a name is that of a bean or of something in the engine, and no variable.
	 */
	public static boolean isReserved(String name) {
		return OF_THE_ENGINE.contains(name) || BeanMethods.exists(name);
	}

	/** Whether it asks if something is among the entries of a decision's result. */
	public static boolean isContained(AstMethod method) {
		return method.getChild(0) instanceof AstDot dot && name(dot).equals("contains")
				&& dot.getChild(0) instanceof AstMethod entries
				&& call(entries).filter((call) -> call.method().equals("collectEntries")).isPresent();
	}

	/** Whether it is a literal, or only combines others: compares, adds, chooses. */
	public static boolean isPlain(AstNode node) {
		return node instanceof AstBinary || node instanceof AstUnary || node instanceof AstChoice
				|| node instanceof AstLiteral || node instanceof AstNested || node instanceof AstParameters;
	}

	/** What a call is made on, the name of the method, and its arguments. */
	public static Optional<Call> call(AstMethod method) {
		if (!(method.getChild(0) instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier bean)) {
			return Optional.empty();
		}
		return Optional.of(new Call(bean.getName(), name(dot), arguments(method),
				children((AstParameters) method.getChild(1)).toList()));
	}

	/** The name behind a dot. */
	public static String name(AstDot dot) {
		return dot.toString().replaceFirst("^\\.\\s*", "");
	}

	private static List<String> arguments(AstMethod method) {
		return children((AstParameters) method.getChild(1)).map((argument) -> argument.getStructuralId(null)).toList();
	}

	/** What a part may come to: what is chosen between, without brackets around it. */
	public static Stream<AstNode> outcomes(AstNode node) {
		if (node instanceof AstNested) {
			return outcomes((AstNode) node.getChild(0));
		}
		return (node instanceof AstChoice) ? children(node).skip(1).flatMap(Expression::outcomes) : Stream.of(node);
	}

	/** Whether a part is what a call answers, or a property of that. */
	public static boolean isComputed(AstNode node) {
		return node instanceof AstMethod || node instanceof AstDot;
	}

	/** The text that stands there, or nothing when it is something else. */
	public static Optional<String> text(AstNode node) {
		return (node instanceof AstString text) ? Optional.of((String) text.eval(null, null)) : Optional.empty();
	}

	/** What a part consists of. */
	public static Stream<AstNode> children(AstNode node) {
		return IntStream.range(0, node.getCardinality()).mapToObj((place) -> (AstNode) node.getChild(place));
	}

	/** A part and all that it consists of. */
	static Stream<AstNode> nodes(AstNode node) {
		return Stream.concat(Stream.of(node), children(node).flatMap(Expression::nodes));
	}

	/**
	 * A call of a method.
	 *
	 * @param bean what it is called on
	 * @param method the name of the method
	 * @param arguments what it is given, texts in single quotes
	 * @param parts the same, to be taken apart further
	 */
	public record Call(String bean, String method, List<String> arguments, List<AstNode> parts) {
	}

}
