package org.concernhandling.engine.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.casework.WhatWaits;
import org.concernhandling.concern.Concerns;
import org.concernhandling.identity.Reporter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Each kind of waiting goes over to a new version as it is, and goes on from there. */
class WhatWaitsGoesOverTest extends OwnersChangeVersions {

	private static final long SERVICE = 70_000_301;

	@Autowired
	Concerns concerns;

	@Test
	void aClaimedTaskStaysWithItsPersonAndItsDueDate() {
		Case concern = this.followed.concern();
		Task task = concern.task("screen-immediate-risk");
		this.engine.getTaskService().claim(task.getId(), "caseworker");
		unchangedBy("concern-handling");
		assertThat(concern.task("screen-immediate-risk").getAssignee()).isEqualTo("caseworker");
		concern.complete("screen-immediate-risk");
		assertThat(concern.openTasks()).containsExactly("establish-remit");
	}

	@Test
	void aServiceThatIsStillToRunRunsOnce() {
		String reporter = "somebody.who.waits@example.org";
		Case concern = this.casework.open(NewConcerns.about("childrens-home"),
				new Reporter("Invented Person", reporter, null, null));
		assertThat(concern.services()).hasSize(1);
		unchangedBy("concern-handling");
		concern.runServices();
		assertThat(this.casework.lettersTo(reporter)).hasSize(1);
	}

	@Test
	void aServiceThatHasFailedStaysFailedUntilItIsMended() {
		Case enquiry = this.followed.enquiry()
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no");
		this.casework.stopMail();
		enquiry.failServices().failServices().failServices();
		assertThat(this.engine.getRuntimeService().createIncidentQuery().count()).isEqualTo(1);
		unchangedBy("provider-enquiry");
		assertThat(this.engine.getRuntimeService().createIncidentQuery().list()).singleElement()
			.satisfies(
					(incident) -> assertThat(incident.getProcessDefinitionId()).isEqualTo(newest("provider-enquiry")));
		this.casework.startMail();
		enquiry.retry();
		assertThat(enquiry.openTasks()).containsExactly("record-provider-response");
		assertThat(this.engine.getRuntimeService().createIncidentQuery().count()).isZero();
	}

	@Test
	void boundaryTimersKeepTheirTimesAndAMessageIsStillTaken() {
		Case enquiry = this.followed.sentEnquiry();
		Instant unanswered = enquiry.due("no-response");
		this.casework.goTo(this.casework.today().plusDays(1));
		unchangedBy("provider-enquiry");
		assertThat(enquiry.due("no-response")).isEqualTo(unanswered);
		enquiry.receive("ProviderResponded");
		assertThat(enquiry.openTasks()).containsExactly("assess-provider-response");
		assertThat(enquiry.waitingTimers()).isEmpty();
	}

	@Test
	void aTimerKeepsItsTimeEvenWhenTheNewVersionWouldSetAnother() {
		Case enquiry = this.followed.sentEnquiry();
		Instant reminder = enquiry.due("response-date-reached");
		Instant unanswered = enquiry.due("no-response");
		this.casework.deploy("provider-enquiry", "1.1.0",
				(model) -> model
					.replace("${deadlines.on(answerBy)}", "${deadlines.due('authority-response', reference)}")
					.replace("${deadlines.after('provider-no-response', answerBy)}",
							"${deadlines.due('authority-response', reference)}"));
		this.casework.migrate();
		assertThat(this.followed.version(enquiry)).isEqualTo(this.followed.newestVersion("provider-enquiry"));
		assertThat(enquiry.due("response-date-reached")).isEqualTo(reminder);
		assertThat(enquiry.due("no-response")).isEqualTo(unanswered);
	}

	@Test
	void aHoldDoesNotBeginAnew() {
		LocalDate planned = this.casework.today().plusDays(400);
		this.casework.list(SERVICE, "childrens-home", null);
		this.casework.list(SERVICE, "childrens-home", planned);
		Case held = this.casework.only("hold-for-next-inspection", NewConcerns.about("childrens-home", SERVICE),
				Map.of("setting", "childrens-home", "category", "regulatory-breach"));
		Instant review = held.due("review-due");
		this.casework.goTo(this.casework.today().plusDays(100));
		unchangedBy("hold-for-next-inspection");
		assertThat(held.due("review-due")).isEqualTo(review);
		this.casework.list(SERVICE, "childrens-home", planned.plusDays(10));
		assertThat(held.waitingTimers()).contains("lead-time-reached");
		held.reach("lead-time-reached");
		assertThat(held.openTasks()).containsExactly("brief-inspector");
		unchangedBy("hold-for-next-inspection", "1.2.0");
		this.casework.list(SERVICE, "childrens-home", planned.plusDays(20));
		assertThat(held.openTasks()).as("the message at the task is still taken").isEmpty();
	}

	@Test
	void aReminderThatHasGoneOutDoesNotGoOutAgain() {
		Case enquiry = this.followed.sentEnquiry().reach("response-date-reached").runServices();
		assertThat(enquiry.waitingTimers()).containsExactly("no-response");
		unchangedBy("provider-enquiry");
		assertThat(enquiry.waitingTimers()).containsExactly("no-response");
	}

	@Test
	void aCallActivityWaitsOnForWhatItCalled() {
		Case concern = this.followed.concern().assess().complete("decide-actions", "providerEnquiry", true);
		unchangedBy("concern-handling");
		unchangedBy("provider-enquiry");
		assertThat(concern.openTasks()).containsExactly("prepare-enquiry");
		concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no")
			.runServices()
			.complete("record-provider-response")
			.complete("assess-provider-response", "providerAssessment", "satisfied", "immediateRisk", "no");
		assertThat(concern.openTasks()).containsExactly("review-outcome");
		closes(concern);
	}

	@Test
	void aHalfReachedJoinWaitsForTheRest() {
		Case concern = this.followed.concern()
			.assess()
			.complete("decide-actions", "providerEnquiry", true, "inspectionRescheduling", true)
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no")
			.runServices()
			.complete("record-provider-response")
			.complete("assess-provider-response", "providerAssessment", "satisfied", "immediateRisk", "no");
		assertThat(this.jdbc.sql("select count(*) from act_ru_execution where act_id_ = 'actions-ended'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		unchangedBy("concern-handling");
		assertThat(concern.openTasks()).containsExactly("review-inspection-timing");
		concern.complete("review-inspection-timing", "timingDecision", "leave-as-planned");
		assertThat(concern.openTasks()).containsExactly("review-outcome");
		closes(concern);
	}

	@Test
	void aReferralForImmediateRiskThatRunsGoesOnAndTheNextFindingStartsAnother() {
		Case concern = this.followed.concern().complete("screen-immediate-risk", "immediateRisk", "yes");
		assertThat(concern.openTasks()).containsExactlyInAnyOrder("establish-remit", "refer-to-local-authority");
		unchangedBy("concern-handling");
		assertThat(concern.openTasks()).containsExactlyInAnyOrder("establish-remit", "refer-to-local-authority");
		concern.complete("establish-remit")
			.complete("assess-concern", "category", "regulatory-breach", "severity", "serious", "immediateRisk", "yes");
		assertThat(concern.tasks()).filteredOn((task) -> task.getTaskDefinitionKey().equals("refer-to-local-authority"))
			.hasSize(2);
	}

	@Test
	void aFindingBeforeTheNewVersionIsNotReferredTwice() {
		Case concern = this.followed.concern().complete("screen-immediate-risk", "immediateRisk", "yes");
		this.casework.deploy("concern-handling", "2.1.0", (model) -> model.replace("${immediateRisk == 'yes'}",
				"${immediateRisk == 'yes' and reference != null}"));
		this.casework.migrate();
		assertThat(this.followed.version(concern)).isEqualTo(this.followed.newestVersion("concern-handling"));
		assertThat(concern.openTasks()).containsExactlyInAnyOrder("establish-remit", "refer-to-local-authority");
	}

	@Test
	void furtherInformationThatIsConsideredIsConsideredOn() {
		Case concern = this.followed.concern().complete("screen-immediate-risk");
		this.concerns.addFurtherInformation(concern.reference(), "Spoken words: one child has left.");
		assertThat(concern.openTasks()).containsExactlyInAnyOrder("consider-further-information", "establish-remit");
		unchangedBy("concern-handling");
		concern.complete("consider-further-information", "immediateRisk", "no", "newDecision", "no");
		this.concerns.addFurtherInformation(concern.reference(), "Spoken words: two children have left.");
		assertThat(concern.openTasks()).containsExactlyInAnyOrder("consider-further-information", "establish-remit");
	}

	@Test
	void aMessageIsWaitedForByItsNewName() {
		Case enquiry = this.followed.sentEnquiry();
		this.casework.deploy("provider-enquiry", "1.1.0",
				(model) -> model.replace("name=\"ProviderResponded\"", "name=\"AnswerOfTheProvider\""));
		this.casework.migrate();
		enquiry.receive("ProviderResponded");
		assertThat(enquiry.openTasks()).containsExactly("record-provider-response");
		enquiry.receive("AnswerOfTheProvider");
		assertThat(enquiry.openTasks()).containsExactly("assess-provider-response");
	}

	@Test
	void aTaskThatIsRepeatedGoesOverWithAllItsRepetitions() {
		UnaryOperator<String> repeated = (model) -> model.replaceFirst(
				"(?s)(<bpmn:userTask id=\"prepare-enquiry\".*?)</bpmn:userTask>",
				"$1<bpmn:multiInstanceLoopCharacteristics isSequential=\"false\"><bpmn:loopCardinality>3"
						+ "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");
		this.casework.deploy("provider-enquiry", "1.1.0", repeated);
		Case enquiry = this.followed.enquiry()
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no");
		assertThat(enquiry.openTasks()).containsExactly("prepare-enquiry", "prepare-enquiry");
		WhatWaits before = WhatWaits.in(this.jdbc);
		this.casework.deploy("provider-enquiry", "1.2.0", repeated);
		this.casework.migrate();
		assertThat(this.followed.version(enquiry)).isEqualTo(this.followed.newestVersion("provider-enquiry"));
		WhatWaits.in(this.jdbc).assertIs(before);
		enquiry.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no")
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no")
			.runServices();
		assertThat(enquiry.openTasks()).containsExactly("record-provider-response");
	}

	@Test
	void aTimerAndAMessageThatTheNewVersionAddsArise() {
		Case enquiry = this.followed.enquiry();
		assertThat(enquiry.waitingTimers()).isEmpty();
		this.casework.deploy("provider-enquiry", "1.1.0", (model) -> model.replaceFirst(
				"(<bpmn:exclusiveGateway id=\"reporter-identifiable\")",
				"""
						<bpmn:boundaryEvent id="preparing-takes-long" attachedToRef="prepare-enquiry">
						<bpmn:timerEventDefinition id="preparing-takes-long-timer"><bpmn:timeDate
						xsi:type="bpmn:tFormalExpression">\\${deadlines.due('prepare-enquiry', reference)}</bpmn:timeDate>
						</bpmn:timerEventDefinition></bpmn:boundaryEvent>
						<bpmn:sequenceFlow id="preparing-takes-long-to-enquiry-withdrawn"
						sourceRef="preparing-takes-long" targetRef="enquiry-withdrawn" />
						<bpmn:boundaryEvent id="answered-unasked" attachedToRef="prepare-enquiry">
						<bpmn:messageEventDefinition id="answered-unasked-message" messageRef="message-provider-responded" />
						</bpmn:boundaryEvent>
						<bpmn:sequenceFlow id="answered-unasked-to-before-assess"
						sourceRef="answered-unasked" targetRef="before-assess-provider-response" />
						$1"""));
		this.casework.migrate();
		assertThat(enquiry.waitingTimers()).containsExactly("preparing-takes-long");
		enquiry.receive("ProviderResponded");
		assertThat(enquiry.openTasks()).containsExactly("assess-provider-response");
		assertThat(enquiry.waitingTimers()).isEmpty();
	}

	@Test
	void whatWaitsBesideAConcernIsLetAlone() {
		Case other = this.followed.sentEnquiry();
		Case concern = this.followed.concern();
		unchangedBy("concern-handling");
		assertThat(this.followed.version(other)).as("another process")
			.isNotEqualTo(-1)
			.isEqualTo(this.followed.newestVersion("provider-enquiry"));
		List<Job> clocks = this.engine.getManagementService()
			.createJobQuery()
			.list()
			.stream()
			.filter((job) -> job.getProcessInstanceId() == null)
			.toList();
		assertThat(clocks).as("timers of clocks").isNotEmpty();
		assertThat(concern.openTasks()).containsExactly("screen-immediate-risk");
	}

	/** Deploys a minor version; everything that waits does so as before, under it. */
	private void unchangedBy(String process) {
		unchangedBy(process, process.equals("concern-handling") ? "2.1.0" : "1.1.0");
	}

	private void unchangedBy(String process, String tag) {
		WhatWaits before = WhatWaits.in(this.jdbc);
		String deployment = this.casework.deploy(process, tag, FollowedConcerns.AS_IT_WAS);
		this.casework.migrate();
		WhatWaits.in(this.jdbc).assertIs(before);
		assertThat(this.migrations.of(deployment)).singleElement().satisfies((migration) -> {
			assertThat(migration.stays()).isEmpty();
			assertThat(migration.migrated()).isEqualTo(migration.found()).isPositive();
		});
		this.jdbc.sql("""
				select running.proc_def_id_ from act_ru_execution running join act_re_procdef definition
				on definition.id_ = running.proc_def_id_ where definition.key_ = ? union
				select task.proc_def_id_ from act_ru_task task join act_re_procdef definition
				on definition.id_ = task.proc_def_id_ where definition.key_ = ? union
				select process_def_id_ from act_ru_job where process_def_key_ = ?""")
			.params(process, process, process)
			.query(String.class)
			.list()
			.forEach((definition) -> assertThat(definition).isEqualTo(newest(process)));
	}

	private static void closes(Case concern) {
		concern.complete("review-outcome", "furtherAction", "no").runServices().complete("close-concern");
		assertThat(concern.isEnded()).isTrue();
	}

	private String newest(String process) {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
	}

}
