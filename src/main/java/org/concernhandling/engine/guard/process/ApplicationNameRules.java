package org.concernhandling.engine.guard.process;

import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.ApplicationNames;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Places;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Titles;
import org.w3c.dom.Element;

/**
 * No step sets a variable that is the application's own. Whoever calls a process hands
 * them over under their own names.
 */
final class ApplicationNameRules implements ProcessRules {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Set<String> NAMING = Set.of("resultVariable", "elementVariable");

	/** Which action was opened is known from the one call that opens it. */
	private static final String ACTION = "action";

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Expressions.elements(process).forEach((element) -> {
			switch (element.getLocalName()) {
				case "inputParameter", "outputParameter" ->
					check(element, element.getAttribute("name"), process, faults);
				case "out" -> check(element, element.getAttribute("target"), process, faults);
				case "in" -> {
					if (!element.getAttribute("target").equals(element.getAttribute("source"))) {
						check(element, element.getAttribute("target"), process, faults);
					}
				}
				default -> NAMING.stream()
					.map((attribute) -> element.getAttributeNS(CAMUNDA, attribute))
					.filter((name) -> !(name.equals(ACTION) && opensAction(element)))
					.forEach((name) -> check(element, name, process, faults));
			}
		});
	}

	private static void check(Element element, String name, ProcessFile process, FileFaults faults) {
		if (ApplicationNames.isKeptFromSteps(name.strip())) {
			BaseElement around = Places.around(element, process.model());
			faults.unless(false, (around != null) ? Titles.of(around) : "definitions",
					(around != null) ? around.getId() : "",
					"does not set %s, which is the application's own".formatted(name),
					"Write another name. These are the application's own: " + ApplicationNames.words() + ".");
		}
	}

	private static boolean opensAction(Element element) {
		return Expression.parse(element.getAttributeNS(CAMUNDA, "expression"))
			.flatMap(Expression::call)
			.filter((call) -> call.bean().equals("register") && call.method().equals("open"))
			.isPresent();
	}

}
