package org.concernhandling.engine.guard;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A decision that is broken in one way is refused for that one reason. */
class BrokenDecisionsTest {

	private static final String REMIT = "remit.dmn";

	private static final String STATUS = "disclosure-status.dmn";

	private static final String ACTIONS = "handling-actions.dmn";

	private static final String LEVELS = "service-levels.dmn";

	private static final String HOLIDAYS = "bank-holidays.dmn";

	@ParameterizedTest(name = "{3}")
	@MethodSource
	void isRefusedForItsOneReason(String file, String before, String after, String rule, String element, String mend) {
		new OneFault(file, rule, element, mend).isAllOf(Library.changed(file, before, after));
	}

	static Stream<Arguments> isRefusedForItsOneReason() {
		String remit = "decision remit";
		String setting = "column 'Setting'";
		return Stream.of(
				arguments(REMIT, "<decision id=\"remit\" ", "<decision id=\"remit\" hidden=\"yes\" ",
						"can be read as a decision", "", "Open it in Modeler"),
				arguments(REMIT, "<decision id=\"remit\" ",
						"<decision id=\"second\" name=\"Second\" /><decision id=\"remit\" ", "holds one decision", "",
						"a file of its own"),
				arguments(REMIT, " name=\"Is the concern within our remit?\" camunda", " name=\"\" camunda",
						"has a name", remit, "question"),
				arguments(REMIT, " camunda:versionTag=\"1.0.0\"", "", "has a version tag", remit, "Version tag"),
				arguments(REMIT, " camunda:historyTimeToLive=\"3650\"", "", "has a historyTimeToLive", remit,
						"Time to live"),
				arguments(REMIT, "<inputExpression id=\"expression-setting\"",
						"<inputExpression expressionLanguage=\"javascript\" id=\"expression-setting\"",
						"is written in FEEL", remit, "expression language"),
				arguments(REMIT, "label=\"Matter\"", "label=\"\"", "a question has a label", "column matter",
						"head of the column"),
				arguments(REMIT, "name=\"remit\" typeRef=\"string\"", "name=\"remit\" typeRef=\"date\"",
						"has a type that can be worked out", "column 'Remit'", "Choose string"),
				arguments(REMIT, "<text>matter</text>", "<text>upper case(matter)</text>",
						"asks a variable, or the date in one", "column 'Matter'", "severity"),
				arguments(REMIT,
						"<description>Registered and inspected under the Care Standards Act 2000</description>", "",
						"its annotation says why", "rule 2 (rule-childrens-home)", "last column"),
				arguments(REMIT, "<text>\"boarding-school\"</text>", "<text>\"boardingschool\"</text>",
						"the codes are of the list of setting", "rule 10 (rule-boarding-school), " + setting,
						"\"boardingschool\": \"adoption-support-agency\""),
				arguments(REMIT, "<text>\"boarding-school\"</text>", "<text>starts with(?, \"boarding\")</text>",
						"the cell is of a form that can be worked out", "rule 10 (rule-boarding-school), " + setting,
						"codes in quotation marks"),
				arguments(REMIT, "<text>\"inspected-only\"</text>", "<text>setting</text>",
						"the answer is one value of the column's type",
						"rule 9 (rule-local-authority-childrens-services), column 'Remit'", "Write \"setting\"."),
				arguments(REMIT, "<text>\"inspected-only\"</text>", "<text>upper case(setting)</text>",
						"the answer is one value of the column's type",
						"rule 9 (rule-local-authority-childrens-services), column 'Remit'", "one code"),
				arguments(REMIT, "<text>\"boarding-school\"</text>", "<text>boarding-school, “school”</text>",
						"the cell is of a form that can be worked out", "rule 10 (rule-boarding-school), " + setting,
						"Text stands in straight quotation marks. Write \"boarding-school\", \"school\"."),
				arguments(REMIT, "\"cafcass\", \"secure-training-centre\", ", "\"cafcass\", ",
						"offers every code of its list and no other", setting, "predefined values"),
				arguments(ACTIONS, "name=\"permitted\"", "name=\"allowed\"",
						"its codes are of a list of the vocabulary", "column 'Permitted'", "No list is known"),
				arguments(STATUS, "hitPolicy=\"FIRST\"", "hitPolicy=\"PRIORITY\"",
						"has a hit policy that the engine knows", "decision disclosure-status", "Unique"),
				arguments(ACTIONS, "hitPolicy=\"COLLECT\"", "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
						"only one column of numbers is added up", "decision handling-actions", "without sum"),
				arguments(LEVELS, "<text>\"screened\"</text>", "<text>\"screened\", \"decided\"</text>",
						"is about one task", "rule 2 (rule-screened)", "a rule of its own"),
				arguments(LEVELS, "<text>50</text>", "<text>101</text>",
						"the cell holds what the application can count with",
						"rule 2 (rule-screened), column 'Warn after (%)'", "1 to 100"),
				arguments(LEVELS, "<text>\"custodians\"</text>", "<text>\"auditors\"</text>",
						"the cell holds what the application can count with",
						"rule 21 (rule-approve-identity-disclosure), column 'Escalate to'", "\"safeguarding\""),
				arguments(LEVELS, "<text>\"hours\"</text>", "<text>\"minutes\"</text>",
						"the cell holds what the application can count with", "rule 2 (rule-screened), column 'Unit'",
						"\"working-days\""),
				arguments(ACTIONS, "name=\"permitted\"", "name=\"handlingAction\"",
						"the decision that it asks has the column that it takes",
						"business rule task 'Recommend actions' (recommend-actions)", "Then column"),
				arguments(STATUS, "hitPolicy=\"FIRST\"", "hitPolicy=\"RULE ORDER\"",
						"the decision that it asks gives one answer",
						"business rule task 'Determine the disclosure status' (determine-disclosure-status)",
						"Unique, First or Any"),
				arguments(HOLIDAYS, "<text>\"usual\"</text>", "<text>\"normal\"</text>", "says what the day is",
						"rule 1 (rule-2009-usual)", "\"ordinary\""));
	}

}
