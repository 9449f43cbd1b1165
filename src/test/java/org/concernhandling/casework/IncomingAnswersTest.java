package org.concernhandling.casework;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.NotAwaited;
import org.concernhandling.concern.RefusedAnswers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Answers that come past the task that waits for them do what its form would. */
@BareEngine
class IncomingAnswersTest {

	private static final Map<String, Object> FROM_PROVIDER = Map.of("responseReceivedOn", "2026-03-02",
			"providerResponse", "Two people are on duty every night from now on.");

	private static final Map<String, Object> FROM_AUTHORITY = Map.of("authorityResponse", "no-action-needed",
			"respondedOn", "2026-03-02", "responseReasons", "The duty team has seen the child.");

	@Autowired
	Casework casework;

	@Autowired
	SettableClock clock;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void aProvidersAnswerIsAssessedNextAndItsWordsAreInTheCaseFile() {
		Case enquiry = asked().take(AwaitedAnswer.PROVIDER_RESPONSE, FROM_PROVIDER);
		assertThat(enquiry.openTasks()).containsExactly("assess-provider-response");
		assertThat(enquiry.variable("responseReceivedOn")).isEqualTo("2026-03-02");
		assertThat(enquiry.variable("providerResponse")).isNull();
		assertThat(newest(enquiry).kind()).isEqualTo(CaseFileEntry.Kind.TASK_COMPLETED);
		assertThat(newest(enquiry).subject()).isEqualTo("record-provider-response");
		assertThat(newest(enquiry).answers()).extracting(Answer::value)
			.containsExactly("2 March 2026", "Two people are on duty every night from now on.");
	}

	@ParameterizedTest
	@CsvSource({ "safeguarding-action-taken,", "no-action-needed,",
			"referral-refused,resolve-referral-with-authority" })
	void anAuthoritysAnswerLeadsOn(String response, String next) {
		Case referral = referred().take(AwaitedAnswer.AUTHORITY_RESPONSE,
				with(FROM_AUTHORITY, "authorityResponse", response));
		if (next == null) {
			assertThat(referral.isEnded()).isTrue();
			assertThat(referral.outcomes()).containsExactly(response);
		}
		else {
			assertThat(referral.openTasks()).containsExactly(next);
			assertThat(referral.waitingTimers()).isEmpty();
		}
		assertThat(newest(referral).subject()).isEqualTo("confirm-authority-response");
	}

	@ParameterizedTest
	@CsvSource({ "0,met", "1,missed" })
	void aTaskWhoseAnswerCameIsDoneAndNotForgone(int millisecondsLate, String outcome) {
		Case referral = referred();
		this.clock.set(referral.task("confirm-authority-response")
			.getDueDate()
			.toInstant()
			.plus(Duration.ofMillis(millisecondsLate)));
		referral.take(AwaitedAnswer.AUTHORITY_RESPONSE, FROM_AUTHORITY);
		assertThat(this.jdbc.sql("select outcome from concerns.clock where reference = ? and subject = ?")
			.params(referral.reference(), "confirm-authority-response")
			.query(String.class)
			.single()).isEqualTo(outcome);
	}

	@Test
	void whatTheFormRefusesIsRefusedByItsQuestionAndChangesNothing() {
		Case referral = referred();
		List<CaseFileEntry> before = referral.caseFile();
		assertThatExceptionOfType(RefusedAnswers.class)
			.isThrownBy(() -> referral.take(AwaitedAnswer.AUTHORITY_RESPONSE,
					Map.of("authorityResponse", "canary", "respondedOn", "yesterday")))
			.satisfies((refused) -> assertThat(refused.faults()).containsOnlyKeys("authorityResponse", "respondedOn",
					"responseReasons"))
			.withMessageNotContaining("canary");
		assertThat(referral.openTasks()).containsExactly("confirm-authority-response");
		assertThat(referral.caseFile()).isEqualTo(before);
	}

	@Test
	void anAnswerThatNobodyWaitsForIsRefused() {
		Case enquiry = asked();
		assertThatExceptionOfType(NotAwaited.class)
			.isThrownBy(() -> enquiry.take(AwaitedAnswer.AUTHORITY_RESPONSE, FROM_AUTHORITY))
			.withMessageContaining("Nobody waits");
		enquiry.take(AwaitedAnswer.PROVIDER_RESPONSE, FROM_PROVIDER);
		assertThatExceptionOfType(NotAwaited.class)
			.isThrownBy(() -> enquiry.take(AwaitedAnswer.PROVIDER_RESPONSE, FROM_PROVIDER))
			.withMessageContaining("Nobody waits");
	}

	@Test
	void whichOfTwoReferralsWasAnsweredIsLeftToPeople() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"))
			.runServices()
			.complete("screen-immediate-risk", "immediateRisk", "yes");
		refer(concern).complete("establish-remit").complete("assess-concern", "immediateRisk", "yes");
		refer(concern);
		List<String> before = concern.openTasks();
		assertThat(before).filteredOn("confirm-authority-response"::equals).hasSize(2);
		assertThatExceptionOfType(NotAwaited.class)
			.isThrownBy(() -> concern.take(AwaitedAnswer.AUTHORITY_RESPONSE, FROM_AUTHORITY))
			.withMessageContaining("Complete the one that was answered");
		assertThat(concern.openTasks()).isEqualTo(before);
		concern.complete("confirm-authority-response", "authorityResponse", "no-action-needed")
			.take(AwaitedAnswer.AUTHORITY_RESPONSE, FROM_AUTHORITY);
		assertThat(concern.openTasks()).doesNotContain("confirm-authority-response");
	}

	private Case asked() {
		return this.casework.only("provider-enquiry", NewConcerns.about("childrens-home"), Map.of())
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no")
			.runServices();
	}

	private Case referred() {
		return refer(this.casework.only("immediate-risk-referral", NewConcerns.about("childrens-home"), Map.of()));
	}

	private static Case refer(Case concern) {
		return concern.complete("refer-to-local-authority").runServices();
	}

	private static CaseFileEntry newest(Case concern) {
		List<CaseFileEntry> entries = concern.caseFile();
		return entries.get(entries.size() - 1);
	}

	private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
		Map<String, Object> changed = new HashMap<>(answers);
		changed.put(key, value);
		return changed;
	}

}
