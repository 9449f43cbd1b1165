package org.concernhandling.casework;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.concernhandling.LondonTime;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.CaseFileEntry.Kind;
import org.concernhandling.identity.Reporter;
import org.concernhandling.models.Models;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@BareEngine
class ClocksTest {

	private static final Long URN = 79_000_002L;

	private static final String COLLEAGUE = "colleague";

	@Autowired
	Casework casework;

	@Autowired
	SettableClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ManagementService jobs;

	@Autowired
	TaskService tasks;

	@Autowired
	IdentityService people;

	@Autowired
	RepositoryService models;

	@BeforeEach
	void clear() {
		this.casework.clear();
		// What earlier tests left behind rings no more.
		clockTimers().forEach((timer) -> this.jobs.deleteJob(timer.getId()));
	}

	@AfterEach
	void leave() {
		this.people.deleteUser(COLLEAGUE);
		this.casework.clear();
	}

	@Test
	void everyOpenTaskHasOneClockAndItsDueDateIsTheTasks() {
		Case concern = open();
		assertThat(clock(concern, "screen-immediate-risk")).satisfies((screening) -> {
			assertThat(screening.startedAt()).isEqualTo(SettableClock.START);
			assertThat(screening.warnAt()).isEqualTo(SettableClock.START.plus(Duration.ofHours(2)));
			assertThat(screening.dueAt()).isEqualTo(concern.task("screen-immediate-risk").getDueDate().toInstant())
				.isEqualTo(SettableClock.START.plus(Duration.ofHours(4)));
			assertThat(screening.outcome()).isNull();
		});
	}

	@Test
	void aConcernIsMeasuredFromItsReceiptUntilItIsAcknowledgedScreenedDecidedAndClosed() {
		Case concern = open();
		assertThat(running(concern)).containsExactlyInAnyOrder("acknowledged", "screened", "decided", "closed",
				"screen-immediate-risk");
		concern.runServices();
		assertThat(clock(concern, "acknowledged").outcome()).isEqualTo("met");
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		assertThat(clock(concern, "screened").outcome()).isEqualTo("met");
		concern.complete("establish-remit").complete("assess-concern", "category", "quality-of-care");
		assertThat(clock(concern, "decided").outcome()).isNull();
		concern.complete("decide-actions", "noFurtherAction", true);
		assertThat(clock(concern, "decided").outcome()).isEqualTo("met");
		concern.complete("approve-no-further-action", "noFurtherActionApproved", "yes");
		concern.complete("close-concern");
		assertThat(clock(concern, "closed").outcome()).isEqualTo("met");
		assertThat(running(concern)).isEmpty();
		assertThat(clockTimers()).isEmpty();
	}

	@Test
	void aConcernThatIsNotOursIsDecidedWhenItIsPassedOn() {
		Case concern = this.casework.open(NewConcerns.about("youth-offending-team", null)).runServices();
		concern.complete("screen-immediate-risk", "immediateRisk", "no")
			.complete("establish-remit", "setting", "youth-offending-team");
		assertThat(concern.openTasks()).containsExactly("refer-onward");
		assertThat(clock(concern, "decided").outcome()).isEqualTo("met");
	}

	@Test
	void whatStillRunsCountsUnderTheKindOfServiceThatWasEstablished() {
		Case concern = this.casework.open(NewConcerns.aboutUnknownService()).runServices();
		Case other = this.casework.open(NewConcerns.aboutUnknownService()).runServices();
		concern.complete("screen-immediate-risk", "immediateRisk", "no")
			.complete("establish-remit", "setting", "childrens-home");
		assertThat(running(concern)).contains("decided", "closed", "assess-concern");
		assertThat(running(concern))
			.allSatisfy((subject) -> assertThat(setting(concern, subject)).as(subject).isEqualTo("childrens-home"));
		assertThat(setting(concern, "screened")).isNull();
		assertThat(setting(other, "closed")).isNull();
	}

	@Test
	void aTaskDoneAfterItsDueDateHasMissedItsTarget() {
		Case concern = open();
		after(Duration.ofHours(4).plusMillis(1));
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		assertThat(clock(concern, "screen-immediate-risk").outcome()).isEqualTo("missed");
		assertThat(clock(concern, "screened").outcome()).isEqualTo("missed");
	}

	@Test
	void aTaskDoneAtItsDueDateHasMetItsTarget() {
		Case concern = open();
		after(Duration.ofHours(4));
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		assertThat(clock(concern, "screen-immediate-risk").outcome()).isEqualTo("met");
	}

	@Test
	void aTaskThatNobodyHasToDoAnyMoreIsNeitherMetNorMissed() {
		Case concern = assessed();
		concern.complete("decide-actions", "providerEnquiry", true);
		concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no").runServices();
		concern.reach("response-date-reached").reach("no-response");
		assertThat(clock(concern, "record-provider-response").outcome()).isEqualTo("cancelled");
		assertThat(clock(concern, "provider-answered").outcome()).isEqualTo("missed");
	}

	@Test
	void noClockOutlivesItsProcess() {
		Case concern = open();
		this.casework.clear();
		assertThat(running(concern)).isEmpty();
		assertThat(clock(concern, "closed").outcome()).isEqualTo("cancelled");
		assertThat(clockTimers()).isEmpty();
	}

	@Test
	void atTheWarningPointTheTaskRisesAndTheCaseFileSaysSo() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home", URN)).runServices();
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		ring(concern, "establish-remit");
		assertThat(concern.task("establish-remit").getPriority()).isEqualTo(75);
		assertThat(entries(concern, Kind.WARNED)).containsExactly("establish-remit");
		assertThat(entries(concern, Kind.ESCALATED)).isEmpty();
		assertThat(clock(concern, "establish-remit").warnedAt()).isEqualTo(clock(concern, "establish-remit").warnAt());
	}

	@Test
	void atTheDuePointTheManagersHaveItFirstOfAll() {
		Case concern = this.casework.open(NewConcerns.about("childrens-home", URN)).runServices();
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		ring(concern, "establish-remit");
		ring(concern, "establish-remit");
		assertThat(concern.task("establish-remit").getPriority()).isEqualTo(100);
		assertThat(groups(concern, "establish-remit")).containsExactlyInAnyOrder("caseworkers", "managers");
		assertThat(entries(concern, Kind.ESCALATED)).containsExactly("establish-remit");
		assertThat(clock(concern, "establish-remit").escalatedAt())
			.isEqualTo(clock(concern, "establish-remit").dueAt());
		assertThat(timersOf(concern, "establish-remit")).as("it has rung for the last time").isEmpty();
	}

	@Test
	void whatCouldLeadToTheReporterStaysWithTheCustodiansHoweverLateItIs() {
		Case concern = assessed().complete("decide-actions", "providerEnquiry", true)
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "yes");
		ring(concern, "approve-identification-risk");
		ring(concern, "approve-identification-risk");
		ring(concern, "closed");
		ring(concern, "closed");
		assertThat(concern.task("approve-identification-risk").getPriority()).isEqualTo(100);
		assertThat(groups(concern, "approve-identification-risk")).containsExactly("custodians");
	}

	@Test
	void aManagersTaskThatIsLateIsOfferedToThemOnce() {
		Case concern = assessed().complete("decide-actions", "noFurtherAction", true);
		ring(concern, "approve-no-further-action");
		ring(concern, "approve-no-further-action");
		assertThat(groups(concern, "approve-no-further-action")).containsExactly("managers");
	}

	@Test
	void aLateMilestoneRaisesWhateverIsToBeDone() {
		Case concern = open();
		ring(concern, "screened");
		ring(concern, "screened");
		assertThat(concern.task("screen-immediate-risk").getPriority()).isEqualTo(100);
		assertThat(groups(concern, "screen-immediate-risk")).as("a late stage gives nobody a right")
			.containsExactly("caseworkers");
		assertThat(entries(concern, Kind.ESCALATED)).containsExactly("screened");
	}

	@Test
	void whoeverHasTheTaskIsToldOnceAndNotWhatItIsAbout() {
		colleague();
		Case concern = open();
		this.tasks.claim(concern.task("screen-immediate-risk").getId(), COLLEAGUE);
		ring(concern, "screen-immediate-risk");
		ring(concern, "screened");
		sendNotices();
		assertThat(this.casework.lettersTo("colleague@example.org")).singleElement()
			.satisfies((notice) -> assertThat(notice).contains("something for you to do")
				.doesNotContain(concern.reference(), "screen", "childrens-home"));
	}

	@Test
	void whoeverHasTwoTasksOfAConcernThatIsLateIsToldOnce() {
		colleague();
		Case concern = assessed().complete("decide-actions", "providerEnquiry", true, "complianceVisit", true);
		concern.tasks().forEach((task) -> this.tasks.claim(task.getId(), COLLEAGUE));
		ring(concern, "closed");
		assertThat(entries(concern, Kind.WARNED)).containsExactly("closed");
		sendNotices();
		assertThat(this.casework.lettersTo("colleague@example.org")).hasSize(1);
	}

	@Test
	void aNoticeThatCannotBeSentIsTriedAgain() {
		colleague();
		Case concern = open();
		this.tasks.claim(concern.task("screen-immediate-risk").getId(), COLLEAGUE);
		ring(concern, "screen-immediate-risk");
		this.casework.stopMail();
		assertThatThrownBy(this::sendNotices).hasMessageContaining("not sent");
		this.casework.startMail();
		sendNotices();
		assertThat(this.casework.lettersTo("colleague@example.org")).as("it waits ten minutes").isEmpty();
		sendNotices();
		assertThat(this.casework.lettersTo("colleague@example.org")).hasSize(1);
	}

	@Test
	void theClockStandsStillWhileTheProviderIsWaitedForAndTheWorkingTimeIsGivenBack() {
		Case concern = assessed();
		Instant due = clock(concern, "closed").dueAt();
		concern.complete("decide-actions", "providerEnquiry", true);
		concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no").runServices();
		assertThat(clock(concern, "closed").pausedAt()).isEqualTo(SettableClock.START);
		goTo(LocalDate.of(2026, 12, 1), LocalTime.of(10, 0));
		concern.complete("record-provider-response");
		assertThat(clock(concern, "closed").pausedAt()).isNull();
		assertThat(SettableClock.START).isEqualTo(at(LocalDate.of(2026, 11, 23), LocalTime.of(10, 0)));
		assertThat(LondonTime.day(clock(concern, "closed").dueAt())).as("six working days later than %s", due)
			.isEqualTo(sixWorkingDaysAfter(LondonTime.day(due)));
	}

	@Test
	void theClockGoesOnOnlyWhenNobodyIsWaitedForAnyMore() {
		Case concern = assessed();
		concern.complete("decide-actions", "providerEnquiry", true, "onwardReferral", true);
		concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no").runServices();
		concern.complete("refer-onward", "onwardDecision", "pass-on");
		assertThat(clock(concern, "closed").waits()).isEqualTo(2);
		concern.complete("record-provider-response");
		assertThat(clock(concern, "closed").waits()).isEqualTo(1);
		assertThat(clock(concern, "closed").pausedAt()).isNotNull();
		concern.reach("time-to-answer");
		assertThat(clock(concern, "closed").waits()).isZero();
		assertThat(clock(concern, "closed").pausedAt()).isNull();
	}

	@Test
	void aClockThatStandsStillDoesNotRing() {
		Case concern = assessed();
		concern.complete("decide-actions", "providerEnquiry", true);
		concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no").runServices();
		ring(concern, "closed");
		assertThat(clock(concern, "closed").warnedAt()).isNull();
		assertThat(entries(concern, Kind.WARNED)).isEmpty();
		concern.complete("record-provider-response");
		assertThat(timersOf(concern, "closed")).as("set anew for the later point").hasSize(1);
		ring(concern, "closed");
		assertThat(entries(concern, Kind.WARNED)).containsExactly("closed");
	}

	@Test
	void theClockStandsStillUntilTheInspectionForWhichAConcernIsHeld() {
		this.casework.list(URN, "childrens-home", this.casework.today().plusDays(60));
		Case concern = open().runServices()
			.complete("screen-immediate-risk", "immediateRisk", "no")
			.complete("establish-remit", "setting", "childrens-home", "urn", URN)
			.complete("assess-concern", "category", "regulatory-breach", "severity", "serious")
			.complete("decide-actions", "holdForNextInspection", true);
		assertThat(clock(concern, "closed").waits()).isOne();
		concern.reach("lead-time-reached");
		assertThat(clock(concern, "closed").waits()).as("while the inspector is briefed").isZero();
		concern.complete("brief-inspector");
		assertThat(clock(concern, "closed").waits()).isOne();
		concern.reach("inspection-day");
		assertThat(clock(concern, "closed").waits()).isZero();
	}

	@Test
	void aChangedTargetHoldsForWhatStartsAfterwardsAndNotForWhatRuns() {
		Case before = open();
		String deployment = deployTarget("screen-immediate-risk", 4, 6);
		try {
			Case afterwards = open();
			assertThat(clock(before, "screen-immediate-risk").dueAt())
				.isEqualTo(SettableClock.START.plus(Duration.ofHours(4)));
			assertThat(clock(afterwards, "screen-immediate-risk").dueAt())
				.isEqualTo(SettableClock.START.plus(Duration.ofHours(6)))
				.isEqualTo(afterwards.task("screen-immediate-risk").getDueDate().toInstant());
			assertThat(clock(afterwards, "screen-immediate-risk").warnAt())
				.isEqualTo(SettableClock.START.plus(Duration.ofHours(3)));
		}
		finally {
			this.models.deleteDeployment(deployment);
		}
	}

	/** As a process owner does it from Modeler. */
	private String deployTarget(String task, int before, int after) {
		String cell = "(id=\"rule-" + task + "-gives-target\">\\s*<text>)" + before + "<";
		String changed = Models.text(Path.of("processes/service-levels.dmn")).replaceFirst(cell, "$1" + after + "<");
		String examples = Models.text(Path.of("processes/service-levels.csv"))
			.replace("\n" + task + "," + before + ",", "\n" + task + "," + after + ",");
		return this.models.createDeployment()
			.addString("service-levels.dmn", Models.raised(changed))
			.addString("service-levels.csv", examples)
			.deploy()
			.getId();
	}

	private Case open() {
		return this.casework.open(NewConcerns.about("childrens-home", URN),
				new Reporter("An Invented Name", "reporter@example.org", null, null));
	}

	private Case assessed() {
		return open().runServices().assess();
	}

	private void colleague() {
		User user = this.people.newUser(COLLEAGUE);
		user.setEmail("colleague@example.org");
		this.people.saveUser(user);
	}

	private void after(Duration time) {
		this.clock.set(SettableClock.START.plus(time));
	}

	private void goTo(LocalDate day, LocalTime time) {
		this.clock.set(at(day, time));
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(LondonTime.ZONE).toInstant();
	}

	/** Christmas is not yet over when the time is given back in these tests. */
	private static LocalDate sixWorkingDaysAfter(LocalDate day) {
		LocalDate reached = day;
		for (int days = 0; days < 6;) {
			reached = reached.plusDays(1);
			if (reached.getDayOfWeek().getValue() < 6) {
				days++;
			}
		}
		return reached;
	}

	/** Lets the next timer of a clock come. */
	private void ring(Case concern, String subject) {
		Job timer = timersOf(concern, subject).get(0);
		if (timer.getDuedate().toInstant().isAfter(this.clock.instant())) {
			this.clock.set(timer.getDuedate().toInstant());
		}
		this.jobs.executeJob(timer.getId());
	}

	/** Lets five minutes pass and sends every notice whose time has come. */
	private void sendNotices() {
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(5)));
		this.jobs.createJobQuery()
			.timers()
			.duedateLowerThan(soon())
			.list()
			.stream()
			.filter((notice) -> notice.getProcessInstanceId() == null && !isOfClock(notice))
			.forEach((notice) -> this.jobs.executeJob(notice.getId()));
	}

	private java.util.Date soon() {
		return java.util.Date.from(this.clock.instant().plusSeconds(1));
	}

	private boolean isOfClock(Job job) {
		return clockTimers().stream().anyMatch((timer) -> timer.getId().equals(job.getId()));
	}

	private List<Job> clockTimers() {
		return this.jdbc.sql("select ID_ from ACT_RU_JOB where HANDLER_TYPE_ = 'service-level-clock'")
			.query(String.class)
			.list()
			.stream()
			.map((id) -> this.jobs.createJobQuery().jobId(id).singleResult())
			.toList();
	}

	private List<Job> timersOf(Case concern, String subject) {
		return this.jdbc.sql("""
				select job.ID_ from ACT_RU_JOB job join concerns.clock on clock.clock_key = job.HANDLER_CFG_
				where job.HANDLER_TYPE_ = 'service-level-clock' and clock.reference = ? and clock.subject = ?""")
			.params(concern.reference(), subject)
			.query(String.class)
			.list()
			.stream()
			.map((id) -> this.jobs.createJobQuery().jobId(id).singleResult())
			.toList();
	}

	private List<String> entries(Case concern, Kind kind) {
		return concern.caseFile()
			.stream()
			.filter((entry) -> entry.kind() == kind)
			.map((entry) -> entry.subject())
			.toList();
	}

	private List<String> groups(Case concern, String task) {
		return this.tasks.getIdentityLinksForTask(concern.task(task).getId())
			.stream()
			.map((link) -> link.getGroupId())
			.filter((group) -> group != null)
			.toList();
	}

	private List<String> running(Case concern) {
		return this.jdbc.sql("select subject from concerns.clock where reference = ? and ended_at is null")
			.param(concern.reference())
			.query(String.class)
			.list();
	}

	private String setting(Case concern, String subject) {
		return this.jdbc.sql("select setting from concerns.clock where reference = ? and subject = ?")
			.params(concern.reference(), subject)
			.query((row, number) -> row.getString("setting"))
			.list()
			.get(0);
	}

	private Row clock(Case concern, String subject) {
		return this.jdbc.sql("""
				select started_at, warn_at, due_at, waits, paused_at, warned_at, escalated_at, outcome
				from concerns.clock where reference = ? and subject = ?""")
			.params(concern.reference(), subject)
			.query(Row.class)
			.single();
	}

	record Row(Instant startedAt, Instant warnAt, Instant dueAt, int waits, Instant pausedAt, Instant warnedAt,
			Instant escalatedAt, String outcome) {
	}

}
