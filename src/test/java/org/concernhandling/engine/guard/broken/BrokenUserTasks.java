package org.concernhandling.engine.guard.broken;

/** Tasks that nobody could do. */
final class BrokenUserTasks extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	BrokenUserTasks() {
		userTasks();
	}

	private void userTasks() {
		String task = "prepare-enquiry";
		process("nothing to tell about a task", ENQUIRY, task, "its documentation says what to do and why",
				(model) -> model.removeWithin(task, "documentation"));
		process("a group that nobody is in", ENQUIRY, task, "is for a known group of staff",
				(model) -> model.set(task, "camunda:candidateGroups", "neighbours"));
		process("a task for nobody", ENQUIRY, task, "is for a known group of staff",
				(model) -> model.drop(task, "camunda:candidateGroups"));
		process("a task for one person", ENQUIRY, task, "user task has no camunda:assignee",
				(model) -> model.set(task, "camunda:assignee", "caseworker"));
		process("a task for certain people", ENQUIRY, task, "user task has no camunda:candidateUsers",
				(model) -> model.set(task, "camunda:candidateUsers", "caseworker"));
		process("the form of another task", ENQUIRY, task, "has the form of its own name",
				(model) -> model.set(task, "camunda:formRef", "plan-visit"));
		process("a form of any version", ENQUIRY, task, "its form is bound by deployment",
				(model) -> model.set(task, "camunda:formRefBinding", "latest"));
		process("a form that nobody drew", ENQUIRY, "ask-the-provider", "there is a form with its id",
				(model) -> model.rename("assess-provider-response", "ask-the-provider"));
		process("a form of another kind", ENQUIRY, task, "user task has no camunda:formKey",
				(model) -> model.set(task, "camunda:formKey", "embedded:app:form.html"));
		process("due in plain days", ENQUIRY, task, "is due by a date of the deadlines bean",
				(model) -> model.set(task, "camunda:dueDate", "P5D"));
		process("never due", ENQUIRY, task, "is due by a date of the deadlines bean",
				(model) -> model.drop(task, "camunda:dueDate"));
		process("due by what is no date", ENQUIRY, task, "is due by a date of the deadlines bean",
				(model) -> model.set(task, "camunda:dueDate", "${inspections.next(reference)}"));
		process("a priority in words", ENQUIRY, task, "its priority is a number",
				(model) -> model.set(task, "camunda:priority", "high"));
		process("a listener to a deletion", ENQUIRY, task, "its listeners listen to create, assignment or complete",
				(model) -> model.setWithin(task, "taskListener", "event", "delete"));
	}

}
