package org.concernhandling.engine.guard.broken;

/** Variables that are not set in time, or not as they are used. */
final class BrokenVariables extends BrokenTheme {

	private static final String HOLD = "hold-for-next-inspection";

	private static final String MAIN = "concern-handling";

	private static final String ENQUIRY = "provider-enquiry";

	private static final String ONWARD = "onward-referral";

	BrokenVariables() {
		order();
		ofTheApplication();
	}

	/** What would let a process act on another concern, or hide what it is about. */
	private void ofTheApplication() {
		process("another reference", ENQUIRY, "enquiry-withdrawn",
				"does not set reference, which is the application's own",
				(model) -> model.setWithin("enquiry-withdrawn", "outputParameter", "name", "reference"));
		process("a bean hidden by an input", ENQUIRY, "send-enquiry",
				"does not set letters, which is the application's own",
				(model) -> model.extend("send-enquiry",
						"<camunda:inputOutput><camunda:inputParameter name='letters'>${requests}</camunda:inputParameter>"
								+ "</camunda:inputOutput>"));
		process("a confidentiality taken back", MAIN, "ask-provider",
				"does not set confidentiality, which is the application's own",
				(model) -> model.setWithin("ask-provider", "out", "target", "confidentiality"));
		process("another variable as the standing", MAIN, "ask-provider",
				"does not set standing, which is the application's own",
				(model) -> model.extend("ask-provider", "<camunda:in source='severity' target='standing'/>"));
		process("a result as the reference", HOLD, "attach-to-inspection",
				"does not set reference, which is the application's own",
				(model) -> model.set("attach-to-inspection", "camunda:resultVariable", "reference"));
	}

	private void order() {
		process("a count that begins nowhere", ONWARD, "seek-reassurance",
				"requests is set on every way that leads here",
				(model) -> model.removeWithin("open-action", "extensionElements"));
		process("an outcome that one way lacks", ONWARD, "record-outcome",
				"outcome is set on every way that leads here",
				(model) -> model.removeWithin("reporter-advised", "extensionElements"));
	}

}
