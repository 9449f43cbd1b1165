package org.concernhandling.engine.migration;

import java.util.List;
import java.util.function.UnaryOperator;

import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.WhatWaits;
import org.concernhandling.concern.Concerns;
import org.concernhandling.deployments.DeploymentNotes;
import org.concernhandling.engine.migration.Migration.Stay;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot go over is listed with its reason, and goes on as if nothing had been. */
class WhatCannotGoOverStaysTest extends OwnersChangeVersions {

	/** Another element in the place of the old one. */
	private static final UnaryOperator<String> REPLACED = (model) -> model.replace("\"prepare-enquiry\"",
			"\"draft-enquiry\"");

	@Autowired
	Concerns concerns;

	@Autowired
	DeploymentNotes notes;

	@Test
	void exactlyThoseStayThatWaitAtARemovedTask() {
		Case preparing = this.followed.enquiry();
		Case sent = FollowedConcerns.prepared(this.followed.enquiry()).runServices();
		WhatWaits before = WhatWaits.in(this.jdbc);
		String deployment = this.casework.deploy("provider-enquiry", "1.1.0", REPLACED);
		this.casework.migrate();
		WhatWaits.in(this.jdbc).assertIs(before);
		assertThat(this.followed.version(preparing)).isEqualTo(this.followed.version(sent) - 1);
		Migration migration = this.followed.only(deployment);
		assertThat(migration.found()).isEqualTo(2);
		assertThat(migration.migrated()).isEqualTo(1);
		assertThat(migration.pending()).isZero();
		assertThat(migration.finishedAt()).isNotNull();
		assertThat(migration.stays())
			.containsExactly(new Stay(preparing.reference(), this.followed.version(preparing), "prepare-enquiry",
					"it waits at 'Prepare the enquiry' (prepare-enquiry), which the new version does not have"));
		assertThat(this.engine.getRuntimeService().createIncidentQuery().count()).isZero();
		assertThat(this.notes.about(deployment)).singleElement()
			.satisfies((note) -> assertThat(note.lines())
				.anyMatch((line) -> line.startsWith(preparing.reference() + " goes on under version") && line.endsWith(
						"it waits at 'Prepare the enquiry' (prepare-enquiry), which the new version does not have.")));
		FollowedConcerns.prepared(preparing)
			.runServices()
			.complete("record-provider-response")
			.complete("assess-provider-response", "providerAssessment", "satisfied", "immediateRisk", "no");
		assertThat(preparing.isEnded()).isTrue();
	}

	@Test
	void theNextVersionThatHasTheTaskTakesItAlong() {
		Case preparing = this.followed.enquiry();
		this.casework.deploy("provider-enquiry", "1.1.0", REPLACED);
		this.casework.migrate();
		int old = this.followed.version(preparing);
		String deployment = this.casework.deploy("provider-enquiry", "1.2.0", FollowedConcerns.AS_IT_WAS);
		this.casework.migrate();
		assertThat(this.followed.version(preparing)).isEqualTo(old + 2);
		assertThat(this.followed.only(deployment).migrated()).isEqualTo(1);
	}

	@Test
	void whoeverHasMovedOnMeanwhileIsTakenAlongOnDemand() {
		Case preparing = this.followed.enquiry();
		this.casework.deploy("provider-enquiry", "1.1.0", REPLACED);
		this.casework.migrate();
		FollowedConcerns.prepared(preparing).runServices();
		int old = this.followed.version(preparing);
		this.migrations.migrate("provider-enquiry", old, old + 1);
		this.casework.migrate();
		assertThat(this.followed.version(preparing)).isEqualTo(old + 1);
	}

	@Test
	void anElementThatHasBecomeAnotherKindKeepsWhoeverWaitsThere() {
		Case sent = FollowedConcerns.prepared(this.followed.enquiry()).runServices();
		assertThat(reasons("provider-enquiry",
				(model) -> model.replaceFirst("<bpmn:userTask id=\"record-provider-response\"",
						"<bpmn:receiveTask id=\"record-provider-response\" messageRef=\"message-provider-responded\"")
					.replaceFirst("(?s)(id=\"record-provider-response\".*?)</bpmn:userTask>", "$1</bpmn:receiveTask>")))
			.containsExactly(
					"it waits at 'Record the response' (record-provider-response), which is of another kind in the new version");
		assertThat(sent.openTasks()).containsExactly("record-provider-response");
	}

	@Test
	void anElementThatHasMovedIntoASubProcessKeepsWhoeverWaitsThere() {
		this.followed.enquiry();
		assertThat(reasons("provider-enquiry",
				(model) -> model.replaceFirst("(?s)(<bpmn:userTask id=\"prepare-enquiry\".*?</bpmn:userTask>)", """
						<bpmn:subProcess id="preparing" name="Preparing">
						<bpmn:incoming>before-prepare-enquiry-to-prepare-enquiry</bpmn:incoming>
						<bpmn:outgoing>prepare-enquiry-to-reporter-identifiable</bpmn:outgoing>
						<bpmn:startEvent id="preparing-begins"><bpmn:outgoing>begins</bpmn:outgoing></bpmn:startEvent>
						<bpmn:sequenceFlow id="begins" sourceRef="preparing-begins" targetRef="prepare-enquiry" />
						$1</bpmn:subProcess>""")
					.replaceFirst(
							"(?s)(<bpmn:subProcess id=\"preparing\".*<bpmn:userTask id=\"prepare-enquiry\".*?)"
									+ "<bpmn:incoming>.*?</bpmn:incoming>\\s*<bpmn:outgoing>.*?</bpmn:outgoing>",
							"$1<bpmn:incoming>begins</bpmn:incoming>")
					.replace("targetRef=\"prepare-enquiry\" />", "targetRef=\"preparing\" />")
					.replace("sourceRef=\"preparing-begins\" targetRef=\"preparing\"",
							"sourceRef=\"preparing-begins\" targetRef=\"prepare-enquiry\"")
					.replace("sourceRef=\"prepare-enquiry\"", "sourceRef=\"preparing\"")))
			.containsExactly(
					"it waits at 'Prepare the enquiry' (prepare-enquiry), which lies in another sub-process in "
							+ "the new version");
	}

	@Test
	void aServiceThatNoLongerWaitsForItsTurnRunsUnderTheOldVersion() {
		Case enquiry = FollowedConcerns.prepared(this.followed.enquiry());
		assertThat(reasons("provider-enquiry",
				(model) -> model.replaceFirst(
						"(id=\"send-enquiry\" name=\"Send the enquiry\") camunda:asyncBefore=\"true\"", "$1")))
			.containsExactly(
					"it is about to run 'Send the enquiry' (send-enquiry), which the new version runs in another way");
		assertThat(this.engine.getManagementService().createJobQuery().noRetriesLeft().count()).isZero();
		enquiry.runServices();
		assertThat(enquiry.openTasks()).containsExactly("record-provider-response");
	}

	@Test
	void aJoinThatFewerPathsReachKeepsWhoeverHasArrivedThere() {
		Case concern = this.followed.concern()
			.assess()
			.complete("decide-actions", "providerEnquiry", true, "inspectionRescheduling", true)
			.complete("review-inspection-timing", "timingDecision", "leave-as-planned");
		assertThat(reasons("concern-handling",
				(model) -> model.replaceFirst("sourceRef=\"refer-to-another-body\" targetRef=\"actions-ended\"",
						"sourceRef=\"refer-to-another-body\" targetRef=\"review-outcome\"")))
			.containsExactly("it waits at 'actions-ended', to which fewer paths lead in the new version");
		assertThat(concern.openTasks()).containsExactly("prepare-enquiry");
	}

	@Test
	void aTaskThatIsNowRepeatedKeepsWhoeverWaitsThere() {
		this.followed.enquiry();
		assertThat(reasons("provider-enquiry",
				(model) -> model.replaceFirst("(?s)(<bpmn:userTask id=\"prepare-enquiry\".*?)</bpmn:userTask>",
						"$1<bpmn:multiInstanceLoopCharacteristics isSequential=\"false\"><bpmn:loopCardinality>3"
								+ "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>")))
			.singleElement()
			.asString()
			.startsWith("it waits at 'Prepare the enquiry' (prepare-enquiry), which ");
	}

	@Test
	void aRepeatedTaskThatHasBecomeAnotherKindKeepsWhoeverWaitsThere() {
		UnaryOperator<String> repeated = (model) -> model.replaceFirst(
				"(?s)(<bpmn:userTask id=\"record-provider-response\".*?)</bpmn:userTask>",
				"$1<bpmn:multiInstanceLoopCharacteristics isSequential=\"false\"><bpmn:loopCardinality>3"
						+ "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");
		this.casework.deploy("provider-enquiry", "1.1.0", repeated);
		Case sent = FollowedConcerns.prepared(this.followed.enquiry()).runServices();
		Case preparing = this.followed.enquiry();
		String deployment = this.casework.deploy("provider-enquiry", "1.2.0", (model) -> repeated.apply(model)
			.replaceFirst("<bpmn:userTask id=\"record-provider-response\"",
					"<bpmn:receiveTask id=\"record-provider-response\" messageRef=\"message-provider-responded\"")
			.replaceFirst("(?s)(id=\"record-provider-response\".*?)</bpmn:userTask>", "$1</bpmn:receiveTask>"));
		this.casework.migrate();
		assertThat(this.followed.version(preparing)).isEqualTo(this.followed.newestVersion("provider-enquiry"));
		assertThat(this.followed.only(deployment).stays()).singleElement().satisfies((stay) -> {
			assertThat(stay.reference()).isEqualTo(sent.reference());
			assertThat(stay.element()).isEqualTo("record-provider-response");
			assertThat(stay.reason())
				.startsWith("it waits at 'Record the response' (record-provider-response), which ");
		});
		assertThat(sent.openTasks()).hasSize(3);
	}

	/** The engine would let it be interrupted once more. */
	@Test
	void whateverHasInterruptedTheRestStaysUntilItHasEnded() {
		UnaryOperator<String> interrupting = (model) -> model.replaceFirst(
				"(<bpmn:startEvent id=\"further-information-came\" name=\"[^\"]*\") isInterrupting=\"false\"", "$1");
		this.casework.deploy("concern-handling", "2.1.0", interrupting);
		Case concern = this.followed.concern().complete("screen-immediate-risk");
		this.concerns.addFurtherInformation(concern.reference(), "Spoken words: one child has left.");
		assertThat(concern.openTasks()).containsExactly("consider-further-information");
		assertThat(reasons("concern-handling", interrupting)).containsExactly(
				"it waits at 'Further information' (further-information), which has interrupted the rest and has to end "
						+ "first");
	}

	@Test
	void whoeverEndsBeforeItsTurnIsGone() {
		Case ending = FollowedConcerns.prepared(this.followed.enquiry())
			.runServices()
			.complete("record-provider-response");
		String deployment = this.casework.deploy("provider-enquiry", "1.1.0", FollowedConcerns.AS_IT_WAS);
		this.followed.once();
		ending.complete("assess-provider-response", "providerAssessment", "satisfied", "immediateRisk", "no");
		assertThat(ending.isEnded()).isTrue();
		this.casework.migrate();
		assertThat(this.followed.only(deployment).gone()).isEqualTo(1);
		assertThat(this.followed.only(deployment).pending()).isZero();
		assertThat(this.engine.getManagementService().createJobQuery().noRetriesLeft().count()).isZero();
	}

	@Test
	void twoVersionsInQuickSuccessionLeaveNobodyBetween() {
		Case first = this.followed.enquiry();
		String minor = this.casework.deploy("provider-enquiry", "1.1.0", FollowedConcerns.AS_IT_WAS);
		this.followed.once();
		Case second = this.followed.enquiry();
		String next = this.casework.deploy("provider-enquiry", "1.2.0", FollowedConcerns.AS_IT_WAS);
		this.casework.migrate();
		assertThat(List.of(this.followed.version(first), this.followed.version(second)))
			.containsOnly(this.followed.newestVersion("provider-enquiry"));
		assertThat(this.followed.only(minor).pending()).isZero();
		assertThat(this.followed.only(next).pending()).isZero();
		assertThat(this.followed.only(next).found()).isEqualTo(2);
	}

	@Test
	void whatGoesWrongBeyondThatIsTriedAgainAndReported() {
		Case enquiry = this.followed.enquiry();
		int old = this.followed.version(enquiry);
		String deployment = this.casework.deploy("provider-enquiry", "1.1.0", FollowedConcerns.AS_IT_WAS);
		this.jdbc.sql("alter table concerns.migrating_process add constraint no_end check (settled_at is null)")
			.update();
		try {
			this.casework.migrateWithFailures();
			assertThat(this.engine.getManagementService().createJobQuery().noRetriesLeft().count()).isEqualTo(1);
			assertThat(this.engine.getRuntimeService().createIncidentQuery().count()).isEqualTo(1);
			assertThat(this.followed.version(enquiry)).isEqualTo(old);
			assertThat(this.followed.only(deployment).pending()).isEqualTo(1);
			assertThat(this.followed.only(deployment).finishedAt()).isNull();
		}
		finally {
			this.jdbc.sql("alter table concerns.migrating_process drop constraint no_end").update();
		}
		this.engine.getManagementService()
			.createJobQuery()
			.noRetriesLeft()
			.list()
			.forEach((job) -> this.engine.getManagementService().setJobRetries(job.getId(), 1));
		this.casework.migrate();
		assertThat(this.followed.version(enquiry)).isEqualTo(old + 1);
		assertThat(this.followed.only(deployment).finishedAt()).isNotNull();
	}

	private List<String> reasons(String process, UnaryOperator<String> change) {
		WhatWaits before = WhatWaits.in(this.jdbc);
		String deployment = this.casework.deploy(process, process.equals("concern-handling") ? "2.9.0" : "1.9.0",
				change);
		this.casework.migrate();
		WhatWaits.in(this.jdbc).assertIs(before);
		assertThat(this.followed.only(deployment).migrated()).isZero();
		return this.followed.only(deployment).stays().stream().map(Stay::reason).toList();
	}

}
