package org.concernhandling.casework;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.Colleagues;
import org.concernhandling.audit.Auditable;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.CaseFileEntry.Kind;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.concern.vocabulary.TellingBar;
import org.concernhandling.correspondence.PrintRoomOfTheTest;
import org.concernhandling.identity.ConfirmedCustodians;
import org.concernhandling.identity.Custodians;
import org.concernhandling.identity.Disclosures;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.IdentityDisclosure;
import org.concernhandling.identity.Reporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BareEngine
@Covers("identity-disclosure")
@RecordApplicationEvents
class IdentityDisclosureTest {

	private static final String EMAIL = "reporter.of.disclosure@example.org";

	private static final Reporter REPORTER = new Reporter("Quilla Marrow", EMAIL, null, null);

	private static final Map<String, Object> DECIDED = Map.of("decided", true);

	private static final String PURPOSE = "The tribunal asks for a witness.";

	@Autowired
	Casework casework;

	@Autowired
	Disclosures disclosures;

	@Autowired
	Identities identities;

	@Autowired
	Custodians custodians;

	@Autowired
	IdentityDisclosure process;

	@Autowired
	CaseFile file;

	@Autowired
	IdentityService people;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SettableClock clock;

	@Autowired
	ApplicationEvents events;

	@BeforeEach
	void people() {
		Colleagues.addWithGroup(this.people, "custodians", "custodian", "custodian2", "custodian3");
		Colleagues.addWithGroup(this.people, "caseworkers", "caseworker2");
		Colleagues.addWithGroup(this.people, "safeguarding", "safeguarding");
		ConfirmedCustodians.are(this.custodians, "custodian", "custodian2", "custodian3");
	}

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void opensToTheAskerAloneAfterTwoApprovalsAndTheReportersTime() {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.COURT_OR_APPEAL, 3);
		this.disclosures.approve(request, "custodian", null, "");
		assertClosed(request, "caseworker2");
		assertThat(ofCustodians(concern)).containsExactly("approve-identity-disclosure");
		this.disclosures.approve(request, "custodian2", null, "");
		concern.runServices();
		assertThat(this.casework.lettersTo(EMAIL)).anySatisfy((letter) -> assertThat(letter)
			.contains("We may have to say who you are", "A court or an appeal needs it")
			.doesNotContain("Quilla", "caseworker2", PURPOSE));
		assertThat(concern.waitingTimers()).contains("time-to-answer-over");
		assertClosed(request, "caseworker2");
		concern.reach("time-to-answer-over");
		assertThat(this.identities.show(request, "caseworker2").map(Reporter::name)).hasValue("Quilla Marrow");
		for (String other : List.of("custodian", "custodian2", "caseworker", "manager")) {
			assertClosed(request, other);
		}
		assertThat(concern.due("time-is-up")).isEqualTo(this.clock.instant().plus(Duration.ofHours(3)));
		concern.reach("time-is-up");
		assertClosed(request, "caseworker2");
		assertThat(concern.runningProcesses()).doesNotContain("identity-disclosure");
	}

	@Test
	void isShownToNobodyWhoHasLeftTheGroupsThatHandleConcerns() {
		String request = opened(1);
		this.people.deleteMembership("caseworker2", "caseworkers");
		assertClosed(request, "caseworker2");
		Colleagues.addWithGroup(this.people, "auditors", "auditor");
		this.people.createMembership("caseworker2", "auditors");
		assertClosed(request, "caseworker2");
		this.people.deleteMembership("caseworker2", "auditors");
		this.people.createMembership("caseworker2", "caseworkers");
		assertThat(this.identities.show(request, "caseworker2")).isPresent();
		this.people.deleteUser("caseworker2");
		assertClosed(request, "caseworker2");
	}

	@Test
	void closesByTheClockWhetherOrNotTheProcessGoesOn() {
		String request = opened(1);
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(59)));
		assertThat(this.identities.show(request, "caseworker2")).isPresent();
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(1)));
		assertClosed(request, "caseworker2");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 25, -1 })
	void isAskedForNoShorterThanAnHourAndNoLongerThanADay(int hours) {
		Case concern = concern(REPORTER);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask(concern, IdentityGround.LAW, hours))
			.withMessageContaining("at most 24 hours");
	}

	@Test
	void tellsTheProcessNothingButReferenceRequestGroundAndHours() {
		Case concern = concern(REPORTER);
		String request = this.disclosures.ask(concern.reference(), "caseworker2", IdentityGround.CONSENT, PURPOSE, 5);
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(concern.reference())
			.processDefinitionKey("identity-disclosure")
			.singleResult()
			.getId();
		assertThat(this.runtime.getVariables(instance)).containsExactlyInAnyOrderEntriesOf(
				Map.of("reference", concern.reference(), "request", request, "identityGround", "consent", "hours", 5));
	}

	@Test
	void goesTheSameWayWhenNobodyIsKnown() {
		Case concern = concern(Reporter.UNKNOWN);
		String request = approved(concern, IdentityGround.LAW);
		assertThat(this.casework.lettersTo(EMAIL)).isEmpty();
		concern.reach("time-to-answer-over");
		assertThat(this.identities.show(request, "caseworker2")).isEmpty();
		assertThat(concern.caseFile()).noneMatch((entry) -> entry.subject().equals("identity-notice"));
	}

	@Test
	void tellsByPostAndWaitsForThePost() {
		Case told = concern(REPORTER);
		Case written = concern(new Reporter("Quilla Marrow", null, null, "7 Marrow Lane\nAnytown"));
		approved(told, IdentityGround.LAW);
		String request = approved(written, IdentityGround.LAW);
		assertThat(this.casework.lettersTo(PrintRoomOfTheTest.ADDRESS)).anySatisfy((letter) -> assertThat(letter)
			.contains("Quilla Marrow", "7 Marrow Lane", "We may have to say who you are", written.reference()));
		assertThat(written.caseFile()).noneMatch((entry) -> entry.subject().equals("identity-notice"));
		// Two working days from a Monday, and six.
		assertThat(Duration.between(told.due("time-to-answer-over"), written.due("time-for-post-over"))).hasDays(6);
		told.reach("time-to-answer-over");
		assertClosed(request, "caseworker2");
		written.reach("time-for-post-over");
		assertThat(this.identities.show(request, "caseworker2").map(Reporter::name)).hasValue("Quilla Marrow");
	}

	@Test
	void isOverWhenACustodianRefuses() {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.CONSENT, 5);
		this.disclosures.approve(request, "custodian", null, "");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.disclosures.refuse(request, "custodian2", " "))
			.withMessageContaining("Say why");
		this.disclosures.refuse(request, "custodian2", "There is no consent in writing.");
		assertThat(concern.runningProcesses()).doesNotContain("identity-disclosure");
		assertRefused(request, "custodian3", "Nobody is asked");
		assertClosed(request, "caseworker2");
	}

	@Test
	void leavesNothingOfWhatWasDecidedAboutTheReporterInTheCaseFile() {
		Case concern = concern(REPORTER);
		int before = concern.caseFile().size();
		String request = ask(concern, IdentityGround.CONSENT, 5);
		this.disclosures.approve(request, "custodian", null, "");
		this.disclosures.refuse(request, "custodian2", "There is no consent in writing.");
		assertThat(concern.caseFile()).hasSize(before);
	}

	@Test
	void recordsThatALetterAboutTheReporterWentOutAndNothingWhereNoneDid() {
		Case told = concern(REPORTER);
		Case unknown = concern(Reporter.UNKNOWN);
		approved(told, IdentityGround.LAW);
		approved(unknown, IdentityGround.LAW);
		assertThat(lettersRecorded(told)).containsExactly("identity-notice,1");
		assertThat(lettersRecorded(unknown)).isEmpty();
	}

	@Test
	void doesNotTellAReporterWhomACustodianBarsFromBeingTold() {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.LAW, 5);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.disclosures.approve(request, "custodian", TellingBar.FORBIDDEN_BY_LAW, ""))
			.withMessageContaining("Say why");
		this.disclosures.approve(request, "custodian", TellingBar.FORBIDDEN_BY_LAW, "The order says so.");
		this.disclosures.approve(request, "custodian2", null, "");
		concern.runServices();
		assertThat(this.casework.lettersTo(EMAIL)).noneMatch((letter) -> letter.contains("We may have to say"));
		assertThat(this.identities.show(request, "caseworker2")).isPresent();
	}

	@Test
	void tellsButDoesNotWaitForAChildAtRisk() {
		Case concern = concern(REPORTER);
		String request = approved(concern, IdentityGround.CHILD_AT_RISK);
		assertThat(this.casework.lettersTo(EMAIL)).anyMatch((letter) -> letter.contains("We may have to say"));
		assertThat(this.identities.show(request, "caseworker2")).isPresent();
	}

	@Test
	void isDecidedByNobodyWhoAskedOrWorkedOnTheConcernOrDecidedBeforeOrIsNoCustodian() {
		Case concern = concern(REPORTER).completeAs("custodian3", "screen-immediate-risk");
		String request = ask(concern, IdentityGround.LAW, 5);
		this.disclosures.approve(request, "custodian", null, "");
		assertRefused(request, "custodian", "You have decided");
		assertRefused(request, " CUSTODIAN ", "Only a custodian");
		assertRefused(request, "custodian3", "worked on this concern");
		assertRefused(request, "caseworker2", "Only a custodian");
		assertRefused(request, "manager", "Only a custodian");
		Case own = concern(REPORTER);
		String custodians = this.disclosures.ask(own.reference(), "custodian", IdentityGround.LAW, PURPOSE, 5);
		own.runServices();
		assertRefused(custodians, "custodian", "has asked");
	}

	@Test
	void whoeverHoldsATaskAboutTheConcernDoesNotDecideAboutItsReporterBeforeCompletingIt() {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.LAW, 5);
		String task = concern.task("screen-immediate-risk").getId();
		this.tasks.claim(task, "custodian");
		assertRefused(request, "custodian", "hold a task about it");
		this.tasks.setAssignee(task, null);
		this.disclosures.approve(request, "custodian", null, "");
	}

	@Test
	void holdingACustodiansTaskIsNoWorkOnTheConcern() {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.LAW, 5);
		this.tasks.claim(concern.task("approve-identity-disclosure").getId(), "custodian");
		this.disclosures.approve(request, "custodian", null, "");
	}

	@Test
	void whoeverHasDecidedAboutAReporterNeitherTakesNorCompletesATaskAboutThatConcern() {
		Case concern = concern(REPORTER);
		this.disclosures.approve(ask(concern, IdentityGround.LAW, 5), "custodian", null, "");
		Task task = concern.task("screen-immediate-risk");
		List<ThrowingCallable> ways = List.of(() -> this.tasks.claim(task.getId(), "custodian"),
				() -> this.tasks.setAssignee(task.getId(), "custodian"),
				() -> this.tasks.addUserIdentityLink(task.getId(), "custodian", "assignee"));
		for (ThrowingCallable way : ways) {
			assertThatExceptionOfType(AuthorizationException.class).isThrownBy(way)
				.withMessageContaining("does not work on the concern");
		}
		assertRefused(() -> concern.completeAs("custodian", "screen-immediate-risk"), "does not work on the concern");
		assertThat(concern.task("screen-immediate-risk").getAssignee()).isNull();
		concern.completeAs("custodian2", "screen-immediate-risk");
		Case other = concern(REPORTER);
		this.tasks.claim(other.task("screen-immediate-risk").getId(), "custodian");
		other.completeAs("custodian", "screen-immediate-risk");
	}

	@Test
	void isNotApprovedByCompletingTheTask() {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.LAW, 5);
		Task task = concern.task("approve-identity-disclosure");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> concern.complete(task, "custodian", DECIDED))
			.withMessageContaining("decide there");
		this.tasks.setAssignee(task.getId(), "caseworker2");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> concern.complete(task, "caseworker2", DECIDED));
		assertClosed(request, "caseworker2");
	}

	@Test
	void isNotOpenedByChangingWhatTheProcessKnowsOrWhereItStands() {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.LAW, 5);
		this.disclosures.approve(request, "custodian", null, "");
		String instance = concern.task("approve-identity-disclosure").getProcessInstanceId();
		this.runtime.setVariables(instance, Map.of("identityStanding", "approved", "identityProcedure", "one-custodian",
				"tellingWait", "no-waiting", "identityGround", "child-at-risk", "hours", 100));
		for (String step : List.of("open-identity", "before-open")) {
			assertThatExceptionOfType(RuntimeException.class).isThrownBy(
					() -> this.runtime.createProcessInstanceModification(instance).startBeforeActivity(step).execute())
				.withMessageContaining("not approved");
		}
		assertClosed(request, "caseworker2");
	}

	@Test
	void approvesTheRequestThatWasReadWhateverTheTaskSays() {
		Case one = concern(REPORTER);
		String asked = ask(one, IdentityGround.LAW, 5);
		Case other = concern(REPORTER);
		String swapped = ask(other, IdentityGround.LAW, 5);
		this.runtime.setVariable(one.task("approve-identity-disclosure").getProcessInstanceId(), "request", swapped);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.disclosures.approve(asked, "custodian", null, ""));
		assertClosed(swapped, "caseworker2");
		assertThat(ofCustodians(other)).containsExactly("approve-identity-disclosure");
	}

	@Test
	void whoeverAskedWithdrawsWhatIsNotOpenAndMayAskAnew() {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.LAW, 5);
		this.disclosures.approve(request, "custodian", null, "");
		for (String other : List.of("custodian2", "manager")) {
			assertRefused(() -> this.disclosures.withdraw(request, other), "by whoever asked");
		}
		this.disclosures.withdraw(request, "caseworker2");
		assertThat(concern.runningProcesses()).doesNotContain("identity-disclosure");
		assertThat(ofCustodians(concern)).isEmpty();
		assertRefused(request, "custodian2", "Nobody is asked");
		assertRefused(() -> this.disclosures.withdraw(request, "caseworker2"), "before it is open");
		assertClosed(request, "caseworker2");
		assertThat(ask(concern, IdentityGround.LAW, 5)).isNotEqualTo(request);
	}

	@Test
	void isWithdrawnWhileItWaitsForTheReporterToo() {
		Case concern = concern(REPORTER);
		String request = approved(concern, IdentityGround.LAW);
		assertThat(concern.waitingTimers()).contains("time-to-answer-over");
		this.disclosures.withdraw(request, "caseworker2");
		assertThat(concern.runningProcesses()).doesNotContain("identity-disclosure");
		assertThat(concern.waitingTimers()).doesNotContain("time-to-answer-over");
	}

	@Test
	void isNotWithdrawnOnceItIsOpen() {
		String request = opened(1);
		assertRefused(() -> this.disclosures.withdraw(request, "caseworker2"), "before it is open");
		assertThat(this.identities.show(request, "caseworker2")).isPresent();
	}

	@Test
	void isAskedForOnceAtATime() {
		Case concern = concern(REPORTER);
		ask(concern, IdentityGround.LAW, 5);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> ask(concern, IdentityGround.CONSENT, 1))
			.withMessageContaining("asked already");
	}

	@Test
	void opensAtOnceToWhoeverRefersAndIsReviewedAfterwards() {
		Case concern = referred();
		String request = request(concern);
		assertThat(concern.openTasks()).contains("confirm-authority-response", "approve-disclosure-at-once");
		this.disclosures.approve(request, "custodian", null, "");
		assertThat(this.identities.show(request, "safeguarding").map(Reporter::name)).hasValue("Quilla Marrow");
		assertThat(concern.openTasks()).contains("review-identity-disclosure");
		assertRefused(() -> this.disclosures.review(request, "custodian", true, "It was right."), "You have decided");
		this.disclosures.review(request, "custodian2", true, "The authority could not act without it.");
		concern.runServices();
		assertThat(this.casework.lettersTo(EMAIL)).anyMatch((letter) -> letter.contains("We may have to say"));
		assertThat(this.identities.show(request, "safeguarding")).isPresent();
		concern.reach("time-is-up");
		assertClosed(request, "safeguarding");
		assertThat(concern.runningProcesses()).doesNotContain("identity-disclosure");
	}

	@Test
	void whatIsAskedWithAReferralIsAskedAtOnceWhateverWasAskedOnThePageBefore() {
		Case concern = concern(REPORTER).complete("screen-immediate-risk", "immediateRisk", "yes");
		this.disclosures.ask(concern.reference(), "safeguarding", IdentityGround.LAW, PURPOSE, 5);
		concern.runServices()
			.completeAs("safeguarding", "refer-to-local-authority", "identityShared", "yes")
			.runServices();
		assertThat(ofCustodians(concern)).containsExactlyInAnyOrder("approve-identity-disclosure",
				"approve-disclosure-at-once");
		String instance = concern.task("approve-disclosure-at-once").getProcessInstanceId();
		String request = (String) this.runtime.getVariable(instance, "request");
		this.disclosures.approve(request, "custodian", null, "");
		assertThat(this.identities.show(request, "safeguarding").map(Reporter::name)).hasValue("Quilla Marrow");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 10_000 })
	void aReferralGoesOnWhateverItsFormHasLetThroughAsTheReason(int length) {
		Case concern = concern(REPORTER);
		List<Answer> answers = (length == 0) ? List.of(new Answer("identityShared", "Shared?", "Yes"))
				: List.of(new Answer("identityShared", "Shared?", "Yes"),
						new Answer("identityReason", "Why?", "x".repeat(length)));
		this.people.setAuthenticatedUserId("safeguarding");
		try {
			this.file.record(concern.reference(), Kind.TASK_COMPLETED, "refer-to-local-authority", answers);
			this.process.askForReferral(concern.reference(), "yes");
		}
		finally {
			this.people.clearAuthentication();
		}
		concern.runServices();
		assertThat(ofCustodians(concern)).containsExactly("approve-disclosure-at-once");
	}

	@Test
	void theFormOfAReferralTakesNoLongerReasonThanARequestAndNamesTheQuestion() {
		Case concern = concern(REPORTER).complete("screen-immediate-risk", "immediateRisk", "yes");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> concern.complete("refer-to-local-authority", "identityShared", "yes", "identityReason",
					"x".repeat(5001)))
			.withMessageContaining("“Why must it be shared?” is too long: at most 5000");
		concern.complete("refer-to-local-authority", "identityShared", "yes", "identityReason", "x".repeat(5000))
			.runServices();
		assertThat(ofCustodians(concern)).containsExactly("approve-disclosure-at-once");
	}

	@Test
	void closesAtOnceWhenTheReviewFindsItWrong() {
		Case concern = referred();
		String request = request(concern);
		this.disclosures.approve(request, "custodian", null, "");
		this.disclosures.review(request, "custodian2", false, "The authority had not asked for it.");
		assertClosed(request, "safeguarding");
	}

	@Test
	void whatAReviewFoundWrongStaysClosedWhoeverTakesItsEndOutOfTheDatabase() {
		Case concern = referred();
		String request = request(concern);
		this.disclosures.approve(request, "custodian", null, "");
		this.disclosures.review(request, "custodian2", false, "The authority had not asked for it.");
		assertThat(this.jdbc.sql("update vault.disclosure_request set ended_at = null where id = ?")
			.param(request)
			.update()).isOne();
		assertClosed(request, "safeguarding");
	}

	@Test
	void doesNotHoldUpTheReferralWhenNobodyApproves() {
		Case concern = referred();
		concern.complete("confirm-authority-response", "authorityResponse", "safeguarding-action-taken");
		assertThat(concern.runningProcesses()).doesNotContain("immediate-risk-referral")
			.contains("identity-disclosure");
	}

	private Case concern(Reporter reporter) {
		return this.casework.open(NewConcerns.about("childrens-home"), reporter).runServices();
	}

	private Case referred() {
		return concern(REPORTER).complete("screen-immediate-risk", "immediateRisk", "yes")
			.completeAs("safeguarding", "refer-to-local-authority", "identityShared", "yes")
			.runServices();
	}

	private List<String> lettersRecorded(Case concern) {
		return this.events.stream(Auditable.class)
			.filter((record) -> record.what().equals("letter-sent") && record.subject().equals(concern.reference()))
			.map(Auditable::detail)
			.toList();
	}

	private String ask(Case concern, IdentityGround ground, int hours) {
		String request = this.disclosures.ask(concern.reference(), "caseworker2", ground, PURPOSE, hours);
		concern.runServices();
		return request;
	}

	private String approved(Case concern, IdentityGround ground) {
		String request = ask(concern, ground, 5);
		this.disclosures.approve(request, "custodian", null, "");
		this.disclosures.approve(request, "custodian2", null, "");
		concern.runServices();
		return request;
	}

	private String opened(int hours) {
		Case concern = concern(REPORTER);
		String request = ask(concern, IdentityGround.LAW, hours);
		this.disclosures.approve(request, "custodian", null, "");
		this.disclosures.approve(request, "custodian2", null, "");
		concern.runServices().reach("time-to-answer-over");
		return request;
	}

	private String request(Case concern) {
		return Optional.ofNullable(concern.variable("request")).map(Object::toString).orElseThrow();
	}

	private static List<String> ofCustodians(Case concern) {
		return concern.openTasks().stream().filter((task) -> task.contains("disclosure")).toList();
	}

	private void assertClosed(String request, String person) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.identities.show(request, person))
			.withMessage("This is not open to you now.");
	}

	private void assertRefused(String request, String custodian, String why) {
		assertRefused(() -> this.disclosures.approve(request, custodian, null, ""), why);
	}

	private static void assertRefused(ThrowingCallable decision, String why) {
		assertThatExceptionOfType(Refused.class).isThrownBy(decision).withMessageContaining(why);
	}

}
