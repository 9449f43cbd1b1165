package org.concernhandling.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.engine.forms.FormFiller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@BareEngine
@Covers("immediate-risk-referral")
class ImmediateRiskReferralTest {

	private static final String AUTHORITY = "duty.team@example.org";

	@Autowired
	Casework casework;

	@Autowired
	RuntimeService runtime;

	@Test
	void standsBeforeAllOtherWork() {
		Case referral = start();
		assertThat(referral.task("refer-to-local-authority").getPriority()).isEqualTo(100);
		refer(referral);
		assertThat(referral.task("confirm-authority-response").getPriority()).isEqualTo(100);
	}

	@Test
	void sendsWhatIsSharedToTheAuthority() {
		refer(start());
		assertThat(this.casework.lettersTo(AUTHORITY)).singleElement()
			.asString()
			.contains(FormFiller.WORDS + "informationShared");
	}

	@Test
	void isTriedAgainAndThenStandsAsAnIncidentWhenItCannotBeSent() {
		this.casework.stopMail();
		Case referral = start().complete("refer-to-local-authority", "authorityEmail", AUTHORITY);
		referral.failServices();
		assertThat(referral.services()).singleElement().satisfies((job) -> {
			assertThat(job.getRetries()).isEqualTo(2);
			assertThat(job.getDuedate()).isEqualTo(SettableClock.START.plus(Duration.ofMinutes(10)));
			assertThat(job.getExceptionMessage()).doesNotContain(AUTHORITY);
		});
		assertThat(incidents(referral)).isZero();
		referral.failServices().failServices();
		assertThat(referral.services()).isEmpty();
		assertThat(incidents(referral)).isEqualTo(1);
		assertThat(referral.variable("recipients")).isEqualTo("local-authority");

		this.casework.startMail();
		referral.retry();
		assertThat(incidents(referral)).isZero();
		assertThat(this.casework.lettersTo(AUTHORITY)).singleElement()
			.asString()
			.contains(FormFiller.WORDS + "informationShared");
		assertThat(referral.openTasks()).containsExactly("confirm-authority-response");
	}

	@ParameterizedTest
	@ValueSource(strings = { "safeguarding-action-taken", "no-action-needed" })
	void endsWithTheAssuranceThatTheAuthorityGives(String assurance) {
		Case referral = refer(start()).complete("confirm-authority-response", "authorityResponse", assurance);
		assertEnded(referral, assurance);
	}

	@ParameterizedTest
	@ValueSource(strings = { "safeguarding-action-taken", "no-action-needed" })
	void takesAnAnswerThatArrivesByItself(String assurance) {
		Case referral = refer(start()).receive("AuthorityResponded", "authorityResponse", assurance);
		assertEnded(referral, assurance);
	}

	@Test
	void goesToAManagerWhenTheAuthorityRefusesIt() {
		Case referral = refer(start()).complete("confirm-authority-response", "authorityResponse", "referral-refused");
		assertThat(referral.openTasks()).containsExactly("resolve-referral-with-authority");
		assertThat(referral.actions(HandlingAction.IMMEDIATE_RISK_REFERRAL)).singleElement()
			.satisfies((taken) -> assertThat(taken.outcome()).isNull());
		referral.complete("resolve-referral-with-authority", "authorityResponse", "no-action-needed");
		assertEnded(referral, "no-action-needed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "referral-refused", "no-response", "sent-by-email" })
	void doesNotEndWithoutAssuranceWhateverAMessageBrings(String code) {
		Case referral = refer(start()).receive("AuthorityResponded", "authorityResponse", code);
		assertThat(referral.openTasks()).containsExactly("resolve-referral-with-authority");
	}

	@Test
	void waitsOnWhenAMessageDoesNotSayWhatTheAuthorityAnswered() {
		Case referral = refer(start());
		assertThatThrownBy(() -> referral.receive("AuthorityResponded")).isInstanceOf(ProcessEngineException.class);
		assertThat(referral.openTasks()).containsExactly("confirm-authority-response");
	}

	@Test
	void isResolvedOnlyByAnAssurance() {
		Case referral = refer(start()).complete("confirm-authority-response", "authorityResponse", "referral-refused");
		Task open = referral.task("resolve-referral-with-authority");
		assertThatThrownBy(() -> referral.complete(open, "manager",
				Map.of("authorityResponse", "referral-refused", "resolutionReasons", "They still refuse.")))
			.hasMessageContaining("not one of its options");
		assertThat(referral.openTasks()).containsExactly("resolve-referral-with-authority");
	}

	@Test
	void chasesAfterAWorkingDayAndAgainOnTheNextAndThenEscalates() {
		Case referral = refer(start());
		assertThat(referral.timers()).singleElement()
			.satisfies((timer) -> assertThat(timer.getDuedate()).isEqualTo(Instant.parse("2026-11-24T18:00:00Z")));
		referral.reach("no-response-yet");
		assertThat(referral.openTasks()).containsExactly("chase-local-authority", "confirm-authority-response");
		referral.complete("chase-local-authority", "chasedBy", "telephone");
		assertThat(referral.openTasks()).containsExactly("confirm-authority-response");
		assertThat(referral.waitingTimers()).containsExactly("next-working-day");
		assertThat(referral.due("next-working-day")).isEqualTo("2026-11-25T18:00:00Z");
		referral.reach("next-working-day").complete("chase-local-authority", "chasedBy", "director");
		assertThat(referral.openTasks()).containsExactly("resolve-referral-with-authority");
		assertThat(referral.waitingTimers()).isEmpty();
		referral.complete("resolve-referral-with-authority", "authorityResponse", "safeguarding-action-taken");
		assertEnded(referral, "safeguarding-action-taken");
	}

	@Test
	void aChaseIsToBeMadeWithinFourWorkingHours() {
		Case referral = refer(start()).reach("no-response-yet");
		assertThat(referral.task("chase-local-authority").getDueDate())
			.isEqualTo(Instant.parse("2026-11-25T12:00:00Z"));
	}

	@Test
	void countsAChaseThatNobodyMakes() {
		Case referral = refer(start()).reach("no-response-yet")
			.reach("chase-not-made")
			.reach("next-working-day")
			.reach("chase-not-made");
		assertThat(referral.openTasks()).containsExactly("resolve-referral-with-authority");
	}

	@Test
	void stopsChasingWhenTheAnswerComes() {
		Case confirmed = refer(start()).reach("no-response-yet")
			.complete("confirm-authority-response", "authorityResponse", "safeguarding-action-taken");
		assertEnded(confirmed, "safeguarding-action-taken");
		Case received = refer(start()).reach("no-response-yet")
			.complete("chase-local-authority", "chasedBy", "telephone")
			.receive("AuthorityResponded", "authorityResponse", "safeguarding-action-taken");
		assertEnded(received, "safeguarding-action-taken");
	}

	private Case start() {
		return this.casework.only("immediate-risk-referral", NewConcerns.about("childrens-home"),
				Map.of("setting", "childrens-home"));
	}

	private static Case refer(Case referral) {
		return referral.complete("refer-to-local-authority", "authorityEmail", AUTHORITY).runServices();
	}

	private long incidents(Case referral) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(referral.reference())
			.incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
			.count();
	}

	private static void assertEnded(Case referral, String assurance) {
		assertThat(referral.isEnded()).isTrue();
		assertThat(referral.actions(HandlingAction.IMMEDIATE_RISK_REFERRAL)).singleElement()
			.satisfies((taken) -> assertThat(taken.outcome()).extracting(ActionOutcome::code).isEqualTo(assurance));
	}

}
