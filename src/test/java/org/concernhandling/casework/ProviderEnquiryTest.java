package org.concernhandling.casework;

import java.time.LocalDate;
import java.util.Map;

import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.ConcernProcesses.Wait;
import org.concernhandling.concern.Refused;
import org.concernhandling.engine.forms.FormFiller;
import org.concernhandling.servicelevel.Deadlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BareEngine
@Covers("provider-enquiry")
class ProviderEnquiryTest {

	/** Whom the enquiry goes to when a form is filled in. */
	private static final String PROVIDER = "somebody@example.org";

	@Autowired
	Casework casework;

	@Autowired
	Deadlines deadlines;

	@Autowired
	ConcernProcesses processes;

	@ParameterizedTest
	@ValueSource(strings = { "satisfied", "not-satisfied" })
	void endsAsTheAnswerIsAssessed(String assessment) {
		Case enquiry = sent().complete("record-provider-response")
			.complete("assess-provider-response", "providerAssessment", assessment, "immediateRisk", "no");
		assertThat(enquiry.isEnded()).isTrue();
		assertThat(enquiry.outcomes()).containsExactly(assessment);
	}

	@Test
	void theLetterAsksAndSaysNothingOfTheConcern() {
		Case enquiry = sent();
		assertThat(this.casework.lettersTo(PROVIDER)).singleElement()
			.asString()
			.contains(FormFiller.WORDS + "enquiryQuestion")
			.doesNotContain(enquiry.reference())
			.doesNotContain(FormFiller.WORDS + "withheld")
			.doesNotContain("Staff leave the younger children alone");
	}

	@Test
	void theCaseFileTellsWhatIsWaitedForWithAndWithoutATime() {
		Case enquiry = sent();
		assertThat(this.processes.waits(enquiry.reference())).extracting(Wait::name)
			.containsExactly("Day to answer reached", "No answer in time", "Provider responded");
		assertThat(this.processes.waits(enquiry.reference()).get(2).due()).isNull();
	}

	@Test
	void neverGoesToSomebodyWhomTheConcernIsAbout() {
		Case enquiry = enquiry();
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> enquiry.complete("prepare-enquiry", "recipientIsSubject", "yes", "reporterIdentifiable", "no"));
		assertThat(enquiry.openTasks()).containsExactly("prepare-enquiry");
		assertThat(enquiry.services()).isEmpty();
	}

	@Test
	void nothingGoesOutUntilACustodianHasAcceptedTheRiskToTheReporter() {
		Case enquiry = enquiry();
		prepare(enquiry, "yes");
		assertThat(enquiry.openTasks()).containsExactly("approve-identification-risk");
		assertThat(enquiry.services()).isEmpty();
		enquiry.complete("approve-identification-risk", "identificationDecision", "approved").runServices();
		assertThat(this.casework.lettersTo(PROVIDER)).hasSize(1);
		assertThat(enquiry.openTasks()).containsExactly("record-provider-response");
	}

	@Test
	void theRiskIsAskedAboutAgainAfterRewording() {
		Case enquiry = enquiry();
		prepare(enquiry, "yes").complete("approve-identification-risk", "identificationDecision", "reword");
		prepare(enquiry, "yes");
		assertThat(enquiry.openTasks()).containsExactly("approve-identification-risk");
		assertThat(this.casework.lettersTo(PROVIDER)).isEmpty();
	}

	@Test
	void endsUnsentWhenTheReporterCannotBeProtected() {
		Case enquiry = enquiry();
		prepare(enquiry, "yes").complete("approve-identification-risk", "identificationDecision",
				"choose-another-action");
		assertThat(enquiry.isEnded()).isTrue();
		assertThat(enquiry.outcomes()).containsExactly("withdrawn-to-protect-reporter");
		assertThat(this.casework.lettersTo(PROVIDER)).isEmpty();
	}

	@Test
	void anAnswerThatReachesTheSystemIsAssessedAtOnce() {
		Case enquiry = sent().receive("ProviderResponded");
		assertThat(enquiry.openTasks()).containsExactly("assess-provider-response");
		assertThat(enquiry.waitingTimers()).isEmpty();
	}

	@Test
	void theProviderIsAskedForMoreAsOftenAsItTakes() {
		Case enquiry = sent();
		for (int round = 1; round <= 3; round++) {
			enquiry.complete("record-provider-response")
				.complete("assess-provider-response", "providerAssessment", "ask-for-more", "immediateRisk", "no");
			prepare(enquiry, "no").runServices();
			assertThat(this.casework.lettersTo(PROVIDER)).hasSize(round + 1);
		}
		assertThat(enquiry.outcomes()).containsOnlyNulls().hasSize(1);
	}

	@Test
	void aReminderOnTheDayToAnswerDoesNotEndTheWait() {
		Case enquiry = sent();
		assertThat(enquiry.due("response-date-reached"))
			.isEqualTo(this.deadlines.on(enquiry.variable("answerBy").toString()).toInstant());
		enquiry.reach("response-date-reached").runServices();
		assertThat(this.casework.lettersTo(PROVIDER)).hasSize(2);
		assertThat(enquiry.openTasks()).containsExactly("record-provider-response");
		assertThat(enquiry.waitingTimers()).containsExactly("no-response");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aReminderThatCouldNotBeSentIsTakenBackOnceTheAnswerIsThere(boolean recorded) {
		Case enquiry = sent();
		this.casework.stopMail();
		enquiry.reach("response-date-reached").failServices();
		Case answered = recorded ? enquiry.complete("record-provider-response") : enquiry.receive("ProviderResponded");
		this.casework.startMail();
		answered.complete("assess-provider-response", "providerAssessment", "ask-for-more", "immediateRisk", "no");
		prepare(answered, "no").runServices();
		assertThat(this.casework.lettersTo(PROVIDER)).hasSize(2)
			.noneMatch((letter) -> letter.contains("We have not had your reply"));
		assertThat(answered.waitingTimers()).containsExactly("no-response", "response-date-reached");
	}

	@Test
	void theWaitEndsWhenNoAnswerComesAfterTheReminder() {
		Case enquiry = sent();
		LocalDate answerBy = LocalDate.parse(enquiry.variable("answerBy").toString());
		enquiry.reach("response-date-reached").runServices();
		assertThat(enquiry.due("no-response"))
			.isEqualTo(this.deadlines.after("provider-no-response", answerBy.toString()).toInstant());
		enquiry.reach("no-response");
		assertThat(enquiry.isEnded()).isTrue();
		assertThat(enquiry.outcomes()).containsExactly("no-response");
	}

	private Case sent() {
		Case sent = prepare(enquiry(), "no").runServices();
		assertThat(sent.openTasks()).containsExactly("record-provider-response");
		return sent;
	}

	private static Case prepare(Case enquiry, String reporterIdentifiable) {
		return enquiry.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable",
				reporterIdentifiable);
	}

	private Case enquiry() {
		return this.casework.only("provider-enquiry", NewConcerns.about("childrens-home"), Map.of());
	}

}
