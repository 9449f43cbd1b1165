package org.concernhandling.engine.guard.process;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.BeanMethods;
import org.concernhandling.engine.models.Expression.Call;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expressions.Place;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Places;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Targets;
import org.concernhandling.engine.models.Titles;

/**
 * Models call process beans, compare variables, and compute nothing else. Each place says
 * what may stand in it; a place that is not named here holds no expression at all.
 */
public final class ExpressionRules implements ProcessRules {

	/**
	 * Methods of the deadlines bean that look up a target in the decision service-levels.
	 */
	/** What is done: one call of a process bean. */
	private static final Set<String> ACTIONS = Set.of("serviceTask@expression", "executionListener@expression",
			"taskListener@expression");

	/** When it is: rules of tasks and timers say more about these. */
	private static final Set<String> DATES = Set.of("userTask@dueDate", "timeDate", "timeDuration", "timeCycle");

	/** Whether it is so. */
	private static final Set<String> CONDITIONS = Set.of("conditionExpression", "condition");

	/** What it is. */
	private static final Set<String> VALUES = Set.of("inputParameter", "outputParameter", "in@sourceExpression",
			"out@sourceExpression", "in@businessKey");

	private static final String BUSINESS_KEY = "processBusinessKey";

	private static final Set<Object> COMPARISONS = Set.of(AstBinary.EQ, AstBinary.NE, AstBinary.LT, AstBinary.LE,
			AstBinary.GT, AstBinary.GE, AstBinary.AND, AstBinary.OR);

	private static final Set<String> OF_DECISIONS = Set.of("getSingleResult", "getSingleEntry", "collectEntries");

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Targets targets = Targets.in(library);
		Expressions.places(process).forEach((place) -> {
			BaseElement around = Places.around(place.element(), process.model());
			new Check(place, around, (around != null) ? Titles.of(around) : "definitions", targets, faults).check();
		});
	}

	private record Check(Place place, BaseElement around, String title, Targets targets, FileFaults faults) {

		void check() {
			String name = this.place.name();
			if (!ACTIONS.contains(name) && !DATES.contains(name) && !CONDITIONS.contains(name)
					&& !VALUES.contains(name)) {
				unless(false,
						"its %s holds no expression".formatted(this.place.attribute().isEmpty()
								? this.place.element().getLocalName() : this.place.attribute()),
						"Write it there in plain words or numbers, without ${…}.");
				return;
			}
			Optional<Expression> expression = Expression.parse(this.place.text());
			unless(expression.isPresent(), "what it computes is one expression that can be read",
					"Write one expression such as ${remit == 'not-ours'}, with nothing before or behind it.");
			expression.ifPresent((found) -> check(found, name));
		}

		private void check(Expression expression, String name) {
			if (ACTIONS.contains(name)) {
				unless(expression.call().isPresent(), "what it does is one call of a process bean",
						"Enter one call such as ${letters.enquire(reference)}; there are: " + BeanMethods.names()
								+ ".");
				if (expression.call().isEmpty()) {
					return;
				}
			}
			if (CONDITIONS.contains(name)) {
				boolean asks = expression.calls().findAny().isEmpty() && isQuestion(expression.root());
				unless(asks, "its condition compares variables",
						"Enter a comparison such as ${remit == 'not-ours'} or ${requests < 2}.");
				if (!asks) {
					return;
				}
			}
			check(expression.root());
		}

		private static boolean isQuestion(AstNode node) {
			if (node instanceof AstNested nested) {
				return isQuestion(nested.getChild(0));
			}
			return node instanceof AstBinary binary && COMPARISONS.contains(binary.getOperator())
					|| node instanceof AstUnary unary && unary.getOperator() != AstUnary.NEG;
		}

		private void check(AstNode part) {
			if (part instanceof AstMethod method) {
				checkCall(method);
			}
			else if (part instanceof AstDot dot) {
				unless(isKnownProperty(dot), "reads no property " + Expression.name(dot),
						"Name a variable, or call one of: " + BeanMethods.names() + ".");
			}
			else if (part instanceof AstIdentifier identifier) {
				unless(!Expression.isReserved(identifier.getName()), "calls a method of " + identifier.getName(),
						"Write what is to be called behind it, or name a variable instead.");
			}
			else if (Expression.isPlain(part)) {
				Expression.children(part).forEach(this::check);
			}
			else {
				unless(false, "computes nothing but comparisons, sums and calls of process beans",
						"Write it with variables, numbers, texts in single quotes, and calls of: " + BeanMethods.names()
								+ ".");
			}
		}

		private void checkCall(AstMethod method) {
			Expression.children(method).skip(1).forEach(this::check);
			Optional<Call> call = Expression.call(method);
			if (call.isPresent() && BeanMethods.exists(call.get().bean())) {
				checkBean(call.get());
			}
			else if (call.isPresent() && call.get().bean().equals(Expression.DECISION)) {
				unless(OF_DECISIONS.contains(call.get().method()) && this.around instanceof BusinessRuleTask,
						"takes the result of a decision by getSingleResult(), getSingleEntry() or collectEntries(…), "
								+ "where the decision is asked",
						"Write it in an output of the business rule task.");
			}
			else if (Expression.isContained(method)) {
				check((AstNode) method.getChild(0).getChild(0));
			}
			else {
				unless(false, "calls process beans only",
						"Name a variable, or call one of: " + BeanMethods.names() + ".");
			}
		}

		private void checkBean(Call call) {
			boolean answers = BeanMethods.answer(call);
			unless(answers, "no process bean has %s.%s with %d arguments".formatted(call.bean(), call.method(),
					call.arguments().size()), "Call one of: " + BeanMethods.methods(call.bean()) + ".");
			if (answers && Targets.areLookedUpBy(call)) {
				unless(this.targets.knows(call.arguments().get(0)),
						"decision service-levels has no target " + call.arguments().get(0),
						"Add a row for it to the decision service-levels and deploy that too, or name a target that is "
								+ "there.");
			}
		}

		private boolean isKnownProperty(AstDot dot) {
			if (dot.getChild(0) instanceof AstIdentifier owner) {
				return owner.getName().equals(Expression.EXECUTION) && Expression.name(dot).equals(BUSINESS_KEY);
			}
			boolean column = dot.getChild(0) instanceof AstMethod method && Expression.call(method)
				.filter((call) -> call.bean().equals(Expression.DECISION) && call.method().equals("getSingleResult"))
				.isPresent();
			if (column) {
				check(dot.getChild(0));
			}
			return column;
		}

		private void unless(boolean obeyed, String rule, String mend) {
			this.faults.unless(obeyed, this.title, (this.around != null) ? this.around.getId() : "", rule, mend);
		}

	}

}
