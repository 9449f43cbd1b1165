package org.concernhandling.engine.guard.broken;

/** Ways that lead nowhere, and waits without an end. */
final class BrokenPaths extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	private static final String ANNUAL = "annual-report";

	private static final String ONWARD = "onward-referral";

	private static final String RISK = "immediate-risk-referral";

	private static final String HOLD = "hold-for-next-inspection";

	BrokenPaths() {
		paths();
		calendars();
		waits();
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

	private void calendars() {
		process("a yearly start on no day of the deadlines", ANNUAL, "year-is-over", "begins on a day of each year",
				(model) -> model.text("year-is-over", "timeCycle", "R/P1Y"));
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

}
