package org.concernhandling.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.Refused;
import org.concernhandling.servicelevel.Deadlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@BareEngine
@Covers("compliance-visit")
class ComplianceVisitTest {

	@Autowired
	Casework casework;

	@Autowired
	Deadlines deadlines;

	@Autowired
	TaskService tasks;

	@Test
	void aVisitThatFindsNoBreachEndsThere() {
		Case visit = visited("childrens-home").complete("record-visit-findings", "breachFound", "no", "immediateRisk",
				"no");
		assertThat(visit.isEnded()).isTrue();
		assertThat(visit.outcomes()).containsExactly("no-breach");
	}

	@Test
	void aServiceThatIsNotRegulatedIsNotVisited() {
		assertThatThrownBy(() -> this.casework.only("compliance-visit", NewConcerns.about("boarding-school"), Map.of()))
			.rootCause()
			.isInstanceOf(Refused.class)
			.hasMessageContaining("A compliance visit needs a regulated service");
	}

	@Test
	void theFindingsAreDueAfterTheDayOfTheVisit() {
		Case visit = visited("childrens-home");
		assertThat(visit.task("record-visit-findings").getDueDate())
			.isEqualTo(this.deadlines.after("record-visit-findings", visit.variable("visitDate").toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "no-enforcement", "restriction-of-accommodation", "refer-for-cancellation" })
	void enforcementWithoutANoticeEndsTheVisit(String enforcement) {
		Case visit = breachFound("childrens-home").complete("decide-enforcement", "enforcement", enforcement);
		assertThat(visit.isEnded()).isTrue();
		assertThat(visit.outcomes()).containsExactly(enforcement);
	}

	@ParameterizedTest
	@ValueSource(strings = { "supported-accommodation", "independent-fostering-agency" })
	void enforcementThatTheLawDoesNotGiveIsRefused(String setting) {
		Case visit = breachFound(setting);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> visit.complete("decide-enforcement", "enforcement", "restriction-of-accommodation"));
		assertThat(visit.openTasks()).containsExactly("decide-enforcement");
	}

	@Test
	void complianceIsCheckedWhenThePeriodOfTheNoticeHasEnded() {
		Case visit = noticeServed();
		assertThat(visit.openTasks()).isEmpty();
		assertThat(visit.due("notice-period-ends")).isEqualTo("2026-12-21T08:00:00Z");
		visit.reach("notice-period-ends");
		assertThat(visit.openTasks()).containsExactly("check-compliance");
		assertThat(visit.task("check-compliance").getDueDate()).isEqualTo(Instant.parse("2026-12-22T08:00:00Z"));
	}

	@Test
	void aNoticeThatIsMetEndsTheVisit() {
		Case visit = noticeServed().reach("notice-period-ends").complete("check-compliance", "complied", "yes");
		assertThat(visit.isEnded()).isTrue();
		assertThat(visit.outcomes()).containsExactly("complied");
	}

	@Test
	void enforcementIsDecidedAgainWhenANoticeIsNotMet() {
		Case visit = noticeServed().reach("notice-period-ends").complete("check-compliance", "complied", "no");
		assertThat(visit.openTasks()).containsExactly("decide-enforcement");
		visit.complete("decide-enforcement", "enforcement", "refer-for-cancellation");
		assertThat(visit.outcomes()).containsExactly("refer-for-cancellation");
	}

	@Test
	void aCheckThatIsOverdueComesBeforeTheManagersAndStaysOpen() {
		Case visit = noticeServed().reach("notice-period-ends");
		assertThat(visit.due("check-overdue")).as("the fifth working day, over Christmas")
			.isEqualTo("2026-12-30T18:00:00Z");
		assertThat(groupsOf(visit)).containsExactly("inspectors");
		visit.reach("check-overdue");
		assertThat(visit.openTasks()).containsExactly("check-compliance");
		assertThat(visit.task("check-compliance").getPriority()).isEqualTo(100);
		assertThat(groupsOf(visit)).containsExactlyInAnyOrder("inspectors", "managers");
	}

	private List<String> groupsOf(Case visit) {
		return this.tasks.getIdentityLinksForTask(visit.task("check-compliance").getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.toList();
	}

	private Case noticeServed() {
		return breachFound("childrens-home").complete("decide-enforcement", "enforcement", "compliance-notice",
				"noticePeriodEnds", periodEnds().toString());
	}

	private LocalDate periodEnds() {
		return LocalDate.ofInstant(SettableClock.START, ZoneOffset.UTC).plusDays(28);
	}

	private Case breachFound(String setting) {
		return visited(setting).complete("record-visit-findings", "breachFound", "yes", "immediateRisk", "no");
	}

	private Case visited(String setting) {
		return this.casework.only("compliance-visit", NewConcerns.about(setting), Map.of())
			.complete("hold-case-review")
			.complete("plan-visit");
	}

}
