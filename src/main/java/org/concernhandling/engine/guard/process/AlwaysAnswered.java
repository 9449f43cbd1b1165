package org.concernhandling.engine.guard.process;

import java.util.List;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.concernhandling.engine.models.FormFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Variables;
import org.concernhandling.engine.models.Variables.Place;
import org.concernhandling.engine.models.Variables.Variable;

/**
 * Whether a variable has one of its codes wherever it is set: a form that asks for it
 * does not go on without an answer, and a decision with one answer never has none.
 */
final class AlwaysAnswered {

	private AlwaysAnswered() {
	}

	static boolean is(String variable, ProcessFile process, ModelLibrary library) {
		Variables variables = library.variables();
		if (!variables.isWhole(process.id())) {
			// What is missing is told where it is missing.
			return true;
		}
		List<Place> setBy = variables.find(process.id(), variable).map(Variable::setBy).orElse(List.of());
		return !setBy.isEmpty()
				&& setBy.stream().allMatch((place) -> isAsked(place, variable, library) || isDecided(place, process));
	}

	private static boolean isAsked(Place place, String variable, ModelLibrary library) {
		return FormFile.all(library)
			.filter((form) -> form.file().equals(place.file()))
			.flatMap((form) -> form.questions().stream())
			.anyMatch((question) -> question.key().equals(variable) && question.isRequired())
				&& FormFile.all(library)
					.filter((form) -> form.file().equals(place.file()))
					.flatMap((form) -> form.components().stream())
					.filter((component) -> component.json().hasNonNull("conditional"))
					.noneMatch((component) -> component.json().findValuesAsText("key").contains(variable));
	}

	private static boolean isDecided(Place place, ProcessFile process) {
		return place.file().equals(process.file().name())
				&& process.model().getModelElementById(place.elementId()) instanceof BusinessRuleTask task
				&& "singleEntry".equals(task.getCamundaMapDecisionResult());
	}

}
