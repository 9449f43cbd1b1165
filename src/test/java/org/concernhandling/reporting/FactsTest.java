package org.concernhandling.reporting;

import java.util.Map;
import java.util.Set;

import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.concern.ConcernTakenOver;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.servicelevel.MilestoneReached;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts for statistics are what was decided last, once, and lead to no concern. */
@BareEngine
class FactsTest {

	private static final long URN = 79_100_001L;

	@Autowired
	Casework casework;

	@Autowired
	Concerns concerns;

	@Autowired
	Recount recount;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void aConcernIsAFactAsSoonAsItHasComeIn() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home"));
		assertThat(this.recount.fact(concern.reference())).containsEntry("channel", "hotline")
			.containsEntry("setting", "childrens-home")
			.containsEntry("disclosure_status", null);
		this.recount.agrees(concern.reference());
	}

	@Test
	void everythingThatTheReportAsksForIsKept() {
		Case concern = closed();
		assertThat(this.recount.fact(concern.reference())).containsEntry("second_setting", "boarding-school")
			.containsEntry("local_authority", "Nowhereshire")
			.containsEntry("failure", "concealment")
			.containsEntry("disclosure_status", "qualifying-disclosure")
			.containsEntry("remit", "regulated")
			.containsEntry("category", "quality-of-care")
			.containsEntry("risk_reduced", "yes")
			.containsEntry("detriment_reported", "no")
			.containsEntry("substantiated", "partly-substantiated")
			.containsEntry("safeguarding_assured", "yes")
			.containsEntry("decided_in_time", "met")
			.containsEntry("closed_in_time", "met");
		assertThat(this.recount.actionFacts(concern.reference())).singleElement()
			.satisfies((action) -> assertThat(action.outcome()).isEqualTo("satisfied"));
		this.recount.agrees(concern.reference());
	}

	@Test
	void aDecisionThatIsTakenAgainIsWrittenOver() {
		Case concern = assessed();
		enquire(concern);
		concern.complete("review-outcome", "immediateRisk", "no", "safeguardingAssured", "no", "furtherAction", "yes",
				"riskReduced", "no");
		assertThat(this.recount.fact(concern.reference())).containsEntry("risk_reduced", "no");
		enquire(concern);
		concern.complete("review-outcome", "immediateRisk", "no", "safeguardingAssured", "yes", "furtherAction", "no",
				"riskReduced", "yes");
		assertThat(this.recount.fact(concern.reference())).containsEntry("risk_reduced", "yes");
		assertThat(this.recount.actionFacts(concern.reference())).hasSize(2);
		this.recount.agrees(concern.reference());
	}

	@Test
	void aConcernThatIsOpenedAgainIsStillOneFactAndHasNotEnded() {
		Case concern = closed();
		this.casework.goTo(this.casework.today().plusDays(40));
		this.concerns.addFurtherInformation(concern.reference(), "It goes on.");
		Map<String, Object> fact = this.recount.fact(concern.reference());
		assertThat(fact).containsEntry("substantiated", null)
			.containsEntry("detriment_reported", null)
			.containsEntry("closed_on", null)
			.containsEntry("closed_days", null)
			.containsEntry("screened_days", 0);
		assertThat(this.jdbc.sql("select count(*) from concerns.concern_fact where received_on = ?")
			.param(fact.get("received_on"))
			.query(Long.class)
			.single()).isEqualTo(1);
		this.recount.agrees(concern.reference());
	}

	@Test
	void aFactIsFoundByAFingerprintAndHoldsNoReference() {
		Case concern = closed();
		assertThat(this.recount.fact(concern.reference()).values()).doesNotContain(concern.reference(), URN);
	}

	@Test
	void whatTheRecordsOfAConcernOfThePastDoNotTellIsNoFact() {
		Case concern = closed();
		assertThat(this.recount.fact(concern.reference())).containsEntry("screened_days", 0)
			.containsEntry("closed_in_time", "met");
		this.events.publishEvent(new ConcernTakenOver(concern.reference(), "NOWHEREshire",
				Set.of(HandlingAction.COMPLIANCE_VISIT), Set.of("acknowledged", "screened"), true));
		assertThat(this.recount.fact(concern.reference())).containsEntry("screened_days", null)
			.containsEntry("screened_in_time", null)
			.containsEntry("acknowledged_days", null)
			.containsEntry("closed_days", 0)
			.containsEntry("closed_in_time", null)
			.containsEntry("safeguarding_assured", null)
			.containsEntry("decided_in_time", "met")
			.containsEntry("not_told", ",acknowledged,compliance-visit,screened,waits,")
			.containsEntry("local_authority", "Nowhereshire");
		this.events.publishEvent(
				new MilestoneReached(concern.reference(), "screened", SettableClock.START, SettableClock.START, true));
		this.events.publishEvent(
				new MilestoneReached(concern.reference(), "closed", SettableClock.START, SettableClock.START, true));
		assertThat(this.recount.fact(concern.reference())).as("it was not the first time")
			.containsEntry("screened_days", null)
			.as("nobody knows how long others were waited for")
			.containsEntry("closed_in_time", null);
	}

	@Test
	void anAuthorityThatTheDirectoryDoesNotListIsNoFact() {
		Case concern = closed();
		this.events
			.publishEvent(new ConcernTakenOver(concern.reference(), "Elsewhereshire", Set.of(), Set.of(), false));
		assertThat(this.recount.fact(concern.reference())).containsEntry("local_authority", null)
			.containsEntry("not_told", null)
			.containsEntry("closed_in_time", "met");
	}

	private Case closed() {
		Case concern = assessed();
		enquire(concern);
		concern.complete("review-outcome", "immediateRisk", "no", "safeguardingAssured", "yes", "furtherAction", "no",
				"riskReduced", "yes");
		return concern.complete("close-concern", "safeguardingAssured", "yes", "substantiated", "partly-substantiated",
				"detrimentReported", "no");
	}

	private Case assessed() {
		this.casework.list(URN, "childrens-home", null);
		this.jdbc.sql("update concerns.service set local_authority = 'Nowhereshire' where urn = ?").param(URN).update();
		Case concern = this.casework.open(NewConcerns.about("childrens-home", URN)).runServices();
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		concern.complete("establish-remit", "immediateRisk", "no", "matter", "children-and-services", "urn", URN,
				"setting", "childrens-home", "secondSetting", "boarding-school", "standing", "employee", "failure",
				"concealment", "publicInterest", "yes");
		return concern.complete("assess-concern", "immediateRisk", "no", "category", "quality-of-care", "severity",
				"moderate");
	}

	private void enquire(Case concern) {
		concern.complete("decide-actions", "providerEnquiry", true);
		concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no");
		concern.runServices();
		concern.complete("record-provider-response");
		concern.complete("assess-provider-response", "immediateRisk", "no", "providerAssessment", "satisfied");
	}

}
