package org.concernhandling.engine.guard.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Places;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Titles;
import org.w3c.dom.Element;

/** What is counted, or compared by size, is a number wherever it is set. */
final class NumberRules implements ProcessRules {

	private static final Set<Object> OF_NUMBERS = Set.of(AstBinary.LT, AstBinary.LE, AstBinary.GT, AstBinary.GE,
			AstBinary.ADD, AstBinary.SUB, AstBinary.MUL, AstBinary.DIV, AstBinary.MOD);

	private static final Set<Object> SUMS = Set.of(AstBinary.ADD, AstBinary.SUB, AstBinary.MUL);

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Set<String> numbers = Expressions.in(process)
			.flatMap((expression) -> sized(expression.root()))
			.collect(Collectors.toSet());
		Expressions.elements(process)
			.filter((element) -> Set.of("inputParameter", "outputParameter").contains(element.getLocalName()))
			.filter((element) -> numbers.contains(element.getAttribute("name")) && !isNumber(element))
			.forEach((element) -> {
				BaseElement around = Places.around(element, process.model());
				faults.unless(false, (around != null) ? Titles.of(around) : "definitions",
						(around != null) ? around.getId() : "",
						"%s is a number, since it is counted".formatted(element.getAttribute("name")),
						"Open section Outputs, and set it to a number such as ${0}, or a sum such as ${requests + 1}.");
			});
	}

	private static boolean isNumber(Element parameter) {
		return Expression.parse(parameter.getTextContent())
			.map(Expression::root)
			.filter((root) -> root instanceof AstNumber
					|| root instanceof AstBinary sum && SUMS.contains(sum.getOperator()))
			.isPresent();
	}

	private static Stream<String> sized(AstNode node) {
		Stream<String> within = Expression.children(node).flatMap(NumberRules::sized);
		if (!(node instanceof AstBinary binary) || !OF_NUMBERS.contains(binary.getOperator())) {
			return within;
		}
		return Stream.concat(within,
				Expression.children(node)
					.filter(AstIdentifier.class::isInstance)
					.map((identifier) -> ((AstIdentifier) identifier).getName()));
	}

}
