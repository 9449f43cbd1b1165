package org.concernhandling.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.concernhandling.casework.Casework.Case;
import org.concernhandling.servicelevel.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BareEngine
@Covers("hold-for-next-inspection")
class HoldForNextInspectionTest {

	private static final long SERVICE = 2_000_003;

	private static final long NOT_IN_THE_DIRECTORY = 9_999_999;

	@Autowired
	Casework casework;

	@Autowired
	Deadlines deadlines;

	@Autowired
	JdbcClient jdbc;

	private LocalDate planned;

	@BeforeEach
	void planTheInspection() {
		this.planned = this.casework.today().plusDays(60);
		// A date that the list repeats does not undo a move, so it is taken out first.
		inspectionIsOn(null);
		inspectionIsOn(this.planned);
	}

	@ParameterizedTest
	@ValueSource(strings = { "substantiated", "not-substantiated", "not-followed-up" })
	void endsAsTheInspectionFinds(String finding) {
		Case held = held(SERVICE).reach("lead-time-reached")
			.complete("brief-inspector")
			.reach("inspection-day")
			.complete("record-inspection-findings", "heldFinding", finding, "immediateRisk", "no");
		assertThat(held.isEnded()).isTrue();
		assertThat(held.outcomes()).containsExactly(finding);
		assertThat(isHeld(held)).isFalse();
	}

	@Test
	void theInspectorIsBriefedAheadOfTheInspectionAndReportsOnItsDay() {
		Case held = held(SERVICE);
		assertThat(isHeld(held)).isTrue();
		assertThat(this.planned).isEqualTo("2027-01-22");
		assertThat(held.due("lead-time-reached")).as("five working days before").isEqualTo("2027-01-15T08:00:00Z");
		held.reach("lead-time-reached").complete("brief-inspector");
		assertThat(held.due("inspection-day")).isEqualTo("2027-01-22T08:00:00Z");
		assertThat(held.openTasks()).isEmpty();
	}

	@Test
	void theBriefingMovesWithTheInspection() {
		Case held = held(SERVICE);
		inspectionIsOn(this.planned.plusDays(30));
		assertThat(held.due("lead-time-reached")).isEqualTo(leadTime(this.planned.plusDays(30)));
		inspectionIsOn(this.planned.minusDays(30));
		assertThat(held.due("lead-time-reached")).isEqualTo(leadTime(this.planned.minusDays(30)));
	}

	@Test
	void aBriefingUnderWayIsTakenBackWhenTheInspectionMoves() {
		Case held = held(SERVICE).reach("lead-time-reached");
		assertThat(held.openTasks()).containsExactly("brief-inspector");
		inspectionIsOn(this.planned.plusDays(30));
		assertThat(held.openTasks()).isEmpty();
		assertThat(held.due("lead-time-reached")).isEqualTo(leadTime(this.planned.plusDays(30)));
	}

	@Test
	void theInspectorIsBriefedAgainWhenTheInspectionMovesAfterTheBriefing() {
		Case held = held(SERVICE).reach("lead-time-reached").complete("brief-inspector");
		inspectionIsOn(this.planned.plusDays(30));
		assertThat(held.waitingTimers()).containsExactly("lead-time-reached", "review-due");
		held.reach("lead-time-reached");
		assertThat(held.openTasks()).containsExactly("brief-inspector");
	}

	@Test
	void anInspectionThatIsNearIsBriefedForAtOnce() {
		inspectionIsOn(this.casework.today().plusDays(2));
		Case held = held(SERVICE);
		assertThat(held.due("lead-time-reached")).isBefore(SettableClock.START);
		held.reach("lead-time-reached");
		assertThat(held.openTasks()).containsExactly("brief-inspector");
	}

	@Test
	void withoutADateItIsHeldUntilOneIsAnnounced() {
		inspectionIsOn(null);
		Case held = held(SERVICE);
		assertThat(held.waitingTimers()).containsExactly("review-due-without-date");
		inspectionIsOn(this.planned);
		assertThat(held.waitingTimers()).containsExactly("lead-time-reached", "review-due");
	}

	@Test
	void aConcernAboutAServiceThatIsNotInTheDirectoryIsHeldWithoutADate() {
		assertThat(held(NOT_IN_THE_DIRECTORY).waitingTimers()).containsExactly("review-due-without-date");
	}

	@Test
	void nothingHeldWithoutADateIsForgotten() {
		inspectionIsOn(null);
		Case held = held(SERVICE);
		assertThat(held.due("review-due-without-date")).isEqualTo(review());
		held.reach("review-due-without-date")
			.complete("review-held-information", "holdDecision", "keep-holding", "immediateRisk", "no");
		assertThat(held.due("review-due-without-date")).isEqualTo(review());
	}

	@Test
	void whatIsHeldForLongIsLookedAtAgain() {
		inspectionIsOn(this.planned.plusYears(1));
		Case held = held(SERVICE);
		assertThat(held.due("review-due")).isEqualTo(review());
		held.reach("review-due");
		assertThat(held.openTasks()).containsExactly("review-held-information");
		assertThat(held.waitingTimers()).isEmpty();
	}

	@Test
	void aDateThatMovesDuringTheReviewCountsWhenTheHoldGoesOn() {
		inspectionIsOn(this.planned.plusYears(1));
		Case held = held(SERVICE).reach("review-due");
		inspectionIsOn(this.planned.plusMonths(18));
		held.complete("review-held-information", "holdDecision", "keep-holding", "immediateRisk", "no");
		assertThat(held.due("lead-time-reached")).isEqualTo(leadTime(this.planned.plusMonths(18)));
	}

	@Test
	void theHoldIsGivenUpForAnotherAction() {
		inspectionIsOn(null);
		Case held = held(SERVICE).reach("review-due-without-date")
			.complete("review-held-information", "holdDecision", "end-hold", "immediateRisk", "no");
		assertThat(held.isEnded()).isTrue();
		assertThat(held.outcomes()).containsExactly("hold-ended");
		assertThat(isHeld(held)).isFalse();
	}

	private Case held(long service) {
		return this.casework.only("hold-for-next-inspection", NewConcerns.about("childrens-home", service), Map.of());
	}

	private void inspectionIsOn(LocalDate date) {
		this.casework.list(SERVICE, "childrens-home", date);
	}

	private boolean isHeld(Case held) {
		return this.jdbc.sql("select count(*) from concerns.held_concern where reference = ?")
			.param(held.reference())
			.query(Integer.class)
			.single() == 1;
	}

	private Instant leadTime(LocalDate inspection) {
		return this.deadlines.before("brief-inspector", inspection.toString()).toInstant();
	}

	private Instant review() {
		return this.deadlines.due("hold-review", "").toInstant();
	}

}
