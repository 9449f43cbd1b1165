package org.concernhandling.engine.guard.broken;

import org.concernhandling.engine.guard.Edited;

/** Questions that cannot be answered. */
final class BrokenGateways extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	private static final String ONWARD = "onward-referral";

	private static final String MAIN = "concern-handling";

	BrokenGateways() {
		gateways();
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

	private static Edited condition(Edited model, String flow) {
		return model.add(flow,
				"<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${identificationDecision == 'approved'}"
						+ "</bpmn:conditionExpression>");
	}

}
