package org.concernhandling.engine.guard.broken;

import org.concernhandling.engine.guard.Edited;

/** Drawings that cannot be read. */
final class BrokenDrawings extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	private static final String ONWARD = "onward-referral";

	BrokenDrawings() {
		drawings();
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

}
