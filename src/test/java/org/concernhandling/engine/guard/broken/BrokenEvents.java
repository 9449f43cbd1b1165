package org.concernhandling.engine.guard.broken;

/** Events that never come, or go to nobody. */
final class BrokenEvents extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	private static final String RISK = "immediate-risk-referral";

	private static final String HOLD = "hold-for-next-inspection";

	private static final String MAIN = "concern-handling";

	BrokenEvents() {
		events();
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

}
