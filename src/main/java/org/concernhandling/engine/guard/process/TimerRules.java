package org.concernhandling.engine.guard.process;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.BeanMethods;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** Timers compute from the working-day calendar, through the one deadlines bean. */
final class TimerRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		process.model()
			.getModelElementsByType(TimerEventDefinition.class)
			.forEach((timer) -> faults.unless(
					timer.getTimeDate() != null && asksForDate(timer.getTimeDate().getTextContent()),
					(FlowNode) timer.getParentElement(), "a timer takes its date from the deadlines bean",
					"Open section Timer, set Type to Date, and enter a call such as "
							+ "${deadlines.due('next-working-day', reference)}."));
	}

	/** Whether an expression asks a process bean for a date. */
	static boolean asksForDate(String expression) {
		return Expression.isIn(expression) && Expression.parse(expression)
			.flatMap(Expression::call)
			.filter((call) -> !BeanMethods.exists(call.bean()) || BeanMethods.answerWithDate(call)
					|| !BeanMethods.answer(call))
			.isPresent();
	}

}
