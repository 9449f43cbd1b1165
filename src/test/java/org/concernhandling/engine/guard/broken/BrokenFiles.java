package org.concernhandling.engine.guard.broken;

import org.concernhandling.engine.guard.Edited;
import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.models.BpmnReading;

/** Files that cannot be read, or refer to what is not there. */
final class BrokenFiles extends BrokenTheme {

	private static final String ENQUIRY = "provider-enquiry";

	private static final String ONWARD = "onward-referral";

	private static final String RISK = "immediate-risk-referral";

	BrokenFiles() {
		files();
		references();
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
		add(new Broken("a copy under another name", "provider-enquiry-copy.bpmn", Library.text("provider-enquiry.bpmn"),
				ENQUIRY, "the id is the name of the file"));
		process("something that BPMN does not know", ENQUIRY, "", "is a BPMN diagram as the standard describes it",
				(model) -> model.add("prepare-enquiry", "<bpmn:surprise/>"));
		process("an id given twice", ENQUIRY, "open-action", "has an id that nothing else in the file has",
				(model) -> model.append(ENQUIRY, "<bpmn:textAnnotation id='open-action'/>"));
		process("a flow that leads to nothing", ENQUIRY, "answer-awaited-to-record-provider-response",
				"refers to something that is in the file (targetRef: nobody-knows)",
				(model) -> model.set("answer-awaited-to-record-provider-response", "targetRef", "nobody-knows")
					.removeWithin("record-provider-response", "incoming"));
		process("a message of another file", ENQUIRY, "provider-responded-message",
				"refers to something that is in the file (messageRef: other:message-provider-responded)",
				(model) -> Edited.model(model
					.setWithin("provider-responded", "messageEventDefinition", "messageRef",
							"other:message-provider-responded")
					.xml()
					.replaceFirst("<bpmn:process ", "<bpmn:process xmlns:other='urn:other' ")));
		process("a message behind a prefix that stands for nothing", ENQUIRY, "provider-responded-message",
				"refers to something that is in the file (messageRef: other:message-provider-responded)",
				(model) -> model.setWithin("provider-responded", "messageEventDefinition", "messageRef",
						"other:message-provider-responded"));
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

	/** A file without its first line, which says that it is XML. */
	private static String body(String name) {
		return Library.text(name).replaceFirst("<\\?xml[^>]*>", "");
	}

}
