package org.concernhandling.engine.guard.process;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.BeanMethods;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/**
 * Timers compute from the working-day calendar, through the one deadlines bean. One that
 * begins a process does so on a day of each year.
 */
final class TimerRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		process.model()
			.getModelElementsByType(TimerEventDefinition.class)
			.forEach((timer) -> check((FlowNode) timer.getParentElement(), timer, faults));
	}

	private static void check(FlowNode event, TimerEventDefinition timer, FileFaults faults) {
		if (Ways.isBegunByCalendar(event)) {
			faults.unless(timer.getTimeCycle() != null && isEachYear(timer.getTimeCycle().getTextContent()), event,
					"begins on a day of each year",
					"Open section Timer, set Type to Cycle, and enter ${deadlines.everyYear('04-01')} with the month"
							+ " and the day.");
			return;
		}
		faults.unless(timer.getTimeDate() != null && asksForDate(timer.getTimeDate().getTextContent()), event,
				"a timer takes its date from the deadlines bean",
				"Open section Timer, set Type to Date, and enter a call such as "
						+ "${deadlines.due('next-working-day', reference)}.");
	}

	private static boolean isEachYear(String expression) {
		return Expression.isIn(expression) && Expression.parse(expression)
			.flatMap(Expression::call)
			.filter((call) -> call.bean().equals("deadlines") && call.method().equals("everyYear"))
			.isPresent();
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
