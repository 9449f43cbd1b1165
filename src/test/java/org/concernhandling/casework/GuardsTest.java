package org.concernhandling.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.Colleagues;
import org.concernhandling.TravellingClock;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.Register;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.engine.forms.FormFiller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules that no client can get round; whatever is refused changes nothing. */
@BareEngine
class GuardsTest {

	private static final String REASONS = "Because of what is in the case file.";

	@Autowired
	Casework casework;

	@Autowired
	Register register;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	IdentityService people;

	@Autowired
	SettableClock clock;

	@Autowired
	FormService forms;

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void aDecisionChoosesSomething() {
		Case concern = open("childrens-home").assess();
		assertRefused("Choose at least one action", concern, "caseworker", "decide-actions");
		assertRefused("Choose at least one action", concern, "caseworker", "decide-actions", "noFurtherAction", false);
	}

	@Test
	void noFurtherActionExcludesEveryOtherAction() {
		Case concern = open("childrens-home").assess();
		assertRefused("No further action excludes every other action", concern, "caseworker", "decide-actions",
				"noFurtherAction", true, "complianceVisit", true);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.register.decide(concern.reference(), true, false, false, false, false, true))
			.withMessageContaining("No further action excludes every other action");
	}

	@Test
	void aComplianceVisitNeedsARegulatedService() {
		assertRefused("A compliance visit needs a regulated service (Care Standards Act 2000, Part 2)",
				open("boarding-school").assess(), "caseworker", "decide-actions", "complianceVisit", true);
	}

	@Test
	void aComplianceVisitNeedsARegulatedServiceEvenWhenTheProcessWasToldOtherwise() {
		Case concern = open("boarding-school").assess();
		this.runtime.setVariable(concern.task("decide-actions").getProcessInstanceId(), "complianceVisitPermitted",
				true);
		assertRefused("A compliance visit needs a regulated service (Care Standards Act 2000, Part 2)", concern,
				"caseworker", "decide-actions", "complianceVisit", true);
	}

	@Test
	void noFurtherActionIsApprovedByAnotherPersonThanTheOneWhoDecidedIt() {
		Case concern = open("childrens-home").assess().completeAs("manager", "decide-actions", "noFurtherAction", true);
		assertRefused("approved by another person", concern, "manager", "approve-no-further-action",
				"noFurtherActionApproved", "yes");
		assertRefused("approved by another person", concern, "manager", "approve-no-further-action",
				"noFurtherActionApproved", "no");
		concern.completeAs("manager2", "approve-no-further-action", "noFurtherActionApproved", "yes");
		assertThat(concern.openTasks()).containsExactly("close-concern");
	}

	@Test
	void noFurtherActionIsNotApprovedByNobody() {
		Case concern = open("childrens-home").assess().complete("decide-actions", "noFurtherAction", true);
		Task approval = concern.task("approve-no-further-action");
		assertThatThrownBy(() -> this.tasks.complete(approval.getId(),
				Map.of("noFurtherActionApproved", "yes", "approvalReasons", REASONS)))
			.hasMessageContaining("approved by another person");
	}

	@Test
	void whoPreparedAnEnquiryDoesNotDecideWhetherItLeadsToTheReporter() {
		Case enquiry = this.casework.only("provider-enquiry", NewConcerns.about("childrens-home"), Map.of())
			.completeAs("custodian", "prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "yes");
		assertRefused("Whoever prepared an enquiry", enquiry, "custodian", "approve-identification-risk",
				"identificationDecision", "approved");
		enquiry.completeAs("custodian2", "approve-identification-risk", "identificationDecision", "approved");
	}

	@Test
	void onlyACustodianDecidesWhetherAnEnquiryLeadsToTheReporter() {
		Case enquiry = this.casework.only("provider-enquiry", NewConcerns.about("childrens-home"), Map.of())
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "yes");
		Colleagues.addWithGroup(this.people, "managers", "manager");
		this.tasks.setAssignee(enquiry.task("approve-identification-risk").getId(), "manager");
		assertRefused("Only a custodian of identity decides", enquiry, "manager", "approve-identification-risk",
				"identificationDecision", "approved");
		this.people.createMembership("manager", "custodians");
		try {
			enquiry.completeAs("manager", "approve-identification-risk", "identificationDecision", "approved");
		}
		finally {
			this.people.deleteMembership("manager", "custodians");
		}
	}

	@Test
	void whoeverDecidedSoInAnEarlierYearThatIsBroughtInNeedNotBeACustodianNow() {
		Case enquiry = this.casework.only("provider-enquiry", NewConcerns.about("childrens-home"), Map.of())
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "yes");
		TravellingClock past = new TravellingClock(this.clock);
		past.travel(this.clock.instant());
		try {
			enquiry.completeAs("history-2", "approve-identification-risk", "identificationDecision", "approved");
		}
		finally {
			past.comeBack();
		}
	}

	@Test
	void whereSafeguardingIsNotAssuredFurtherActionIsNeeded() {
		Case concern = open("childrens-home").assess()
			.complete("decide-actions", "inspectionRescheduling", true)
			.complete("review-inspection-timing", "timingDecision", "leave-as-planned");
		assertRefused("While safeguarding is not assured, further action is needed", concern, "caseworker",
				"review-outcome", "safeguardingAssured", "no", "furtherAction", "no");
	}

	@Test
	void noConcernIsClosedWhileSafeguardingIsNotAssured() {
		Case concern = open("childrens-home").assess()
			.complete("decide-actions", "noFurtherAction", true)
			.complete("approve-no-further-action");
		assertRefused("cannot be closed while safeguarding is not assured", concern, "caseworker", "close-concern",
				"safeguardingAssured", "no");
		assertThat(concern.concern().closedAt()).isNull();
		concern.complete("close-concern", "safeguardingAssured", "yes");
		assertThat(concern.concern().closedAt()).isNotNull();
	}

	@Test
	void noConcernIsClosedWhileAReferralIsUnanswered() {
		Case concern = open("childrens-home").assess()
			.complete("decide-actions", "noFurtherAction", true)
			.complete("approve-no-further-action");
		this.register.open(concern.reference(), "immediate-risk-referral");
		assertRefused("while a referral for immediate risk is unanswered", concern, "caseworker", "close-concern",
				"safeguardingAssured", "yes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "referral-refused", "no-response", "satisfied" })
	void aReferralDoesNotEndWithoutAssurance(String outcome) {
		Case concern = open("childrens-home");
		long action = this.register.open(concern.reference(), "immediate-risk-referral");
		assertThatThrownBy(() -> this.register.conclude(action, outcome)).isInstanceOf(RuntimeException.class);
		assertThat(concern.actions(HandlingAction.IMMEDIATE_RISK_REFERRAL)).singleElement()
			.satisfies((taken) -> assertThat(taken.outcome()).isNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "independent-fostering-agency", "voluntary-adoption-agency", "adoption-support-agency",
			"residential-holiday-scheme", "supported-accommodation" })
	void accommodationIsNotRestrictedWhereTheLawDoesNotGiveIt(String setting) {
		assertRefused("section 22B", visitWithBreach(setting), "manager", "decide-enforcement", "enforcement",
				"restriction-of-accommodation");
	}

	@ParameterizedTest
	@ValueSource(strings = { "childrens-home", "residential-family-centre" })
	void accommodationIsRestrictedWhereTheLawGivesIt(String setting) {
		Case visit = visitWithBreach(setting).complete("decide-enforcement", "enforcement",
				"restriction-of-accommodation");
		assertThat(visit.isEnded()).isTrue();
	}

	@Test
	void whatIsNotRegulatedIsNotEnforcedAgainst() {
		String reference = open("boarding-school").reference();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.register.requireEnforcementPossible(reference, "compliance-notice"))
			.withMessageContaining("Only a regulated service");
		assertThatNoException().isThrownBy(() -> this.register.requireEnforcementPossible(reference, "no-enforcement"));
	}

	@ParameterizedTest
	@MethodSource
	void whatAFormRefusesTheServerRefuses(Map<String, Object> change, String message) {
		Case concern = open("childrens-home");
		Task screening = concern.task("screen-immediate-risk");
		Map<String, Object> answers = new HashMap<>(Map.of("immediateRisk", "no", "screeningReason", REASONS));
		answers.putAll(change);
		List<Object> before = everything(concern);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> concern.complete(screening, "caseworker", answers))
			.withMessageContaining(message)
			.withMessageNotContaining("canary");
		assertThat(everything(concern)).isEqualTo(before);
	}

	static Stream<Arguments> whatAFormRefusesTheServerRefuses() {
		return Stream.of(refusal(Map.of("immediateRisk", ""), "needs an answer"),
				refusal(Map.of("screeningReason", " "), "needs an answer"),
				refusal(Map.of("immediateRisk", "canary"), "not one of its options"),
				refusal(Map.of("screeningReason", "canary".repeat(2000)), "too long"),
				refusal(Map.of("canary", "yes"), "does not ask for"));
	}

	@Test
	void aTaskIsNotCompletedWithoutItsFormWhicheverWayAClientTakes() {
		Case concern = open("childrens-home");
		String screening = concern.task("screen-immediate-risk").getId();
		Map<String, Object> forged = Map.of("immediateRisk", "no");
		List<Object> before = everything(concern);
		assertThat(
				Stream.<Runnable>of(() -> this.tasks.complete(screening), () -> this.tasks.complete(screening, forged),
						() -> this.tasks.completeWithVariablesInReturn(screening, forged, false),
						() -> this.forms.submitTaskForm(screening, forged),
						() -> this.forms.submitTaskFormWithVariablesInReturn(screening, forged, false)))
			.allSatisfy((way) -> assertThatThrownBy(way::run).hasMessageContaining("needs an answer"));
		assertThat(everything(concern)).isEqualTo(before);
	}

	private Case open(String setting) {
		return this.casework.open(NewConcerns.about(setting)).runServices();
	}

	private Case visitWithBreach(String setting) {
		return this.casework
			.only("compliance-visit", NewConcerns.about(setting),
					Map.of("setting", setting, "category", "regulatory-breach", "severity", "serious"))
			.complete("hold-case-review")
			.complete("plan-visit")
			.complete("record-visit-findings", "breachFound", "yes");
	}

	private void assertRefused(String rule, Case concern, String person, String task, Object... codes) {
		List<Object> before = everything(concern);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> concern.completeAs(person, task, codes))
			.withMessageContaining(rule)
			.withMessageNotContaining(FormFiller.WORDS);
		assertThat(everything(concern)).isEqualTo(before);
	}

	/** All that a completed task could have changed. */
	private List<Object> everything(Case concern) {
		return List.of(concern.tasks().stream().map((task) -> task.getId() + task.getAssignee()).sorted().toList(),
				this.runtime.createProcessInstanceQuery()
					.processInstanceBusinessKey(concern.reference())
					.list()
					.stream()
					.map(ProcessInstance::getId)
					.sorted()
					.map(this.runtime::getVariables)
					.toList(),
				concern.caseFile(), Stream.of(HandlingAction.values()).map(concern::actions).toList(),
				concern.concern());
	}

	private static Arguments refusal(Map<String, Object> change, String message) {
		return Arguments.of(change, message);
	}

}
