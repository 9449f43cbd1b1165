package org.concernhandling.casework;

import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.Register;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the register refuses by itself: a process owner who leaves a guard out of a model
 * gets no further than with it.
 */
@BareEngine
class GuardsOfTheRegisterTest {

	@Autowired
	Casework casework;

	@Autowired
	Register register;

	@Autowired
	RuntimeService runtime;

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void noConcernIsClosedWhoseSafeguardingTheRegisterDoesNotKnowToBeAssured() {
		leaveOut("concern-handling", "register.requireClosable");
		Case concern = open("childrens-home").assess()
			.complete("decide-actions", "noFurtherAction", true)
			.complete("approve-no-further-action", "noFurtherActionApproved", "yes");
		assertNotClosed("cannot be closed while safeguarding is not assured", concern, "safeguardingAssured", "no");
		assertNotClosed("cannot be closed while safeguarding is not assured", concern, "safeguardingAssured", "yes");
	}

	@Test
	void noConcernIsClosedWhileAReferralIsUnanswered() {
		leaveOut("concern-handling", "register.requireClosable");
		Case concern = reviewed();
		this.register.open(concern.reference(), "immediate-risk-referral");
		assertNotClosed("while a referral for immediate risk is unanswered", concern);
	}

	@Test
	void noConcernIsClosedWhenTheEndOfAReferralIsNotToldToTheRegister() {
		this.casework.deployUnguarded("immediate-risk-referral",
				(model) -> without(model, "camunda:expression=\"${register.conclude", "\"")
					.replace("id=\"record-outcome\"", "id=\"record-outcome\" camunda:expression=\"${true}\""));
		Case concern = open("childrens-home").complete("screen-immediate-risk", "immediateRisk", "yes")
			.complete("refer-to-local-authority")
			.runServices()
			.complete("confirm-authority-response", "authorityResponse", "referral-refused")
			.complete("resolve-referral-with-authority");
		concern.complete("establish-remit")
			.complete("assess-concern")
			.complete("decide-actions", "noFurtherAction", true)
			.complete("approve-no-further-action", "noFurtherActionApproved", "yes");
		assertNotClosed("while a referral for immediate risk is unanswered", concern);
	}

	@Test
	void noFurtherActionThatNobodyElseApprovedDoesNotCloseAConcern() {
		leaveOut("concern-handling", "register.approveByAnotherPerson");
		Case concern = open("childrens-home").assess()
			.completeAs("manager", "decide-actions", "noFurtherAction", true)
			.completeAs("manager", "approve-no-further-action", "noFurtherActionApproved", "yes");
		assertNotClosed("before another person has approved", concern);
		assertThat(concern.actions(HandlingAction.NO_FURTHER_ACTION)).singleElement()
			.satisfies((taken) -> assertThat(taken.outcome()).isNull());
	}

	@Test
	void aConcernAboutWhichTheRegisterKnowsNoDecisionIsNotClosed() {
		leaveOut("concern-handling", "register.decide", "register.approveByAnotherPerson");
		Case concern = open("childrens-home").assess()
			.completeAs("manager", "decide-actions", "noFurtherAction", true)
			.completeAs("manager", "approve-no-further-action", "noFurtherActionApproved", "yes");
		assertNotClosed("before its actions have ended", concern);
	}

	@Test
	void noFurtherActionIsNotApprovedWhenItIsNotKnownWhoDecidedIt() {
		Case concern = open("childrens-home");
		this.register.decide(concern.reference(), false, false, false, false, false, true);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.register.approveByAnotherPerson(concern.reference(), "yes"))
			.withMessageContaining("approved by another person");
	}

	@Test
	void aServiceThatIsNotRegulatedIsNotVisitedForCompliance() {
		leaveOut("concern-handling", "register.decide");
		Case concern = open("boarding-school").assess();
		this.runtime.setVariable(concern.task("decide-actions").getProcessInstanceId(), "complianceVisitPermitted",
				true);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> concern.complete("decide-actions", "complianceVisit", true))
			.withMessageContaining("A compliance visit needs a regulated service");
		assertThat(concern.openTasks()).containsExactly("decide-actions");
		assertThat(concern.actions(HandlingAction.COMPLIANCE_VISIT)).isEmpty();
	}

	@Test
	void aVisitDoesNotEndWithEnforcementThatTheLawDoesNotGive() {
		leaveOut("compliance-visit", "register.requireEnforcementPossible");
		Case visit = this.casework
			.only("compliance-visit", NewConcerns.about("supported-accommodation"),
					Map.of("setting", "supported-accommodation"))
			.complete("hold-case-review")
			.complete("plan-visit")
			.complete("record-visit-findings", "breachFound", "yes");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> visit.complete("decide-enforcement", "enforcement", "restriction-of-accommodation"))
			.withMessageContaining("section 22B");
		assertThat(visit.openTasks()).containsExactly("decide-enforcement");
	}

	private Case reviewed() {
		return open("childrens-home").assess()
			.complete("decide-actions", "inspectionRescheduling", true)
			.complete("review-inspection-timing", "timingDecision", "leave-as-planned")
			.complete("review-outcome", "safeguardingAssured", "yes", "furtherAction", "no");
	}

	private Case open(String setting) {
		return this.casework.open(NewConcerns.about(setting)).runServices();
	}

	private void assertNotClosed(String rule, Case concern, Object... codes) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> concern.complete("close-concern", codes))
			.withMessageContaining(rule);
		assertThat(concern.openTasks()).containsExactly("close-concern");
		assertThat(concern.concern().closedAt()).isNull();
	}

	/**
	 * A model without the listeners that call these guards has slipped through.
	 */
	private void leaveOut(String process, String... guards) {
		this.casework.deployUnguarded(process, (model) -> Stream.of(guards)
			.reduce(model,
					(changed, guard) -> without(changed, "<camunda:taskListener expression=\"${" + guard, "/>")));
	}

	private static String without(String model, String begin, String end) {
		int from = model.indexOf(begin);
		assertThat(from).as(begin).isNotNegative();
		return model.substring(0, from) + model.substring(model.indexOf(end, from + begin.length()) + end.length());
	}

}
