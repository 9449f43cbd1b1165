package org.concernhandling.engine.guard.broken;

/** What a process says about itself, and the names of its parts. */
final class BrokenHeaders extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	BrokenHeaders() {
		headers();
		names();
	}

	private void headers() {
		process("a pool", ENQUIRY, "", "uses no collaboration",
				(model) -> model.add("provider-enquiry-definitions",
						"<bpmn:collaboration id='both'><bpmn:participant id='us' processRef='provider-enquiry'/>"
								+ "</bpmn:collaboration>"));
		process("another id", ENQUIRY, "enquiry", "the id is the name of the file",
				(model) -> model.rename(ENQUIRY, "enquiry"));
		process("no name", ENQUIRY, ENQUIRY, "has a name", (model) -> model.drop(ENQUIRY, "name"));
		process("no documentation", ENQUIRY, ENQUIRY, "its documentation says what it is for",
				(model) -> model.removeWithin(ENQUIRY, "documentation"));
		process("not executable", ENQUIRY, ENQUIRY, "is executable",
				(model) -> model.set(ENQUIRY, "isExecutable", "false"));
		process("started from Tasklist", ENQUIRY, ENQUIRY, "cannot be started from Tasklist",
				(model) -> model.drop(ENQUIRY, "camunda:isStartableInTasklist"));
		process("kept for ever", ENQUIRY, ENQUIRY, "has a historyTimeToLive",
				(model) -> model.drop(ENQUIRY, "camunda:historyTimeToLive"));
		process("no version tag", ENQUIRY, ENQUIRY, "has a version tag",
				(model) -> model.drop(ENQUIRY, "camunda:versionTag"));
		process("a version tag in words", ENQUIRY, ENQUIRY, "has a version tag",
				(model) -> model.set(ENQUIRY, "camunda:versionTag", "latest"));
		process("started by certain people", ENQUIRY, ENQUIRY, "process has no camunda:candidateStarterUsers",
				(model) -> model.set(ENQUIRY, "camunda:candidateStarterUsers", "owner"));
		process("a generated id", ENQUIRY, "Gateway_0abcdef", "its id is of small letters",
				(model) -> model.rename("risk-accepted", "Gateway_0abcdef"));
	}

	private void names() {
		process("a task without a name", ENQUIRY, "prepare-enquiry", "has a name",
				(model) -> model.drop("prepare-enquiry", "name"));
		process("an event without a name", ENQUIRY, "no-response", "has a name",
				(model) -> model.drop("no-response", "name"));
		process("a gateway that asks nothing", ENQUIRY, "risk-accepted", "a gateway that splits asks a question",
				(model) -> model.set("risk-accepted", "name", "Decision"));
		process("an answer without a name", ENQUIRY, "reporter-identifiable-no",
				"a flow out of a question is named as its answer",
				(model) -> model.drop("reporter-identifiable-no", "name"));
	}

}
