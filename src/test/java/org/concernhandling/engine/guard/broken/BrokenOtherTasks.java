package org.concernhandling.engine.guard.broken;

import java.util.List;

/** Steps that the application does, and that it must not do. */
final class BrokenOtherTasks extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	private static final String ONWARD = "onward-referral";

	BrokenOtherTasks() {
		otherTasks();
	}

	private void otherTasks() {
		String task = "send-enquiry";
		process("a Java class", ENQUIRY, "record-outcome", "service task has no camunda:class",
				(model) -> model.drop("record-outcome", "camunda:expression")
					.set("record-outcome", "camunda:class", "java.lang.Runtime"));
		process("a delegate", ENQUIRY, task, "service task has no camunda:delegateExpression",
				(model) -> model.set(task, "camunda:delegateExpression", "letters"));
		process("an external task", ENQUIRY, task, "service task has no camunda:type",
				(model) -> model.set(task, "camunda:type", "external"));
		process("a connector", ENQUIRY, task, "uses no connector", (model) -> model.extend(task,
				"<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>"));
		process("a field of a class", ENQUIRY, task, "uses no field",
				(model) -> model.extend(task, "<camunda:field name='a' stringValue='b'/>"));
		process("a service task that does nothing", ENQUIRY, "record-outcome", "calls a process bean",
				(model) -> model.drop("record-outcome", "camunda:expression"));
		process("a service task with a plain text", ENQUIRY, "record-outcome", "calls a process bean",
				(model) -> model.set("record-outcome", "camunda:expression", "record"));
		process("a letter sent at once", ENQUIRY, task, "sends letters asynchronously",
				(model) -> model.drop(task, "camunda:asyncBefore"));
		process("a letter sent by a listener", ENQUIRY, "prepare-enquiry", "leaves sending letters to service tasks",
				(model) -> model.setWithin("prepare-enquiry", "taskListener", "expression",
						"${letters.enquire(reference)}"));
		process("a letter sent at the end of a step", ENQUIRY, "record-outcome",
				"leaves sending letters to service tasks", (model) -> model.extend("record-outcome",
						"<camunda:executionListener event='end' expression='${letters.remind(reference)}'/>"));
		process("a letter tried again in two ways", ENQUIRY, "", "the engine can read it", (model) -> model.extend(task,
				"<camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>"));
		process("two lists of outputs", ENQUIRY, "", "the engine can read it", (model) -> model.extend(
				"enquiry-withdrawn",
				"<camunda:inputOutput><camunda:outputParameter name='outcome'>no-response</camunda:outputParameter>"
						+ "</camunda:inputOutput>"));
		process("a letter tried once only", ENQUIRY, task, "an asynchronous service task is tried again",
				(model) -> model.removeWithin(task, "failedJobRetryTimeCycle"));
		process("work beside other work", ENQUIRY, task, "does not run beside other work",
				(model) -> model.set(task, "camunda:exclusive", "false"));
		process("a job that jumps the queue", ENQUIRY, task, "service task has no camunda:jobPriority",
				(model) -> model.set(task, "camunda:jobPriority", "100"));
		process("a task that is continued later", ENQUIRY, "prepare-enquiry", "user task has no camunda:asyncAfter",
				(model) -> model.set("prepare-enquiry", "camunda:asyncAfter", "true"));
		process("a script", ENQUIRY, "record-outcome", "uses no script task",
				(model) -> model.drop("record-outcome", "camunda:expression").turn("record-outcome", "scriptTask"));
		process("a send task", ENQUIRY, "record-outcome", "uses no send task",
				(model) -> model.drop("record-outcome", "camunda:expression").turn("record-outcome", "sendTask"));
		process("a manual task", ENQUIRY, "record-outcome", "uses no manual task",
				(model) -> model.drop("record-outcome", "camunda:expression").turn("record-outcome", "manualTask"));
		process("a receive task", ENQUIRY, "record-outcome", "uses no receive task",
				(model) -> model.drop("record-outcome", "camunda:expression")
					.turn("record-outcome", "receiveTask")
					.set("record-outcome", "messageRef", "message-provider-responded"));
		process("a script that listens", ENQUIRY, task, "uses no script", (model) -> model.extend(task,
				"<camunda:executionListener event='start'><camunda:script scriptFormat='groovy'>1</camunda:script>"
						+ "</camunda:executionListener>"));
		process("a class that listens", ENQUIRY, "prepare-enquiry", "task listener has no class", (model) -> model
			.extend("prepare-enquiry", "<camunda:taskListener event='create' class='java.lang.Runtime'/>"));
		process("a script that computes an output", ENQUIRY, "enquiry-withdrawn", "uses no script",
				(model) -> model.extend("enquiry-withdrawn",
						"<camunda:inputOutput><camunda:outputParameter name='a'><camunda:script scriptFormat='groovy'>1"
								+ "</camunda:script></camunda:outputParameter></camunda:inputOutput>"));
		for (String disguise : List.of("http://bpmn.io/schema/bpmn/biocolor/1.0",
				"http://www.omg.org/spec/BPMN/20100524/DI", "http://camunda.org/schema/modeler/1.0")) {
			process("a script in disguise of " + disguise, ENQUIRY, "enquiry-withdrawn", "uses no script",
					(model) -> model.extend("enquiry-withdrawn",
							"<camunda:inputOutput><camunda:outputParameter name='a'><x:script xmlns:x='" + disguise
									+ "' scriptFormat='juel' resource='deployment://remit.csv'/>"
									+ "</camunda:outputParameter></camunda:inputOutput>"));
		}
		process("a condition in another language", ENQUIRY, "risk-accepted-approved",
				"condition expression has no language",
				(model) -> model.setWithin("risk-accepted-approved", "conditionExpression", "language", "groovy"));
		process("a decision that nobody drew", ONWARD, "determine-destination", "asks a decision that exists",
				(model) -> model.set("determine-destination", "camunda:decisionRef", "which-body"));
		process("a decision of an old version", ONWARD, "determine-destination",
				"asks the decision in its newest version",
				(model) -> model.set("determine-destination", "camunda:decisionRefBinding", "deployment"));
		process("once for each of nothing", ENQUIRY, "prepare-enquiry",
				"is repeated for each entry of a collection that is known",
				(model) -> model.append("prepare-enquiry", "<bpmn:multiInstanceLoopCharacteristics id='each' "
						+ "camunda:collection='people' camunda:elementVariable='person'/>"));
	}

}
