package org.concernhandling.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.Refused;
import org.concernhandling.directory.Directory;
import org.concernhandling.directory.Service;
import org.concernhandling.servicelevel.Deadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BareEngine
@Covers("inspection-rescheduling")
class InspectionReschedulingTest {

	private static final long SERVICE = 2_000_001;

	private static final long ANOTHER_SERVICE = 2_000_002;

	@Autowired
	Casework casework;

	@Autowired
	Directory directory;

	@Autowired
	Deadlines deadlines;

	private LocalDate planned;

	private LocalDate sooner;

	@BeforeEach
	void planInspections() {
		this.planned = this.casework.today().plusDays(60);
		this.sooner = this.casework.today().plusDays(20);
		this.casework.list(SERVICE, "childrens-home", null);
		this.casework.list(SERVICE, "childrens-home", this.planned);
		this.casework.list(ANOTHER_SERVICE, "childrens-home", this.planned);
	}

	@ParameterizedTest
	@ValueSource(strings = { "leave-as-planned", "change-focus" })
	void theDateStaysUnlessTheInspectionIsBroughtForward(String decision) {
		Case review = review().complete("review-inspection-timing", "timingDecision", decision);
		assertThat(review.isEnded()).isTrue();
		assertThat(review.outcomes()).containsExactly(decision);
		assertThat(nextInspection(SERVICE)).isEqualTo(this.planned);
	}

	@Test
	void whoeverReviewsTheTimingSeesTheDateThatIsPlanned() {
		assertThat(review().variable("nextInspection")).isEqualTo(this.planned.toString());
	}

	@Test
	void anInspectionBroughtForwardHasTheDateThatSchedulingConfirms() {
		Case review = broughtForward(this.sooner);
		assertThat(review.isEnded()).isTrue();
		assertThat(review.outcomes()).containsExactly("bring-forward");
		assertThat(nextInspection(SERVICE)).isEqualTo(this.sooner);
		assertThat(nextInspection(ANOTHER_SERVICE)).isEqualTo(this.planned);
	}

	@Test
	void noInspectionIsMovedToADayThatIsPast() {
		Case review = review().complete("review-inspection-timing", "timingDecision", "bring-forward");
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> review.complete("confirm-new-date",
				"newInspectionDate", this.casework.today().minusDays(1).toString()));
		assertThat(review.openTasks()).containsExactly("confirm-new-date");
		assertThat(nextInspection(SERVICE)).isEqualTo(this.planned);
	}

	@Test
	void everyConcernHeldForTheServiceHearsThatItsInspectionMoved() {
		Case held = hold(SERVICE);
		Case heldToo = hold(SERVICE);
		Case heldElsewhere = hold(ANOTHER_SERVICE);
		broughtForward(this.sooner);
		assertThat(held.due("lead-time-reached")).isEqualTo(leadTime(this.sooner));
		assertThat(heldToo.due("lead-time-reached")).isEqualTo(leadTime(this.sooner));
		assertThat(heldElsewhere.due("lead-time-reached")).isEqualTo(leadTime(this.planned));
	}

	private Case broughtForward(LocalDate date) {
		return review().complete("review-inspection-timing", "timingDecision", "bring-forward")
			.complete("confirm-new-date", "newInspectionDate", date.toString());
	}

	private Case review() {
		return this.casework.only("inspection-rescheduling", NewConcerns.about("childrens-home", SERVICE), Map.of());
	}

	private Case hold(long service) {
		return this.casework.only("hold-for-next-inspection", NewConcerns.about("childrens-home", service), Map.of());
	}

	private LocalDate nextInspection(long service) {
		return this.directory.find(service).map(Service::nextInspection).orElseThrow();
	}

	private Instant leadTime(LocalDate inspection) {
		return this.deadlines.before("brief-inspector", inspection.toString()).toInstant();
	}

}
