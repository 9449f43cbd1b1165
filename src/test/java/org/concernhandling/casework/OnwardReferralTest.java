package org.concernhandling.casework;

import java.util.HashMap;
import java.util.Map;

import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BareEngine
@Covers("onward-referral")
class OnwardReferralTest {

	@Autowired
	Casework casework;

	@Test
	void proposesTheBodyThatTheDecisionNames() {
		Case referral = refer("youth-offending-team");
		assertThat(referral.openTasks()).containsExactly("refer-onward");
		assertThat(referral.variable("destination")).isEqualTo("ministry-of-justice");
		assertThat(referral.variable("route")).isEqualTo("whistleblowing");
	}

	@Test
	void lastsNoLongerThanTheAdviceWhenTheReporterIsAdvisedWhereToGo() {
		Case referral = refer("school").complete("refer-onward", "onwardDecision", "advise-reporter");
		assertEnded(referral, ActionOutcome.REPORTER_ADVISED);
	}

	@Test
	void goesToTheBodyThatThePersonChose() {
		Case referral = refer("school").complete("refer-onward", "onwardDecision", "pass-on", "destination", "nspcc");
		assertThat(referral.variable("destination")).isEqualTo("nspcc");
	}

	@Test
	void asksForReassuranceOnceTheBodyHasHadTimeToAnswer() {
		Case referral = passOn();
		assertThat(referral.openTasks()).isEmpty();
		assertThat(referral.waitingTimers()).containsExactly("time-to-answer");
		referral.reach("time-to-answer").complete("seek-reassurance", "reassured", "yes");
		assertEnded(referral, ActionOutcome.REASSURED);
	}

	@Test
	void asksASecondTimeBeforeAManagerTakesItUp() {
		Case referral = passOn().reach("time-to-answer").complete("seek-reassurance", "reassured", "no");
		assertThat(referral.openTasks()).isEmpty();
		referral.reach("time-to-answer").complete("seek-reassurance", "reassured", "no");
		assertThat(referral.openTasks()).containsExactly("resolve-lack-of-reassurance");
		referral.complete("resolve-lack-of-reassurance", "onwardResolution", "not-reassured");
		assertEnded(referral, ActionOutcome.NOT_REASSURED);
	}

	@Test
	void isReassuredWhenTheSecondRequestOrTheManagerReassures() {
		Case atSecondRequest = passOn().reach("time-to-answer")
			.complete("seek-reassurance", "reassured", "no")
			.reach("time-to-answer")
			.complete("seek-reassurance", "reassured", "yes");
		assertEnded(atSecondRequest, ActionOutcome.REASSURED);
		Case byManager = passOn().reach("time-to-answer")
			.complete("seek-reassurance", "reassured", "no")
			.reach("time-to-answer")
			.complete("seek-reassurance", "reassured", "no")
			.complete("resolve-lack-of-reassurance", "onwardResolution", "reassured");
		assertEnded(byManager, ActionOutcome.REASSURED);
	}

	private Case passOn() {
		return refer("youth-offending-team").complete("refer-onward", "onwardDecision", "pass-on");
	}

	private Case refer(String setting) {
		Map<String, String> facts = new HashMap<>();
		facts.put("setting", setting);
		facts.put("matter", "children-and-services");
		facts.put("nation", null);
		return this.casework.only("onward-referral", NewConcerns.about(setting), facts);
	}

	private static void assertEnded(Case referral, ActionOutcome outcome) {
		assertThat(referral.isEnded()).isTrue();
		assertThat(referral.actions(HandlingAction.ONWARD_REFERRAL)).singleElement()
			.satisfies((taken) -> assertThat(taken.outcome()).isEqualTo(outcome));
	}

}
