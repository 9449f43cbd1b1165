package org.concernhandling.engine.guard.broken;

/** Variables that are not set in time, or not as they are used. */
final class BrokenVariables extends BrokenTheme {

	private static final String ONWARD = "onward-referral";

	BrokenVariables() {
		order();
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
