package org.concernhandling.engine.forms;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormAnswersTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private static final FormSchema FORM = FormSchema
		.parse("""
				{"components": [
				  {"type": "text", "id": "help", "text": "Answer what you can."},
				  {"type": "group", "id": "group", "components": [
				    {"type": "radio", "key": "found", "label": "What was found?", "validate": {"required": true},
				     "values": [{"value": "breach", "label": "A breach"}, {"value": "nothing", "label": "Nothing"}]},
				    {"type": "textarea", "key": "reasons", "label": "Why?",
				     "validate": {"required": true, "minLength": 3, "maxLength": 20}}]},
				  {"type": "group", "id": "detail", "conditional": {"hide": "=found != \\"breach\\""}, "components": [
				    {"type": "select", "key": "which", "label": "Which breach?", "validate": {"required": true},
				     "values": [{"value": "staffing", "label": "Staffing"}, {"value": "premises", "label": "Premises"}]},
				    {"type": "checkbox", "key": "notice", "label": "Serve a notice", "conditional": {"hide": "=not allowed"},
				     "properties": {"whyHidden": "A notice needs a regulated service."}}]},
				  {"type": "checkbox", "key": "sure", "label": "I am sure", "validate": {"required": true}},
				  {"type": "number", "key": "children", "label": "How many children?",
				   "validate": {"min": 1, "max": 99}},
				  {"type": "number", "key": "share", "label": "Which share?", "decimalDigits": 2},
				  {"type": "datetime", "key": "day", "dateLabel": "On which day?"},
				  {"type": "datetime", "key": "by", "dateLabel": "By which day?", "disallowPassedDates": true,
				   "properties": {"latest": "1y"}},
				  {"type": "textfield", "key": "email", "label": "E-mail", "validate": {"validationType": "email"}},
				  {"type": "textfield", "key": "postcode", "label": "Postcode", "validate": {"pattern": "[A-Z0-9 ]+"}},
				  {"type": "textfield", "key": "urn", "label": "URN", "properties": {"reads": "urn"}},
				  {"type": "radio", "key": "risk", "label": "Immediate risk?", "properties": {"scope": "concern"},
				   "values": [{"value": "yes", "label": "Yes"}, {"value": "no", "label": "No"}]},
				  {"type": "button", "id": "send", "label": "Send"}
				]}"""
			.getBytes(StandardCharsets.UTF_8));

	private final Map<String, Object> submitted = new HashMap<>(
			Map.of("found", "nothing", "reasons", "All is well.", "sure", true));

	@Test
	void acceptsWhatTheFormAccepts() {
		this.submitted.putAll(Map.of("children", 3, "share", 0.25, "day", "2026-12-01", "email", "a@example.org",
				"postcode", "AB1 2CD", "risk", "no"));
		assertThat(check().faults().values()).isEmpty();
	}

	@Test
	void partsCodesFromWords() {
		this.submitted.putAll(Map.of("children", 3, "day", "2026-12-01", "email", "a@example.org", "risk", "yes"));
		assertThat(check().codes(false)).containsEntry("found", "nothing")
			.containsEntry("children", 3L)
			.containsEntry("day", "2026-12-01")
			.containsEntry("sure", true)
			.doesNotContainKeys("reasons", "email", "risk");
		assertThat(check().codes(true)).isEqualTo(Map.of("risk", "yes"));
	}

	@Test
	void knowsNothingOfWhatWasNotAskedOrNotAnswered() {
		assertThat(check().codes(false)).containsEntry("which", null)
			.containsEntry("notice", null)
			.containsEntry("children", null)
			.containsEntry("day", null);
	}

	@Test
	void keepsQuestionsAndAnswersAsTheyAreRead() {
		this.submitted.putAll(Map.of("found", "breach", "which", "premises", "day", "2026-12-01", "children", 3));
		this.submitted.put("notice", false);
		assertThat(check(Map.of("allowed", true)).answers()).containsExactly(
				new Answer("found", "What was found?", "A breach"), new Answer("reasons", "Why?", "All is well."),
				new Answer("which", "Which breach?", "Premises"), new Answer("sure", "I am sure", "Yes"),
				new Answer("children", "How many children?", "3"),
				new Answer("day", "On which day?", "1 December 2026"));
	}

	@Test
	void refusesADayThatIsFurtherAheadThanTheFormAllowsAndSaysWhichIsTheLast() {
		this.submitted.put("by", TODAY.plusYears(1).plusDays(1).toString());
		assertThat(check().faults()).containsOnlyKeys("by")
			.containsValue("“By which day?” is too far ahead: give " + LondonTime.readable(TODAY.plusYears(1))
					+ " or an earlier day.");
		this.submitted.put("by", TODAY.plusYears(1).toString());
		assertThat(check().faults()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "found", "reasons", "sure" })
	void refusesAMissingAnswer(String required) {
		this.submitted.remove(required);
		assertThat(check().faults().values()).singleElement().asString().endsWith("needs an answer.");
		this.submitted.put(required, null);
		assertThat(check().faults().values()).singleElement().asString().endsWith("needs an answer.");
	}

	@Test
	void refusesARequiredTickThatIsNotSet() {
		this.submitted.put("sure", false);
		assertThat(check().faults().values()).containsExactly("“I am sure” needs an answer.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\t " })
	void takesBlankWordsForNoAnswer(String blank) {
		this.submitted.put("reasons", blank);
		assertThat(check().faults().values()).containsExactly("“Why?” needs an answer.");
		this.submitted.put("reasons", "All is well.");
		this.submitted.put("postcode", blank);
		assertThat(check().faults().values()).isEmpty();
		assertThat(check().answers()).extracting(Answer::key).doesNotContain("postcode");
	}

	@Test
	void asksForTheDetailsOnlyWhereTheyMatter() {
		this.submitted.put("found", "breach");
		assertThat(check().faults().values()).containsExactly("“Which breach?” needs an answer.");
	}

	@Test
	void refusesAnAnswerToAQuestionThatIsHidden() {
		this.submitted.put("which", "staffing");
		assertThat(check().faults().values())
			.containsExactly("“Which breach?” cannot be chosen or answered here. It does not apply.");
		assertThat(check().codes(false)).containsEntry("which", null);
		assertThat(check().answers()).extracting(Answer::key).doesNotContain("which");
	}

	@Test
	void saysWhyAQuestionIsHidden() {
		this.submitted.putAll(Map.of("found", "breach", "which", "staffing", "notice", true));
		assertThat(check(Map.of("allowed", false)).faults().values())
			.containsExactly("“Serve a notice” cannot be chosen or answered here. A notice needs a regulated service.");
		assertThat(check(Map.of("allowed", true)).faults().values()).isEmpty();
	}

	@Test
	void aHiddenGroupHidesAllOfItWhateverElseHidesAQuestion() {
		this.submitted.put("notice", true);
		assertThat(check(Map.of("allowed", false)).faults().values())
			.containsExactly("“Serve a notice” cannot be chosen or answered here. It does not apply.");
	}

	@Test
	void letsAnUntickedBoxStandThatIsHidden() {
		this.submitted.put("notice", false);
		assertThat(check().faults().values()).isEmpty();
	}

	@Test
	void aConditionIsDecidedByWhatIsSubmittedNotByWhatWasKnown() {
		this.submitted.put("which", "staffing");
		assertThat(check(Map.of("found", "breach")).faults().values()).hasSize(1);
	}

	@Test
	void refusesWhatIsNotAnOption() {
		this.submitted.put("found", "canary");
		assertThat(check().faults().values())
			.containsExactly("“What was found?” was answered with something that is not one of its options.");
	}

	@Test
	void refusesWordsThatAreTooLongOrTooShort() {
		this.submitted.put("reasons", "canary".repeat(4));
		assertThat(check().faults().values()).containsExactly("“Why?” is too long: at most 20 characters.");
		this.submitted.put("reasons", "ca");
		assertThat(check().faults().values()).containsExactly("“Why?” is too short: at least 3 characters.");
	}

	@Test
	void refusesWordsOfTheWrongForm() {
		this.submitted.put("email", "canary");
		this.submitted.put("postcode", "canary");
		assertThat(check().faults().values()).containsExactly("“E-mail” does not have the form that it needs.",
				"“Postcode” does not have the form that it needs.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a,b@x.uk", "A Name <a@x.uk>", "a@x.uk b@x.uk" })
	void refusesAnAddressThatNoLetterCanBeSentTo(String address) {
		this.submitted.put("email", address);
		assertThat(check().faults().values()).containsExactly("“E-mail” does not have the form that it needs.");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 100, Integer.MAX_VALUE })
	void refusesNumbersOutOfRange(int number) {
		this.submitted.put("children", number);
		assertThat(check().faults().values())
			.containsExactly("“How many children?” is out of range: at least 1, at most 99.");
	}

	@Test
	void takesWholeNumbersHoweverTheyAreWritten() {
		for (Object three : List.of(3, 3L, 3.0, (short) 3)) {
			this.submitted.put("children", three);
			assertThat(check().faults().values()).isEmpty();
			assertThat(check().codes(false)).containsEntry("children", 3L);
		}
		this.submitted.put("children", 10.0);
		assertThat(check().codes(false)).containsEntry("children", 10L);
	}

	@Test
	void takesTheNumberOfAServiceHoweverItIsWritten() {
		for (Object urn : List.of(35409, 35409L, "35409", "SC035409", " sc 035409 ")) {
			this.submitted.put("urn", urn);
			assertThat(check().faults()).isEmpty();
			assertThat(check().codes(false)).containsEntry("urn", 35409L);
			assertThat(check().answers()).contains(new Answer("urn", "URN", "35409"));
		}
		this.submitted.put("urn", "canary");
		assertThat(check().faults().values()).containsExactly(
				"“URN” was answered with something that is not a number of up to 8 digits such as 1234567 or SC035409.");
	}

	@Test
	void refusesFractionsOfWhatIsWhole() {
		this.submitted.put("children", 2.5);
		assertThat(check().faults().values())
			.containsExactly("“How many children?” was answered with something that is not a whole number.");
		this.submitted.remove("children");
		this.submitted.put("share", 0.125);
		assertThat(check().faults().values())
			.containsExactly("“Which share?” was answered with something that is not a number.");
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY })
	void refusesWhatIsNoNumberAtAll(double number) {
		this.submitted.put("share", number);
		assertThat(check().faults().values()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1 December 2026", "01/12/2026", "2026-12-1", "2026-02-30", "2026-12-01T10:00", "canary" })
	void refusesWhatIsNotADate(String day) {
		this.submitted.put("day", day);
		assertThat(check().faults().values())
			.containsExactly("“On which day?” was answered with something that is not a date such as 2026-12-31.");
	}

	@Test
	void refusesADayThatIsPastWhereOnlyALaterOneMakesSense() {
		this.submitted.put("by", TODAY.minusDays(1).toString());
		assertThat(check().faults().values())
			.containsExactly("“By which day?” cannot be a day that is past: give today or a later day.");
		this.submitted.put("by", TODAY.toString());
		assertThat(check().faults().values()).isEmpty();
		this.submitted.put("day", TODAY.minusYears(1).toString());
		assertThat(check().faults().values()).isEmpty();
	}

	@Test
	void refusesAnswersOfTheWrongType() {
		this.submitted.putAll(Map.of("found", 1, "reasons", List.of("canary"), "sure", "yes", "children", "3", "day",
				20261201, "risk", true));
		assertThat(check().faults().values()).hasSize(6)
			.allSatisfy((fault) -> assertThat(fault).contains("that is not"));
	}

	@Test
	void refusesWhatTheFormDoesNotAskFor() {
		this.submitted.put("approved", "canary");
		assertThat(check().faults().values()).containsExactly("An answer was sent that this form does not ask for.");
		assertThat(check().codes(false)).doesNotContainKey("approved");
	}

	@Test
	void neverQuotesAnAnswer() {
		FORM.fields().forEach((field) -> this.submitted.put(field.key(), "the canary sings and sings and sings"));
		this.submitted.put("the canary's own question", "canary");
		assertThat(check().faults().values()).hasSizeGreaterThan(8)
			.allSatisfy((fault) -> assertThat(fault).doesNotContainIgnoringCase("canary"));
	}

	private FormAnswers check() {
		return check(Map.of("allowed", true));
	}

	/** The two conditions of the form, without an engine. */
	private FormAnswers check(Map<String, Object> known) {
		return new FormAnswers(FORM, this.submitted, known, (condition, values) -> condition.equals("not allowed")
				? Boolean.FALSE.equals(values.get("allowed")) : !"breach".equals(values.get("found")), TODAY);
	}

}
