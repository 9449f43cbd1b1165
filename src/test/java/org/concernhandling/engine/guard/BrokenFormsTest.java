package org.concernhandling.engine.guard;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A form that is broken in one way is refused for that one reason. */
class BrokenFormsTest {

	private static final String VISIT = "plan-visit.form";

	private static final String NOTE = "\"key\": \"visitNote\",";

	private static final String CLOSE = "close-concern.form";

	@ParameterizedTest(name = "{3}")
	@MethodSource
	void isRefusedForItsOneReason(String file, String before, String after, String rule, String element, String mend) {
		new OneFault(file, rule, element, mend).isAllOf(Library.changed(file, before, after));
	}

	static Stream<Arguments> isRefusedForItsOneReason() {
		String visit = "form plan-visit";
		String note = "textarea 'Note' (field-visit-note)";
		String date = "datetime 'Date of the visit' (field-visit-date)";
		String facts = "text (text-facts)";
		String outcome = "select 'Outcome' (field-closure-outcome)";
		return Stream.of(arguments("prepare-enquiry.form", "\"key\": \"recipientRole\"", "\"key\": \"recipientPost\"",
				"has a question with the key recipientRole", "form prepare-enquiry", "a letter takes its words"),
				arguments(VISIT, "\"components\": [", "\"components\": ", "can be read as a form", "",
						"Open it in Modeler"),
				arguments(VISIT, "\"id\": \"plan-visit\"", "\"id\": \"plan-a-visit\"", "the id is the name of the file",
						"form plan-a-visit", "plan-visit"),
				arguments(VISIT, "\"schemaVersion\": 16", "\"schemaVersion\": 21",
						"has a schema that Tasklist can show (16 to 19)", visit, "schemaVersion"),
				arguments(VISIT, "\"Camunda Platform\"", "\"Camunda Cloud\"", "is drawn for Camunda Platform 7", visit,
						"Camunda 7"),
				arguments(VISIT, "**Reference:** {{reference}}", "**Concern:** {{reference}}",
						"opens with the reference", visit, "What this is about"),
				arguments(VISIT, "What was said is in the **Case file** tab.", "",
						"says where the words of the reporter are", visit, "Case file"),
				arguments(VISIT, "\"type\": \"textarea\"", "\"type\": \"dynamiclist\"",
						"is a component that Tasklist can show", "dynamiclist 'Note' (field-visit-note)", "Use a text"),
				arguments(VISIT, "\"id\": \"field-visit-note\"", "\"id\": \"field-visit-date\"", "has an id of its own",
						"textarea 'Note' (field-visit-date)", "add it anew"),
				arguments(VISIT, NOTE, NOTE + "\"readonly\": true,",
						"has no setting that only the browser would check (readonly)", note, "Read only"),
				arguments(VISIT, NOTE, NOTE + "\"defaultValue\": \"none\",",
						"has no setting that only the browser would check (defaultValue)", note, "tired"),
				arguments(VISIT, "\"maxLength\": 10000", "\"maxLength\": 10000, \"minLength\": \"=1\"",
						"its limits are fixed (minLength)", note, "no expression"),
				arguments(VISIT, "\"latest\": \"1y\"", "\"latest\": \"1y\", \"lastest\": \"2y\"",
						"its custom properties are known", date, "lastest"),
				arguments(VISIT, "\"dateLabel\": \"Date of the visit\"", "\"label\": \"Date of the visit\"",
						"a question has a label", "datetime (field-visit-date)", "Date label"),
				arguments(VISIT, "\"description\": \"Who goes", "\"help\": \"Who goes", "a question has help beside it",
						note, "Field description"),
				arguments(VISIT, "\"maxLength\": 10000", "\"maxLength\": 100000", "words have a limit", note,
						"Maximum length"),
				arguments(VISIT, "\"maxLength\": 10000", "\"maxLength\": 100, \"minLength\": 200",
						"the shortest answer is no longer than the longest", note, "Minimum length"),
				arguments(VISIT, "\"maxLength\": 10000", "\"maxLength\": 100, \"pattern\": \"[a-z\"",
						"its pattern can be read", note, "regular expression"),
				arguments(VISIT, "\"maxLength\": 10000", "\"maxLength\": 100, \"pattern\": \"(a|a)*b\"",
						"its pattern means the same everywhere and is quickly compared", note, "simpler"),
				arguments(VISIT, "\"type\": \"textarea\"", "\"type\": \"number\"", "a number has a range",
						"number 'Note' (field-visit-note)", "Minimum and Maximum"),
				arguments(VISIT, "\"subtype\": \"date\"", "\"subtype\": \"datetime\"",
						"a date is asked for without a time", date, "Date as the subtype"),
				arguments(VISIT, "\"latest\": \"1y\"", "\"latest\": \"9y\"",
						"a day to come is no further away than bank holidays are known", date, "latest"),
				arguments(VISIT, NOTE, NOTE + "\"conditional\": {\"hide\": \"=not(visitDate)\"},",
						"its condition is one that Tasklist and the server understand alike", note, "Hide if"),
				arguments(VISIT, NOTE, NOTE + "\"conditional\": {\"hide\": \"=severity != \\\"grave\\\"\"},",
						"its condition compares with a code of the variable's list", note, "low, moderate, serious"),
				arguments(VISIT, NOTE, NOTE + "\"conditional\": {\"hide\": \"=severity = true\"},",
						"its condition asks whether a tick is set", note, "Compare severity"),
				arguments(VISIT, "{{#if setting}}", "{{#if settting}}", "what it reads is set", facts,
						"Nothing in the process compliance-visit sets settting"),
				arguments(VISIT, "Compliance visits",
						"{{if decisionReasons = null then \\\"\\\" else decisionReasons}}", "what it reads is set",
						facts, "Nothing in the process compliance-visit sets decisionReasons"),
				arguments(VISIT, "Compliance visits", "{{optionsWeighed}}", "what it reads is set", facts,
						"answered in words"),
				arguments(VISIT, "{{#if setting}}", "{{#if setting}}{{#if category}}",
						"what it shows under a condition ends somewhere", facts, "{{/if}}"),
				arguments(VISIT, "Compliance visits", "<b onclick=x>Compliance</b> visits", "its words are plain words",
						facts, "HTML"),
				arguments(VISIT, "\"label\": \"Note\"", "\"label\": \"<script>1</script>\"",
						"its words are plain words", "textarea '<script>1</script>' (field-visit-note)", "HTML"),
				arguments(VISIT, "Compliance visits", "\\\"yes\\\": \\\"Yes, please\\\". Compliance visits",
						"a text that spells out codes knows a whole list", facts, "every code"),
				arguments(VISIT, NOTE, "\"key\": \"Visit note\",", "its key is one word that says what is asked", note,
						"visitDate"),
				arguments(VISIT, NOTE, "\"key\": \"visitDate\",", "its key is its own within the form", note,
						"another name"),
				arguments(VISIT, NOTE, "\"key\": \"reporterName\",", "its key is none that is kept for the application",
						note, "reporterName"),
				arguments(VISIT, NOTE, "\"key\": \"deadlines\",", "its key is none that is kept for the application",
						note, "deadlines"),
				arguments(VISIT, NOTE, "\"key\": \"outcome\",", "its key is none that something else sets", note,
						"compliance-visit.bpmn"),
				arguments(VISIT, NOTE, "\"key\": \"decisionReasons\",", "a question is asked by one task", note,
						"decide-actions.form"),
				arguments(CLOSE, ",\n            \"askedAgain\": \"true\"", "", "a question is asked by one task",
						"radio 'Is safeguarding assured?' (field-safeguarding-assured)", "review-outcome.form"),
				arguments(CLOSE, "\"vocabulary\": \"closure-outcome\"", "\"vocabulary\": \"closure-outcomes\"",
						"a choice names the list that its options are of", outcome, "vocabulary"),
				arguments(CLOSE, "\"vocabulary\": \"closure-outcome\"", "\"vocabulary\": \"reporter-told\"",
						"its options are codes of the list with the labels of the list", outcome, "Write each option"),
				arguments(CLOSE, "\"type\": \"select\",\n          \"id\": \"field-closure-outcome\"",
						"\"type\": \"radio\",\n          \"id\": \"field-closure-outcome\"",
						"up to four options are seen at once and more are searched",
						"radio 'Outcome' (field-closure-outcome)", "select for more"),
				arguments("establish-remit.form", ",\n            \"reads\": \"urn\"", "",
						"the number of a service is read as everywhere", "textfield 'URN' (field-urn)", "reads = urn"),
				arguments("screen-immediate-risk.form", ",\n            \"scope\": \"concern\"", "",
						"immediate risk, and nothing else, is a finding about the whole concern, and is always asked",
						"radio 'Is any child at immediate risk?' (field-immediate-risk)", "scope = concern"));
	}

}
