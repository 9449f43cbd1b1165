package org.concernhandling.engine.guard.process;

import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.BeanMethods;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expression.Call;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Places;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Titles;
import org.concernhandling.engine.models.Variables;
import org.concernhandling.engine.models.Variables.Kind;

/**
 * What a process bean is given is of the kind that it takes, as far as that can be known:
 * a text, a number, true or false, a day, the reference of the concern itself, or a code
 * of the list after which the bean names it.
 */
final class ArgumentRules implements ProcessRules {

	private static final String REFERENCE = "reference";

	private static final Set<String> DAYS = Set.of("day", "newDate");

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Variables variables = library.variables();
		Expressions.places(process)
			.forEach((place) -> Expression.parse(place.text())
				.stream()
				.flatMap(Expression::calls)
				.forEach((call) -> check(call, Places.around(place.element(), process.model()),
						new Known(process.id(), variables), faults)));
	}

	private static void check(Call call, BaseElement around, Known known, FileFaults faults) {
		List<Parameter> parameters = BeanMethods.parameters(call);
		for (int i = 0; i < parameters.size(); i++) {
			Parameter parameter = parameters.get(i);
			Expression.outcomes(call.parts().get(i))
				.flatMap((outcome) -> known.wanted(parameter, outcome).stream())
				.findFirst()
				.ifPresent((wanted) -> faults.unless(false, (around != null) ? Titles.of(around) : "definitions",
						(around != null) ? around.getId() : "",
						"%s.%s is given what it takes".formatted(call.bean(), call.method()),
						"For %s it takes %s.".formatted(parameter.getName(), wanted)));
		}
	}

	/** What is known of the variables of a process. */
	private record Known(String process, Variables variables) {

		/** What would have to stand there instead, or nothing when it may be right. */
		Optional<String> wanted(Parameter parameter, AstNode given) {
			Class<?> type = parameter.getType();
			if (type == boolean.class || type == Boolean.class) {
				boolean fits = given instanceof AstBoolean || given instanceof AstBinary || given instanceof AstUnary;
				return unless(fits || isOf(given, Kind.TICK), "true, false, or a variable that is one of them");
			}
			if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
				boolean fits = given instanceof AstNumber || given instanceof AstBinary || given instanceof AstUnary
						|| given instanceof AstNull && !type.isPrimitive();
				return unless(fits || isOf(given, Kind.NUMBER), "a number");
			}
			if (parameter.getName().equals(REFERENCE)) {
				return unless(given instanceof AstIdentifier variable && variable.getName().equals(REFERENCE),
						"the variable reference, which says which concern it is about");
			}
			if (DAYS.contains(parameter.getName())) {
				return unless(Expression.text(given).filter(Known::isDay).isPresent() || isOf(given, Kind.DATE),
						"a day, such as what a form asks for as a date");
			}
			return text(parameter, given);
		}

		private Optional<String> text(Parameter parameter, AstNode given) {
			SortedSet<String> codes = this.variables.codes(parameter.getName());
			Optional<String> text = Expression.text(given);
			if (text.isPresent()) {
				return unless(codes.isEmpty() || codes.contains(text.get()),
						"one of these codes: " + String.join(", ", codes));
			}
			if (given instanceof AstNumber || given instanceof AstBoolean || isCertainly(given, Kind.TICK)
					|| isCertainly(given, Kind.NUMBER) || !codes.isEmpty() && isCertainly(given, Kind.DATE)) {
				return Optional.of(codes.isEmpty() ? "a text" : "a code of its list");
			}
			boolean others = given instanceof AstIdentifier variable && !codes.isEmpty()
					&& !this.variables.codes(variable.getName()).isEmpty()
					&& this.variables.codes(variable.getName()).stream().noneMatch(codes::contains);
			return unless(!others, "a variable with these codes: " + String.join(", ", codes));
		}

		/** Whether something may be of a kind; of what beans answer nothing is known. */
		private boolean isOf(AstNode given, Kind wanted) {
			if (!(given instanceof AstIdentifier variable)) {
				return Expression.isComputed(given);
			}
			Kind kind = kind(variable);
			return kind == wanted || kind == Kind.UNKNOWN;
		}

		private boolean isCertainly(AstNode given, Kind kind) {
			return given instanceof AstIdentifier variable && kind(variable) == kind;
		}

		private Kind kind(AstIdentifier variable) {
			return this.variables.find(this.process, variable.getName())
				.map(Variables.Variable::kind)
				.orElse(Kind.UNKNOWN);
		}

		private static boolean isDay(String text) {
			try {
				LocalDate.parse(text);
				return true;
			}
			catch (DateTimeException ex) {
				return false;
			}
		}

		private static Optional<String> unless(boolean fits, String wanted) {
			return fits ? Optional.empty() : Optional.of(wanted);
		}

	}

}
