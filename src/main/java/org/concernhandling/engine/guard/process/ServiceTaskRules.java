package org.concernhandling.engine.guard.process;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.BeanMethods;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.Extensions;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Places;
import org.concernhandling.engine.models.ProcessFile;
import org.concernhandling.engine.models.Titles;

/** A service task calls a process bean; what may fail for a while is tried again. */
final class ServiceTaskRules implements ProcessRules {

	private static final String RETRIES = "R3/PT10M";

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		process.model().getModelElementsByType(ServiceTask.class).forEach((task) -> check(task, faults));
		Expressions.places(process)
			.filter((place) -> !place.name().equals("serviceTask@expression") && sends(place.text()))
			.forEach((place) -> {
				BaseElement around = Places.around(place.element(), process.model());
				faults.unless(false, (around != null) ? Titles.of(around) : "definitions",
						(around != null) ? around.getId() : "", "leaves sending letters to service tasks",
						"Take the call out, and put an asynchronous service task that makes it into the way: what is"
								+ " sent elsewhere is sent again when the step is repeated.");
			});
	}

	private static boolean sends(String expression) {
		return Expression.parse(expression).stream().flatMap(Expression::calls).anyMatch(BeanMethods::send);
	}

	private void check(ServiceTask task, FileFaults faults) {
		String expression = task.getCamundaExpression();
		boolean otherwise = task.getCamundaClass() != null || task.getCamundaDelegateExpression() != null
				|| task.getCamundaType() != null;
		faults.unless(Expression.isIn(expression) || otherwise, task, "calls a process bean",
				"Open section Implementation, choose Expression, and enter a call such as "
						+ "${letters.enquire(reference)}.");
		boolean letter = Expression.isIn(expression) && sends(expression);
		faults.unless(!letter || task.isCamundaAsyncBefore(), task, "sends letters asynchronously",
				"Open section Asynchronous continuations, and tick Before.");
		faults.unless(!task.isCamundaAsyncBefore() || isTriedAgain(task), task,
				"an asynchronous service task is tried again by R3/PT10M",
				"Open section Job execution, and set Retry time cycle to R3/PT10M.");
		faults.unless(task.isCamundaExclusive(), task, "does not run beside other work on the same concern",
				"Open section Asynchronous continuations, and tick Exclusive.");
	}

	private static boolean isTriedAgain(ServiceTask task) {
		return Extensions.of(task, CamundaFailedJobRetryTimeCycle.class)
			.stream()
			.anyMatch((cycle) -> RETRIES.equals(cycle.getTextContent().strip()));
	}

}
