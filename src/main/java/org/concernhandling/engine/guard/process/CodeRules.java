package org.concernhandling.engine.guard.process;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.concernhandling.concern.vocabulary.Vocabulary;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.Comparisons;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Places;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Variables;
import org.w3c.dom.Element;

/**
 * What a process compares a variable with, or sets it to, is a code of the variable's
 * list.
 */
class CodeRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Variables variables = library.variables();
		Expressions.places(process).forEach((place) -> {
			Told told = new Told(Places.around(place.element(), process.model()), faults);
			told.unless(!Comparisons.isTurned(place.text()), "the variable comes first in a comparison",
					"Write ${variable == 'code'}, not ${'code' == variable}.");
			checkAction(place, process, told);
			Comparisons.in(place.text())
				.filter((comparison) -> !isUnset(comparison.variable(), process, variables))
				.forEach((comparison) -> told.checkCode(comparison.variable(), comparison.code(), variables));
		});
		Expressions.elements(process).filter(CodeRules::isValue).forEach((value) -> {
			Told told = new Told(Places.around(value, process.model()), faults);
			told.checkCode(value.getAttribute("name"), value.getTextContent().strip(), variables);
		});
	}

	/** A variable that nothing sets is told as such, and has no codes for that reason. */
	private static boolean isUnset(String variable, ProcessFile process, Variables variables) {
		return variables.isWhole(process.id())
				&& variables.find(process.id(), variable).filter((found) -> found.setBy().isEmpty()).isPresent();
	}

	/** The register keeps what a process does under the name of the process. */
	private static void checkAction(Expressions.Place place, ProcessFile process, Told told) {
		Expression.parse(place.text())
			.stream()
			.flatMap(Expression::calls)
			.filter((call) -> call.bean().equals("register") && call.method().equals("open"))
			.filter((call) -> call.arguments().size() == 2)
			.forEach((call) -> told.unless(
					call.arguments().get(1).equals("'" + process.id() + "'") && Vocabulary.list("handling-action")
						.stream()
						.flatMap(List::stream)
						.anyMatch((action) -> action.code().equals(process.id())),
					"the action that it opens is itself",
					"Write '%s' as the action; a new action is made by an engineer.".formatted(process.id())));
	}

	private static boolean isValue(Element element) {
		String name = element.getLocalName();
		return (name.equals("outputParameter") || name.equals("inputParameter"))
				&& !Expression.isIn(element.getTextContent());
	}

	/** Tells what is wrong at one place; nothing is around it when it is the whole. */
	private record Told(BaseElement around, FileFaults faults) {

		void checkCode(String variable, String code, Variables variables) {
			Set<String> codes = variables.codes(variable);
			unless(codes.contains(code), "its codes are of the variable's list",
					codes.isEmpty()
							? "No list of codes is known for " + variable
									+ ": use a variable for which a form asks with a choice."
							: "For %s write one of: %s.".formatted(variable, String.join(", ", codes)));
		}

		void unless(boolean obeyed, String rule, String mend) {
			if (this.around != null) {
				this.faults.unless(obeyed, this.around, rule, mend);
			}
			else {
				this.faults.unless(obeyed, "definitions", "", rule, mend);
			}
		}

	}

}
