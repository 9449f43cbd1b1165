package org.concernhandling.engine.guard.broken;

import org.concernhandling.engine.guard.Edited;

/** What is computed, and how it is written. */
final class BrokenExpressions extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	BrokenExpressions() {
		expressions();
	}

	private void expressions() {
		String task = "record-outcome";
		expression("a bean that there is not", task, "calls process beans only", "${runtime.exec(reference)}");
		expression("a method that there is not", task, "no process bean has register.forget with 1 arguments",
				"${register.forget(reference)}");
		expression("an argument too few", task, "no process bean has register.conclude with 1 arguments",
				"${register.conclude(action)}");
		expression("an argument too many", task, "no process bean has register.conclude with 3 arguments",
				"${register.conclude(action, outcome, reference)}");
		expression("a method that every object has", task, "no process bean has register.getClass with 0 arguments",
				"${register.getClass()}");
		expression("a way into the virtual machine", task, "what it does is one call of a process bean",
				"${''.getClass().forName('java.lang.Runtime')}");
		expression("a variable set past the forms", task, "calls process beans only",
				"${execution.setVariable('outcome', 'reassured')}");
		expression("two things at once", task, "what it computes is one expression that can be read",
				"${register.conclude(action, outcome)}${register.conclude(action, outcome)}");
		expression("a slip of the pen", task, "what it computes is one expression that can be read",
				"${register.conclude(action, outcome}");
		expression("a call within a call", task, "calls process beans only",
				"${register.conclude(action, outcome.toUpperCase())}");
		expression("an element of a list", task, "computes nothing but comparisons",
				"${register.conclude(action, outcomes[0])}");
		expression("a bean handed over", task, "calls a method of letters", "${register.conclude(action, letters)}");
		expression("a number as the concern", task, "deadlines.waiting is given what it takes",
				"${deadlines.waiting('closed', 5)}");
		expression("a concern by its number", task, "inspections.release is given what it takes",
				"${inspections.release('CH-1')}");
		expression("a number that is a text", task, "register.conclude is given what it takes",
				"${register.conclude('first', outcome)}");
		expression("an outcome that there is not", task, "register.conclude is given what it takes",
				"${register.conclude(action, 'forgotten')}");
		expression("an outcome that there is not, in one case", task, "register.conclude is given what it takes",
				"${register.conclude(action, outcome == 'no-response' ? outcome : 'forgotten')}");
		expression("a code compared within an argument", task, "its codes are of the variable's list",
				"${register.conclude(action, ((outcome)) == 'forgotten' ? outcome : 'no-response')}");
		expression("an answer of another list", task, "register.conclude is given what it takes",
				"${register.conclude(action, category)}");
		process("a day that is none", ENQUIRY, "no-response", "deadlines.after is given what it takes",
				(model) -> model.text("no-response", "timeDate", "${deadlines.after('provider-no-response', 'soon')}"));
		process("a code that there is not, in one case", ENQUIRY, "enquiry-withdrawn",
				"its codes are of the variable's list", (model) -> model.text("enquiry-withdrawn", "outputParameter",
						"${identificationDecision == 'approved' ? 'no-response' : 'forgotten'}"));
		process("a target that nobody set", ENQUIRY, "prepare-enquiry",
				"decision service-levels has no target 'whenever'",
				(model) -> model.set("prepare-enquiry", "camunda:dueDate", "${deadlines.due('whenever', reference)}"));
		process("a name that is computed", ENQUIRY, "prepare-enquiry", "its name holds no expression",
				(model) -> model.set("prepare-enquiry", "name", "Ask ${reference}"));
		process("an explanation that is computed", ENQUIRY, "prepare-enquiry", "its documentation holds no expression",
				(model) -> model.text("prepare-enquiry", "documentation", "Ask about #{providerResponse}"));
		process("a condition that acts", ENQUIRY, "risk-accepted-approved", "its condition compares variables",
				(model) -> model.text("risk-accepted-approved", "conditionExpression",
						"${register.open(reference, 'onward-referral') > 0}"));
		process("a condition that is none", ENQUIRY, "risk-accepted-approved", "its condition compares variables",
				(model) -> model.text("risk-accepted-approved", "conditionExpression", "${identificationDecision}"));
		process("a property of the execution", ENQUIRY, "risk-accepted-approved", "reads no property currentActivityId",
				(model) -> model.text("risk-accepted-approved", "conditionExpression",
						"${execution.currentActivityId == 'a'}"));
		process("the result of a decision where none is asked", ENQUIRY, "enquiry-withdrawn",
				"takes the result of a decision",
				(model) -> model.text("enquiry-withdrawn", "outputParameter", "${decisionResult.getSingleEntry()}"));
		process("an expression in two pieces", ENQUIRY, "risk-accepted-approved", "its condition compares variables",
				(model) -> Edited.model(model.xml()
					.replace("${identificationDecision == 'approved'}",
							"$<!-- hidden -->{register.open(reference, 'onward-referral') == 1}")));
	}

	private void expression(String what, String task, String rule, String expression) {
		process(what, ENQUIRY, task, rule, (model) -> model.set(task, "camunda:expression", expression));
	}

}
