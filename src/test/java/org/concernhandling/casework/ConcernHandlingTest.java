package org.concernhandling.casework;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.HandlingActions.Taken;
import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Severity;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.correspondence.PrintRoomOfTheTest;
import org.concernhandling.identity.Reporter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BareEngine
@Covers("concern-handling")
class ConcernHandlingTest {

	private static final String REPORTER = "somebody.who.told.us@example.org";

	private static final Reporter BY_EMAIL = new Reporter("Invented Person", REPORTER, null, "1 Invented Street");

	private static final Reporter BY_POST = new Reporter("Invented Person", null, null, "1 Invented Street");

	@Autowired
	Casework casework;

	@Autowired
	Concerns concerns;

	@Autowired
	RuntimeService runtime;

	@Test
	void asksForImmediateRiskBeforeAnythingElse() {
		Case concern = open("childrens-home");
		assertThat(concern.openTasks()).containsExactly("screen-immediate-risk");
		assertThat(concern.task("screen-immediate-risk").getPriority()).isEqualTo(90);
	}

	@Test
	void acknowledgesByEmailWhereThereIsAnAddress() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"), BY_EMAIL).runServices();
		assertThat(this.casework.lettersTo(REPORTER)).singleElement().asString().contains(concern.reference());
		assertThat(concern.passed()).contains("acknowledgement-settled");
	}

	@Test
	void acknowledgesByPostWithoutAnybodyDoingAnything() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"), BY_POST).runServices();
		assertThat(concern.openTasks()).containsExactly("screen-immediate-risk");
		assertThat(concern.passed()).contains("acknowledgement-settled");
		assertThat(this.casework.lettersTo(PrintRoomOfTheTest.ADDRESS))
			.filteredOn((letter) -> letter.contains(concern.reference()))
			.singleElement()
			.asString()
			.contains("Invented Person", "1 Invented Street");
		assertThat(concern.caseFile()).filteredOn((entry) -> entry.subject().equals("acknowledgement"))
			.flatExtracting(CaseFileEntry::answers)
			.extracting(Answer::value)
			.contains("Handed to the print room for posting")
			.noneMatch((value) -> value.contains("Invented"));
	}

	@Test
	void theProcessDoesNotLearnWhetherAReporterCanBeWrittenTo() {
		List<Map<String, Object>> known = Stream.of(BY_EMAIL, BY_POST, Reporter.UNKNOWN).map((reporter) -> {
			Case concern = this.casework.open(NewConcerns.about("childrens-home"), reporter).runServices();
			Map<String, Object> variables = new HashMap<>(
					this.runtime.getVariables(this.runtime.createProcessInstanceQuery()
						.processInstanceBusinessKey(concern.reference())
						.singleResult()
						.getId()));
			assertThat(variables.remove("reference")).isEqualTo(concern.reference());
			return variables;
		}).toList();
		assertThat(known.get(0)).isEqualTo(known.get(1)).isEqualTo(known.get(2));
	}

	@Test
	void opensAClosedConcernAgainForFurtherInformationAndAcknowledgesItOnce() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"), BY_POST).runServices();
		concern.assess();
		close(agreeOnNoFurtherAction(concern));
		assertThat(concern.isEnded()).isTrue();

		this.concerns.addFurtherInformation(concern.reference(), "What became known later");
		concern.runServices();
		assertThat(concern.openTasks()).containsExactly("screen-immediate-risk");
		assertThat(concern.concern().closedAt()).isNull();
	}

	@Test
	void holdsNoScreeningUpWhenTheLetterCannotBeSent() {
		this.casework.stopMail();
		Case concern = this.casework.open(NewConcerns.about("childrens-home"), BY_EMAIL).failServices();
		assertThat(concern.services()).singleElement().satisfies((job) -> {
			assertThat(job.getRetries()).isEqualTo(2);
			assertThat(job.getDuedate()).isEqualTo(SettableClock.START.plus(Duration.ofMinutes(10)));
			assertThat(job.getExceptionMessage()).doesNotContain(REPORTER);
		});
		concern.failServices().failServices().assess();
		assertThat(concern.openTasks()).containsExactly("decide-actions");
		assertThat(this.runtime.createIncidentQuery().count()).isEqualTo(1);

		this.casework.startMail();
		concern.retry();
		assertThat(this.casework.lettersTo(REPORTER)).hasSize(1);
		assertThat(this.runtime.createIncidentQuery().count()).isZero();
	}

	@Test
	void keepsWhatIsEstablishedAndAssessed() {
		Case concern = open("childrens-home").complete("screen-immediate-risk")
			.complete("establish-remit", "setting", "boarding-school", "urn", "SC0123456")
			.complete("assess-concern", "category", "quality-of-care", "severity", "moderate");
		assertThat(concern.concern()).satisfies((kept) -> {
			assertThat(kept.setting().code()).isEqualTo("boarding-school");
			assertThat(kept.urn()).isEqualTo(123456);
			assertThat(kept.remit()).isEqualTo(Remit.INSPECTED_ONLY);
			assertThat(kept.disclosureStatus().code()).isEqualTo(concern.variable("disclosureStatus"));
			assertThat(kept.severity()).isEqualTo(Severity.MODERATE);
		});
		assertThat(concern.variable("complianceVisitPermitted")).isEqualTo(false);
		assertThat(concern.variable("providerEnquiryRecommended")).isEqualTo(true);
	}

	@Test
	void passesOnWhatIsNotWithinOurRemit() {
		Case concern = open("youth-offending-team").complete("screen-immediate-risk").complete("establish-remit");
		assertThat(concern.openTasks()).containsExactly("refer-onward");
		assertThat(concern.variable("destination")).isEqualTo("ministry-of-justice");
		concern.complete("refer-onward", "onwardDecision", "advise-reporter");
		assertThat(concern.variable("onwardOutcome")).isEqualTo("reporter-advised");
		close(concern, "passed-to-another-body");
		assertThat(concern.concern().outcome()).isEqualTo(ClosureOutcome.PASSED_TO_ANOTHER_BODY);
	}

	@Test
	void takesNoFurtherActionOnlyWhenAManagerApproves() {
		Case concern = open("childrens-home").assess().complete("decide-actions", "noFurtherAction", true);
		assertThat(concern.openTasks()).containsExactly("approve-no-further-action");
		concern.complete("approve-no-further-action", "noFurtherActionApproved", "no");
		assertThat(concern.openTasks()).containsExactly("decide-actions");
		agreeOnNoFurtherAction(concern);
		assertThat(concern.actions(HandlingAction.NO_FURTHER_ACTION)).extracting(Taken::outcome)
			.containsExactly(ActionOutcome.SENT_BACK, ActionOutcome.APPROVED_NO_FURTHER_ACTION);
		close(concern, "no-action-needed");
		assertThat(concern.concern().outcome()).isEqualTo(ClosureOutcome.NO_ACTION_NEEDED);
	}

	@Test
	void reviewsTheOutcomeWhenEveryDecidedActionHasEnded() {
		Case concern = open("childrens-home").assess()
			.complete("decide-actions", "providerEnquiry", true, "inspectionRescheduling", true,
					"holdForNextInspection", true, "complianceVisit", true, "onwardReferral", true);
		assertThat(concern.openTasks()).containsExactly("hold-case-review", "prepare-enquiry", "refer-onward",
				"review-inspection-timing");
		enquire(concern, "no");
		concern.complete("review-inspection-timing", "timingDecision", "leave-as-planned");
		concern.complete("refer-onward", "onwardDecision", "advise-reporter");
		visit(concern);
		assertThat(concern.openTasks()).isEmpty();
		concern.reach("review-due-without-date").complete("review-held-information", "holdDecision", "end-hold");
		assertThat(concern.openTasks()).containsExactly("review-outcome");
		assertThat(List.of("enquiryOutcome", "reschedulingOutcome", "holdOutcome", "visitOutcome", "onwardOutcome"))
			.extracting(concern::variable)
			.containsExactly("satisfied", "leave-as-planned", "hold-ended", "no-breach", "reporter-advised");
	}

	@Test
	void decidesAgainWhileFurtherActionIsNeeded() {
		Case concern = open("childrens-home").assess().complete("decide-actions", "complianceVisit", true);
		visit(concern).complete("review-outcome", "safeguardingAssured", "no", "furtherAction", "yes");
		assertThat(concern.concern().safeguardingAssured()).isEqualTo(YesNo.NO);
		assertThat(concern.openTasks()).containsExactly("decide-actions");
		concern.complete("decide-actions", "inspectionRescheduling", true)
			.complete("review-inspection-timing", "timingDecision", "leave-as-planned")
			.complete("review-outcome", "furtherAction", "no");
		close(concern, "action-completed");
		assertThat(concern.concern().safeguardingAssured()).isEqualTo(YesNo.YES);
	}

	@Test
	void startsRetentionWhenItCloses() {
		Case concern = close(agreeOnNoFurtherAction(open("childrens-home").assess()));
		assertThat(concern.concern().closedAt()).isEqualTo(SettableClock.START);
		assertThat(concern.passed()).contains("record-closure", "concern-closed");
	}

	@Test
	void refersImmediateRiskOncePerFinding() {
		Case concern = open("childrens-home").complete("screen-immediate-risk", "immediateRisk", "yes");
		assertThat(concern.openTasks()).containsExactly("establish-remit", "refer-to-local-authority");
		concern.complete("establish-remit", "immediateRisk", "yes");
		assertThat(referrals(concern)).isEqualTo(2);
		concern.complete("assess-concern").complete("decide-actions", "providerEnquiry", true);
		assertThat(referrals(concern)).isEqualTo(2);
		enquire(concern, "yes");
		assertThat(referrals(concern)).as("found in a called process").isEqualTo(3);
		concern.receive("FurtherInformationReceived")
			.complete("consider-further-information", "newDecision", "no", "immediateRisk", "yes");
		assertThat(referrals(concern)).as("found in further information").isEqualTo(4);
		concern.complete("review-outcome", "furtherAction", "no");
		assertThat(referrals(concern)).isEqualTo(4);
	}

	@Test
	void isNotClosedBeforeTheAuthorityHasAnsweredForEveryChild() {
		Case concern = open("childrens-home").complete("screen-immediate-risk", "immediateRisk", "yes")
			.complete("establish-remit", "immediateRisk", "yes")
			.complete("assess-concern");
		agreeOnNoFurtherAction(concern);
		assertThat(concern.openTasks()).containsExactly("refer-to-local-authority", "refer-to-local-authority");
		answerReferral(concern, "no-action-needed");
		assertThat(concern.openTasks()).containsExactly("refer-to-local-authority");
		answerReferral(concern, "safeguarding-action-taken");
		assertThat(concern.openTasks()).containsExactly("close-concern");
		assertThat(concern.variable("assurance")).isEqualTo("safeguarding-action-taken");
		assertThat(close(concern).isEnded()).isTrue();
	}

	@Test
	void doesNotReferARiskAgainWhenTheConcernIsAssessedAgain() {
		Case concern = open("childrens-home").complete("screen-immediate-risk", "immediateRisk", "yes");
		answerReferral(concern, "safeguarding-action-taken");
		concern.complete("establish-remit").complete("assess-concern");
		agreeOnNoFurtherAction(concern).receive("FurtherInformationReceived");
		assertThat(concern.openTasks()).containsExactly("establish-remit");
		concern.complete("establish-remit").complete("assess-concern", "immediateRisk", "yes");
		assertThat(referrals(concern)).isEqualTo(2);
		answerReferral(concern, "safeguarding-action-taken");
		agreeOnNoFurtherAction(concern).receive("FurtherInformationReceived");
		assertThat(referrals(concern)).isEqualTo(2);
	}

	@Test
	void considersFurtherInformationBesideTheWork() {
		Case concern = open("childrens-home").assess().receive("FurtherInformationReceived");
		assertThat(concern.openTasks()).containsExactly("consider-further-information", "decide-actions");
		agreeOnNoFurtherAction(concern);
		assertThat(concern.openTasks()).containsExactly("consider-further-information");
		concern.complete("consider-further-information", "newDecision", "no");
		assertThat(concern.openTasks()).containsExactly("close-concern");
	}

	@Test
	void decidesAgainAfterTheReviewWhenFurtherInformationAsksForIt() {
		Case concern = open("childrens-home").assess()
			.complete("decide-actions", "inspectionRescheduling", true)
			.receive("FurtherInformationReceived")
			.complete("consider-further-information", "newDecision", "yes")
			.complete("review-inspection-timing", "timingDecision", "leave-as-planned")
			.complete("review-outcome", "furtherAction", "no");
		assertThat(concern.openTasks()).containsExactly("decide-actions");
		assertThat(close(agreeOnNoFurtherAction(concern)).isEnded()).isTrue();
	}

	@Test
	void assessesAgainWhenFurtherInformationAsksForItAfterTheActions() {
		Case concern = open("childrens-home").assess()
			.receive("FurtherInformationReceived")
			.receive("FurtherInformationReceived");
		agreeOnNoFurtherAction(concern).complete("consider-further-information", "newDecision", "yes")
			.complete("consider-further-information", "newDecision", "no");
		assertThat(concern.openTasks()).as("one Yes is enough").containsExactly("establish-remit");
		concern.complete("establish-remit").complete("assess-concern");
		assertThat(close(agreeOnNoFurtherAction(concern)).isEnded()).isTrue();
	}

	@Test
	void assessesAgainWhenFurtherInformationComesBeforeItIsClosed() {
		Case concern = agreeOnNoFurtherAction(open("childrens-home").assess()).receive("FurtherInformationReceived");
		assertThat(concern.openTasks()).containsExactly("establish-remit");
		assertThat(concern.concern().closedAt()).isNull();
	}

	@Test
	void opensAClosedConcernAgainForFurtherInformation() {
		Case concern = close(agreeOnNoFurtherAction(open("childrens-home").assess()));
		this.concerns.addFurtherInformation(concern.reference(), "It has happened again.");
		assertThat(concern.openTasks()).containsExactly("screen-immediate-risk");
		assertThat(concern.concern().closedAt()).isNull();
		concern.runServices().assess();
		assertThat(close(agreeOnNoFurtherAction(concern)).isEnded()).isTrue();
	}

	@Test
	void carriesItsReferenceIntoEveryProcessThatItCalls() {
		Case concern = open("childrens-home").complete("screen-immediate-risk", "immediateRisk", "yes")
			.complete("establish-remit")
			.complete("assess-concern")
			.complete("decide-actions", "providerEnquiry", true, "inspectionRescheduling", true,
					"holdForNextInspection", true, "complianceVisit", true, "onwardReferral", true);
		assertThat(concern.runningProcesses()).containsExactly("compliance-visit", "concern-handling",
				"hold-for-next-inspection", "immediate-risk-referral", "inspection-rescheduling", "onward-referral",
				"provider-enquiry");
		assertThat(this.runtime.createProcessInstanceQuery().list()).extracting(ProcessInstance::getBusinessKey)
			.containsOnly(concern.reference());
		assertThat(this.runtime.createProcessInstanceQuery().list())
			.allSatisfy((instance) -> assertThat(this.runtime.getVariable(instance.getId(), "reference"))
				.isEqualTo(concern.reference()));
	}

	private Case open(String setting) {
		return this.casework.open(NewConcerns.about(setting)).runServices();
	}

	private static Case agreeOnNoFurtherAction(Case concern) {
		return concern.complete("decide-actions", "noFurtherAction", true)
			.complete("approve-no-further-action", "noFurtherActionApproved", "yes");
	}

	private static Case enquire(Case concern, String immediateRisk) {
		return concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no")
			.runServices()
			.complete("record-provider-response")
			.complete("assess-provider-response", "providerAssessment", "satisfied", "immediateRisk", immediateRisk);
	}

	private static Case visit(Case concern) {
		return concern.complete("hold-case-review")
			.complete("plan-visit")
			.complete("record-visit-findings", "breachFound", "no");
	}

	private static Case answerReferral(Case concern, String answer) {
		return concern.complete("refer-to-local-authority")
			.runServices()
			.complete("confirm-authority-response", "authorityResponse", answer);
	}

	private static int referrals(Case concern) {
		return concern.actions(HandlingAction.IMMEDIATE_RISK_REFERRAL).size();
	}

	private static Case close(Case concern) {
		return close(concern, "no-action-needed");
	}

	private static Case close(Case concern, String outcome) {
		return concern.complete("close-concern", "closureOutcome", outcome);
	}

}
