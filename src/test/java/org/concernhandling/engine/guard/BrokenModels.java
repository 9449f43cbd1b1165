package org.concernhandling.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.concernhandling.engine.models.BpmnReading;

/** Our own models, each with one thing wrong. */
final class BrokenModels {

	private static final String ENQUIRY = "provider-enquiry";

	private static final String ONWARD = "onward-referral";

	private static final String RISK = "immediate-risk-referral";

	private static final String HOLD = "hold-for-next-inspection";

	private static final String MAIN = "concern-handling";

	private final List<Broken> all = new ArrayList<>();

	private BrokenModels() {
		files();
		references();
		order();
		headers();
		names();
		gateways();
		userTasks();
		otherTasks();
		calls();
		expressions();
		paths();
		waits();
		events();
		drawings();
	}

	static List<Broken> all() {
		return List.copyOf(new BrokenModels().all);
	}

	private void files() {
		file("an empty file", "provider-enquiry.bpmn", "", "is not empty");
		file("nothing but blanks", "provider-enquiry.bpmn", " \n ", "is not empty");
		file("no XML", "provider-enquiry.bpmn", "Dear colleagues", "is well-formed XML, also in line 1");
		file("a file that was cut off", "provider-enquiry.bpmn",
				Library.text("provider-enquiry.bpmn").substring(0, 9000), "is well-formed XML");
		file("a document type", "provider-enquiry.bpmn",
				"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + body("provider-enquiry.bpmn"),
				"has no document type declaration");
		file("a place of a schema", "provider-enquiry.bpmn",
				Library.text("provider-enquiry.bpmn")
					.replaceFirst("<bpmn:process ",
							"<bpmn:process xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
									+ "xsi:schemaLocation='urn:x http://localhost/x.xsd' "),
				"names no place of a schema");
		file("an entity bomb", "provider-enquiry.bpmn", "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><a>&c;</a>",
				"has no document type declaration");
		file("elements too deep", "provider-enquiry.bpmn", "<a>".repeat(60) + "</a>".repeat(60), "has at most 20000");
		file("too many elements", "provider-enquiry.bpmn", "<a>" + "<b/>".repeat(21_000) + "</a>", "has at most 20000");
		file("a picture", "provider-enquiry.bpmn", "<svg xmlns='http://www.w3.org/2000/svg'/>", "holds a BPMN diagram");
		file("a decision under the name of a process", "provider-enquiry.bpmn", Library.text("remit.dmn"),
				"holds a BPMN diagram");
		file("a huge file", "provider-enquiry.bpmn",
				Library.text("provider-enquiry.bpmn") + "<!--" + "x".repeat(BpmnReading.LARGEST) + "-->",
				"is not larger than 2 MB");
		file("an unknown ending", "notes.txt", "Dear colleagues", "ends in .bpmn, .dmn, .form or .csv");
		file("a case model", "provider-enquiry.cmmn", Library.text("provider-enquiry.bpmn"), "ends in .bpmn");
		file("an ending in capitals", "provider-enquiry.BPMN", Library.text("provider-enquiry.bpmn"), "ends in .bpmn");
		file("capitals in the name", "Provider-Enquiry.bpmn", Library.text("provider-enquiry.bpmn"),
				"has a name of small letters");
		this.all.add(new Broken("a copy under another name", "provider-enquiry-copy.bpmn",
				Library.text("provider-enquiry.bpmn"), ENQUIRY, "the id is the name of the file"));
		process("something that BPMN does not know", ENQUIRY, "", "is a BPMN diagram as the standard describes it",
				(model) -> model.add("prepare-enquiry", "<bpmn:surprise/>"));
		process("an id given twice", ENQUIRY, "open-action", "has an id that nothing else in the file has",
				(model) -> model.append(ENQUIRY, "<bpmn:textAnnotation id='open-action'/>"));
		process("a flow that leads to nothing", ENQUIRY, "answer-awaited-to-record-provider-response",
				"refers to something that is in the file (targetRef: nobody-knows)",
				(model) -> model.set("answer-awaited-to-record-provider-response", "targetRef", "nobody-knows")
					.removeWithin("record-provider-response", "incoming"));
		process("a message that is gone", ENQUIRY, "provider-responded-message",
				"refers to something that is in the file (messageRef",
				(model) -> model.remove("message-provider-responded"));
		process("a drawing of what is gone", ENQUIRY, "send-letter",
				"refers to something that is in the file (bpmnElement",
				(model) -> model.draw("send-letter", 0, 0, 100, 80));
	}

	private void references() {
		process("a flow that leads to a flow", ENQUIRY, "send-enquiry-to-await-answer",
				"leads from one step to another within the same process or sub-process",
				(model) -> model
					.set("send-enquiry-to-await-answer", "targetRef",
							"provider-responded-to-before-assess-provider-response")
					.removeWithin("await-answer", "incoming"));
		process("a flow into a sub-process", ENQUIRY, "send-enquiry-to-await-answer",
				"leads from one step to another within the same process or sub-process",
				(model) -> model.set("send-enquiry-to-await-answer", "targetRef", "record-provider-response")
					.removeWithin("await-answer", "incoming"));
		process("a default flow of another gateway", ENQUIRY, "risk-accepted", "its default flow is one of its own",
				(model) -> model.set("risk-accepted", "default", "reporter-identifiable-yes"));
		process("an event on the border of a gateway", ENQUIRY, "no-response",
				"sits on the border of a task or sub-process",
				(model) -> model.set("no-response", "attachedToRef", "risk-accepted"));
		process("a message that is an escalation", RISK, "authority-responded-message", "names a message",
				(model) -> model.setWithin("authority-responded", "messageEventDefinition", "messageRef",
						"escalation-authority-silent"));
		process("a flow that a task does not have", ENQUIRY, "prepare-enquiry", "its flows lead to and from it",
				(model) -> model.text("prepare-enquiry", "incoming", "reporter-identifiable-no"));
		process("a count that is a word", ONWARD, "seek-reassurance", "requests is a number, since it is counted",
				(model) -> model.text("seek-reassurance", "outputParameter", "reassured"));
	}

	private void order() {
		process("a count that begins nowhere", ONWARD, "seek-reassurance",
				"requests is set on every way that leads here",
				(model) -> model.removeWithin("open-action", "extensionElements"));
		process("an outcome that one way lacks", ONWARD, "record-outcome",
				"outcome is set on every way that leads here",
				(model) -> model.removeWithin("reporter-advised", "extensionElements"));
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

	private void gateways() {
		process("no default flow", ENQUIRY, "risk-accepted", "has a default flow",
				(model) -> model.drop("risk-accepted", "default"));
		process("a default flow with a condition", ENQUIRY, "risk-accepted-to-be-reworded",
				"the default flow has no condition", (model) -> condition(model, "risk-accepted-to-be-reworded"));
		process("an answer without a condition", ENQUIRY, "risk-accepted-approved", "has a condition",
				(model) -> model.removeWithin("risk-accepted-approved", "conditionExpression"));
		process("a misspelt variable in a condition", ENQUIRY, "risk-accepted-approved", "what it reads is set",
				(model) -> model.text("risk-accepted-approved", "conditionExpression",
						"${identificatonDecision == 'approved'}"));
		process("a condition behind a task", ENQUIRY, "send-enquiry-to-await-answer",
				"only a flow out of a question has a condition",
				(model) -> condition(model, "send-enquiry-to-await-answer"));
		process("a task that splits", ONWARD, "resolve-lack-of-reassurance", "leaves splitting to gateways",
				(model) -> model
					.append(ONWARD,
							"<bpmn:sequenceFlow id='in-vain' sourceRef='resolve-lack-of-reassurance' "
									+ "targetRef='settled-by-manager'/>")
					.lineLike("in-vain", "to-settled-by-manager"));
		process("an action that has no way of its own", MAIN, "which-actions", "has a default flow",
				(model) -> model.remove("compliance-visit-chosen", "compliance-visit-ended", "visit-service"));
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
				(model) -> model.rename(task, "ask-the-provider"));
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

	private void calls() {
		String call = "ask-provider";
		process("a process that nobody drew", MAIN, call, "calls a process that exists",
				(model) -> model.set(call, "calledElement", "provider-survey"));
		process("a process chosen while it runs", MAIN, call, "its calledElement holds no expression",
				(model) -> model.set(call, "calledElement", "${category}"));
		process("a process that calls itself", MAIN, call, "what it calls does not call this process again",
				(model) -> model.set(call, "calledElement", MAIN));
		process("a process of an old version", MAIN, call, "calls the process in its newest version",
				(model) -> model.set(call, "camunda:calledElementBinding", "deployment"));
		process("all variables handed over", MAIN, call, "hands over named variables, never all",
				(model) -> model.extend(call, "<camunda:in variables='all'/>"));
		process("all variables taken back", MAIN, call, "takes back named variables, never all",
				(model) -> model.extend(call, "<camunda:out variables='all'/>"));
		process("no business key", MAIN, call, "hands over the business key",
				(model) -> model.removeWithin(call, "in"));
		process("no reference", MAIN, call, "hands over the reference",
				(model) -> model.removeWithin(call, "in", "source", "reference"));
		process("a class that maps variables", MAIN, call, "call activity has no camunda:variableMappingClass",
				(model) -> model.set(call, "camunda:variableMappingClass", "java.lang.Runtime"));
	}

	private void expressions() {
		String task = "record-outcome";
		String expression = "camunda:expression";
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

	private void paths() {
		process("a dead end", ENQUIRY, "enquiry-unanswered", "leads on to something",
				(model) -> model.remove("enquiry-unanswered-to-answered-or-not"));
		process("a task that nothing leads to", ONWARD, "lonely", "can be reached from the start", (model) -> model
			.append(ONWARD,
					"<bpmn:intermediateThrowEvent id='lonely' name='Lonely'/><bpmn:sequenceFlow id='lonely-way' "
							+ "sourceRef='lonely' targetRef='lonely-end'/><bpmn:endEvent id='lonely-end' "
							+ "name='Over'/>")
			.draw("lonely", 400, 900, 36, 36)
			.draw("lonely-end", 600, 900, 36, 36)
			.line("lonely-way", 436, 918, 600, 918));
		process("a circle that nobody leaves", RISK, "no-response-yet", "a way leads from it to an end",
				(model) -> model
					.remove("chased-twice-yes", "authority-silent", "to-resolution-needed", "escalated-to-managers")
					.removeWithin("chased-twice-no", "conditionExpression")
					.drop("chased-twice", "default"));
		process("two starts", ONWARD, ONWARD, "begins at one start event", (model) -> model
			.append(ONWARD,
					"<bpmn:startEvent id='second' name='Second start'/><bpmn:sequenceFlow id='second-way' "
							+ "sourceRef='second' targetRef='second-end'/><bpmn:endEvent id='second-end' name='Over'/>")
			.draw("second", 152, 900, 36, 36)
			.draw("second-end", 600, 900, 36, 36)
			.line("second-way", 188, 918, 600, 918));
		process("a start at a certain time", ONWARD, "onward-referral-started",
				"starts when it is called, and not by an event",
				(model) -> model.append("onward-referral-started",
						"<bpmn:timerEventDefinition id='each-day'><bpmn:timeDate xsi:type='bpmn:tFormalExpression'>"
								+ "${deadlines.due('next-working-day', reference)}</bpmn:timeDate></bpmn:timerEventDefinition>"));
	}

	private void waits() {
		process("an event gateway without a time", HOLD, "until-date-known", "a time ends the wait if nothing comes",
				(model) -> model.removeWithin("review-due-without-date", "timerEventDefinition")
					.append("review-due-without-date",
							"<bpmn:messageEventDefinition id='again' messageRef='message-inspection-date-changed'/>"));
		process("a message that may never come", ONWARD, "time-to-answer", "a time ends the wait if nothing comes",
				(model) -> model.removeWithin("time-to-answer", "timerEventDefinition")
					.append("time-to-answer",
							"<bpmn:conditionalEventDefinition id='wait' camunda:variableName='requests'>"
									+ "<bpmn:condition xsi:type='bpmn:tFormalExpression'>${requests == 7}</bpmn:condition>"
									+ "</bpmn:conditionalEventDefinition>"));
		process("a join of what never comes together", ONWARD, "outcome-known",
				"never waits for a way that is not taken", (model) -> model.turn("outcome-known", "parallelGateway"));
		process("a join in a circle", HOLD, "before-attach-to-inspection", "never waits for a way that is not taken",
				(model) -> model.turn("before-attach-to-inspection", "parallelGateway"));
		process("an event gateway with one way", HOLD, "until-date-known", "waits for more than one event",
				(model) -> model.remove("until-date-known-to-date-announced", "date-announced-to-still-held",
						"date-announced"));
		process("a timer in plain days", ONWARD, "time-to-answer", "a timer takes its date from the deadlines bean",
				(model) -> model.text("time-to-answer", "timeDate", "2027-01-01T00:00:00Z"));
		process("a timer that computes no date", ONWARD, "time-to-answer",
				"a timer takes its date from the deadlines bean",
				(model) -> model.text("time-to-answer", "timeDate", "${inspections.next(reference)}"));
		process("a circle that nobody works in", ONWARD, "time-to-answer", "nothing goes round in a circle",
				(model) -> model.removeWithin("time-to-answer", "timerEventDefinition")
					.turn("time-to-answer", "intermediateThrowEvent")
					.turn("seek-reassurance", "serviceTask")
					.drop("seek-reassurance", "camunda:formRef")
					.drop("seek-reassurance", "camunda:formRefBinding")
					.drop("seek-reassurance", "camunda:candidateGroups")
					.drop("seek-reassurance", "camunda:dueDate")
					.set("seek-reassurance", "camunda:expression", "${deadlines.reach('decided')}")
					.text("reassured-yes", "conditionExpression", "${requests == 9}"));
	}

	private void events() {
		process("a message that nobody sends", HOLD, "date-announced", "waits for a message that the application sends",
				(model) -> model
					.add("hold-for-next-inspection-definitions", "<bpmn:message id='message-other' name='Other'/>")
					.setWithin("date-announced", "messageEventDefinition", "messageRef", "message-other"));
		process("a signal", ENQUIRY, "enquiry-withdrawn", "uses no signal event definition",
				(model) -> model.append("enquiry-withdrawn", "<bpmn:signalEventDefinition id='called'/>"));
		process("a message that is sent", ENQUIRY, "enquiry-withdrawn", "messages are received here and not sent",
				(model) -> model.append("enquiry-withdrawn",
						"<bpmn:messageEventDefinition id='sent' messageRef='message-provider-responded'/>"));
		process("an answer that only the form can give", ENQUIRY, "record-provider-response",
				"the message ProviderResponded is another way to answer it",
				(model) -> model.remove("provider-responded-to-before-assess-provider-response", "provider-responded"));
		process("an escalation that nobody catches", RISK, "authority-silent", "its escalation is caught around it",
				(model) -> model.removeWithin("escalated-to-managers", "escalationEventDefinition")
					.append("escalated-to-managers", "<bpmn:timerEventDefinition id='late'><bpmn:timeDate "
							+ "xsi:type='bpmn:tFormalExpression'>${deadlines.due('next-working-day', reference)}"
							+ "</bpmn:timeDate></bpmn:timerEventDefinition>"));
		process("an escalation that nobody throws", RISK, "escalated-to-managers",
				"something within throws its escalation",
				(model) -> model.removeWithin("authority-silent", "escalationEventDefinition"));
		process("a condition on no variable", MAIN, "child-at-immediate-risk", "names the variable that it watches",
				(model) -> model.drop("child-at-immediate-risk-condition", "camunda:variableName"));
		process("an event sub-process that nothing starts", MAIN, "further-information-came",
				"says which event starts it",
				(model) -> model.removeWithin("further-information-came", "messageEventDefinition")
					.drop("further-information-came", "isInterrupting"));
	}

	private void drawings() {
		process("no drawing", ENQUIRY, "", "is drawn", Edited::undrawn);
		process("a flow that is not drawn", ONWARD, "to-onward-referral-ended", "is drawn",
				(model) -> model.undraw("to-onward-referral-ended"));
		process("a slanted flow", ONWARD, "to-passed-on", "is level or upright all the way",
				(model) -> model.bend("to-passed-on", 0, 1.5));
		process("a flow that ends in the air", ONWARD, "to-passed-on", "ends on the border of",
				(model) -> model.bend("to-passed-on", -10, 0));
		process("a note upon a task", ENQUIRY, "prepare-enquiry", "does not overlap text annotation",
				(model) -> model
					.append(ENQUIRY, "<bpmn:textAnnotation id='note'><bpmn:text>Note</bpmn:text></bpmn:textAnnotation>")
					.drawUpon("note", "prepare-enquiry"));
		process("a label upon a task", ENQUIRY, "enquiry-withdrawn", "its label does not lie on service task",
				(model) -> model.label("enquiry-withdrawn", "send-enquiry"));
		process("words that do not fit", ENQUIRY, "prepare-enquiry", "its words fit into it",
				(model) -> model.set("prepare-enquiry", "name",
						"Prepare the enquiry with all that is known so far about the "
								+ "service, its staff, its history and whatever else may matter"));
	}

	private void file(String what, String name, String content, String rule) {
		this.all.add(new Broken(what, name, content, "", rule));
	}

	private void expression(String what, String task, String rule, String expression) {
		process(what, ENQUIRY, task, rule, (model) -> model.set(task, "camunda:expression", expression));
	}

	private void process(String what, String process, String element, String rule, UnaryOperator<Edited> change) {
		String name = process + ".bpmn";
		this.all.add(new Broken(what, name, change.apply(Edited.model(Library.text(name))).xml(), element, rule));
	}

	private static Edited condition(Edited model, String flow) {
		return model.add(flow,
				"<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${identificationDecision == 'approved'}"
						+ "</bpmn:conditionExpression>");
	}

	/** A file without its first line, which says that it is XML. */
	private static String body(String name) {
		return Library.text(name).replaceFirst("<\\?xml[^>]*>", "");
	}

	/**
	 * A model with one thing wrong.
	 *
	 * @param what what is wrong, in a few words
	 * @param element the id of the element at which it is told; empty when it is the file
	 * @param rule how the rule begins that it breaks
	 */
	record Broken(String what, String name, String content, String element, String rule) {

		@Override
		public String toString() {
			return this.what;
		}

	}

}
