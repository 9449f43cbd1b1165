package org.concernhandling.reporting.annual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.concernhandling.LondonTime;
import org.concernhandling.casework.BareEngine;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.Covers;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.Refused;
import org.concernhandling.reporting.disclosure.Cell;
import org.concernhandling.reporting.disclosure.CellId;
import org.concernhandling.reporting.disclosure.Draft;
import org.concernhandling.reporting.disclosure.Recount;
import org.concernhandling.reporting.disclosure.ReleaseTable;
import org.concernhandling.reporting.disclosure.Releases;
import org.concernhandling.reporting.figures.Counted;
import org.concernhandling.servicelevel.Deadlines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.mockito.stubbing.Answer;
import org.thymeleaf.ITemplateEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

@BareEngine
@RecordApplicationEvents
@Covers("annual-report")
class AnnualReportTest {

	private static final ReportingYear YEAR = new ReportingYear(2025);

	private static final String REFERENCE = "AR-2025-26";

	@Autowired
	Casework casework;

	@Autowired
	ReportDesk desk;

	@Autowired
	AnnualReports reports;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Editions editions;

	@Autowired
	YearsBefore before;

	@Autowired
	ReportFile file;

	@Autowired
	Publication publication;

	@Autowired
	YearFigures figures;

	@Autowired
	Releases releases;

	@Autowired
	ReportProperties properties;

	@Autowired
	ApplicationEvents done;

	@Autowired
	ManagementService jobs;

	@Autowired
	RuntimeService runtime;

	@Autowired
	SettableClock clock;

	@Autowired
	JdbcClient database;

	@BeforeEach
	@AfterEach
	void noReports() {
		this.database.sql("delete from concerns.annual_report_entry").update();
		this.database.sql("delete from concerns.annual_report").update();
		this.database.sql("delete from concerns.concern_fact where received_on < '2020-01-01'").update();
		this.jobs.setJobDuedate(yearlyStart().getId(), Date.from(at(LocalDate.of(2027, 4, 1), 6)));
	}

	@Test
	void theReportOfAYearGoesFromItsFiguresToItsPublication() {
		Case report = ask().runServices();
		assertThat(report.variable("edition")).isEqualTo(1);
		report = writeSummary(reviewed(report));
		publish(report);
		assertThat(report.isEnded()).isTrue();
		ReportDocument published = this.editions.published(YEAR).get(0);
		assertThat(published.tables()).isNotEmpty();
		assertThat(published.words().actionSummary()).isEqualTo("We visited and wrote.");
		assertThat(published.words().caseStudies()).containsExactly("A worker told us of nights alone.");
		assertThat(this.editions.printed(YEAR, 1).orElseThrow()).startsWith("%PDF-".getBytes());
	}

	@Test
	void theCalendarBeginsTheReportOnTheFirstOfApril() {
		assertThat(this.deadlines.everyYear("04-01")).isEqualTo("R/2027-04-01T05:00:00Z/P1Y");
		firstOfApril();
		Case report = this.casework.started("AR-2026-27").runServices();
		assertThat(report.openTasks()).containsExactly("review-figures");
		assertThat(yearlyStart().getDuedate().toInstant()).as("the next one")
			.isEqualTo(at(LocalDate.of(2028, 4, 1), 6));
	}

	@Test
	void aYearThatWasBegunBeforeIsNotBegunTwice() {
		this.casework.goTo(LocalDate.of(2027, 4, 1));
		this.desk.ask(new ReportingYear(2026), "manager");
		firstOfApril();
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("annual-report").count()).isOne();
		assertThat(this.editions.latest()).hasSize(1);
	}

	@Test
	void managersHearOfAReportThatIsNotPublishedFourTimes() {
		this.casework.goTo(LocalDate.of(2026, 4, 1));
		Case report = ask().runServices();
		assertThat(report.due("first-warning")).isEqualTo(at(LocalDate.of(2026, 7, 1), 8));
		assertThat(report.due("last-warning")).isEqualTo(at(LocalDate.of(2026, 9, 1), 8));
		assertThat(report.due("escalation")).isEqualTo(at(LocalDate.of(2026, 9, 16), 8));
		assertThat(report.due("overdue")).isEqualTo(at(LocalDate.of(2026, 10, 1), 8));
		report.reach("first-warning").reach("last-warning");
		assertThat(report.task("review-figures").getPriority()).isEqualTo(75);
		report.reach("escalation").reach("overdue");
		assertThat(report.task("review-figures").getPriority()).isEqualTo(100);
		assertThat(this.file.entries(edition())).extracting(CaseFileEntry::kind)
			.contains(CaseFileEntry.Kind.WARNED, CaseFileEntry.Kind.ESCALATED);
		assertThat(report.openTasks()).containsExactly("review-figures");
	}

	@Test
	void figuresThatDoNotStandAreCompiledAgain() {
		Case report = ask().runServices();
		report.complete("review-figures", "figuresDecision", "compile-again", "releaseBasis", "held-back")
			.runServices();
		assertThat(report.openTasks()).containsExactly("review-figures");
		assertThat(edition().draft()).isEqualTo(2);
		assertThat(edition().reviewedBy()).isNull();
	}

	@Test
	void whoeverMadeAReportDoesNotApproveIt() {
		this.desk.ask(YEAR, "manager3");
		Case report = this.casework.started(REFERENCE).runServices();
		writeSummary(reviewed(report));
		for (String maker : List.of("manager", "manager2", "manager3")) {
			assertThatExceptionOfType(Refused.class).as(maker).isThrownBy(() -> approve(report, maker, "publish"));
		}
		assertThat(report.openTasks()).containsExactly("approve-report");
		approve(report, "manager4", "publish").runServices();
		assertThat(report.isEnded()).isTrue();
	}

	@Test
	void nothingIsPublishedWhileALiveInvestigationStandsAgainstIt() {
		Case report = ask().runServices();
		report.completeAs("manager", "review-figures", "figuresDecision", "accept", "releaseBasis", "held-back",
				"liveInvestigation", "yes");
		writeSummary(report);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> approve(report, "manager4", "publish"));
		approve(report, "manager4", "compile-again").runServices();
		writeSummary(reviewed(report));
		publish(report);
		assertThat(this.editions.published(YEAR)).hasSize(1);
	}

	@Test
	void whatIsWrittenAgainIsApprovedAnew() {
		Case report = writeSummary(reviewed(ask().runServices()));
		approve(report, "manager4", "write-again");
		assertThat(report.openTasks()).containsExactly("write-summary");
		writeSummary(report);
		assertThat(edition().approvedBy()).isNull();
		publish(report);
		assertThat(report.isEnded()).isTrue();
	}

	@Test
	void aCorrectionIsANewEditionThatReplacesTheOldOne() {
		Case first = writeSummary(reviewed(ask().runServices()));
		assertThatExceptionOfType(Refused.class).as("it is not published yet")
			.isThrownBy(() -> this.desk.correct(YEAR, "manager", "A total was wrong."));
		publish(first);
		assertThatExceptionOfType(Refused.class).as("a reason")
			.isThrownBy(() -> this.desk.correct(YEAR, "manager", " "));
		this.desk.correct(YEAR, "manager", "A total was wrong.");
		assertThat(this.editions.published(YEAR)).as("the old one stays public").hasSize(1);
		Case second = writeSummary(reviewed(this.casework.started(REFERENCE).runServices()));
		assertThat(second.variable("edition")).isEqualTo(2);
		publish(second);
		assertThat(this.editions.published(YEAR)).extracting(ReportDocument::edition).containsExactly(1, 2);
		assertThat(this.editions.published(YEAR).get(1).reason()).isEqualTo("A total was wrong.");
	}

	@Test
	void smallNumbersAreHeldBackInWhatIsPublished() {
		ReportingYear year = new ReportingYear(2011);
		facts(year, 40, "childrens-home");
		facts(year, 30, "independent-fostering-agency");
		facts(year, 2, "cafcass");
		this.desk.ask(year, null);
		Case report = writeSummary(reviewed(this.casework.started(year.reference()).runServices()));
		assertThat(this.publication.warnings(this.editions.latest(year).orElseThrow()))
			.anySatisfy((warning) -> assertThat(warning).contains("72 qualifying disclosures are still open"))
			.anySatisfy((warning) -> assertThat(warning).startsWith("Held back"));
		publish(report);
		ReportTable settings = table(year, "primary-setting");
		assertThat(settings.figure("cafcass").orElseThrow().text()).isEqualTo("c");
		assertThat(settings.rows().stream().filter((row) -> row.figure().heldBack())).as("not one alone")
			.hasSizeGreaterThan(1);
		assertThat(settings.figure("boarding-school").orElseThrow().text()).as("a true zero").isEqualTo("0");
		assertThat(settings.total().text()).isEqualTo("72");
		assertThat(table(year, "any-setting").figure("cafcass").orElseThrow().heldBack()).isTrue();
		assertThat(table(year, "status").figure("qualifying-disclosure").orElseThrow().text()).isEqualTo("72");
	}

	@Test
	void allNumbersAreShownForARecordedReasonOnly() {
		ReportingYear year = new ReportingYear(2010);
		facts(year, 3, "cafcass");
		this.desk.ask(year, null);
		Case report = this.casework.started(year.reference()).runServices();
		assertThatExceptionOfType(Refused.class).as("the number that the law wants is small")
			.isThrownBy(() -> reviewed(report));
		writeSummary(reviewedInFull(report));
		publish(report);
		assertThat(table(year, "primary-setting").figure("cafcass").orElseThrow().text()).isEqualTo("3");
		assertThat(this.editions.published(year).get(0).shownInFull()).isEqualTo("National totals point to nobody.");
	}

	@Test
	void aReportWithoutItsProcessIsTakenUpAgainOnce() {
		Case report = approve(writeSummary(reviewed(ask().runServices())), "manager4", "publish");
		assertThat(this.desk.isStranded(edition())).isFalse();
		assertThatExceptionOfType(Refused.class).as("it is on its way")
			.isThrownBy(() -> this.desk.takeUp(YEAR, "manager"));
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(REFERENCE)
			.list()
			.forEach((process) -> this.runtime.deleteProcessInstance(process.getId(), "by mistake"));
		assertThat(this.desk.isStranded(edition())).isTrue();
		this.desk.takeUp(YEAR, "manager");
		assertThat(edition().begunBy()).as("who asks for it does not approve it").isEqualTo("manager");
		assertThatExceptionOfType(Refused.class).as("twice").isThrownBy(() -> this.desk.takeUp(YEAR, "manager"));
		report.runServices();
		assertThat(edition().number()).isEqualTo(1);
		assertThat(edition().approvedBy()).as("what was said before has ended").isNull();
		assertThat(report.openTasks()).containsExactly("review-figures");
		publish(writeSummary(reviewed(report)));
		assertThat(this.editions.published(YEAR)).hasSize(1);
		assertThat(this.desk.isStranded(edition())).isFalse();
		assertThatExceptionOfType(Refused.class).as("it is public").isThrownBy(() -> this.desk.takeUp(YEAR, "manager"));
	}

	@Test
	void onlyYearsThatAreOverAreReported() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.desk.ask(new ReportingYear(2026), "manager"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.desk.ask(new ReportingYear(1999), "manager"));
		ask();
		assertThatExceptionOfType(Refused.class).as("twice").isThrownBy(() -> this.desk.ask(YEAR, "manager"));
	}

	@Test
	void whatARuleForbidsInBetweenGoesBackToPeopleWithTheReason() {
		ReportingYear year = new ReportingYear(2012);
		Case report = begun(year);
		Instant reminder = report.due("first-warning");
		approve(writeSummary(reviewed(report)), "manager4", "publish");
		hideForEver(year);
		report.runServices();
		assertThat(report.openTasks()).containsExactly("review-figures");
		assertThat(report.failedJobs()).isEmpty();
		assertThat(report.due("first-warning")).isEqualTo(reminder);
		assertThat(this.editions.published(year)).isEmpty();
		assertThat(inLedger(year)).isZero();
		Edition edition = this.editions.latest(year).orElseThrow();
		assertThat(edition.approvedBy()).isNull();
		assertThat(edition.draft()).isEqualTo(2);
		assertThat(this.publication.warnings(edition)).first()
			.asString()
			.startsWith("It was approved, and could not be published on ")
			.contains("has to be shown, but it is a small count or was hidden before")
			.endsWith("can choose “All numbers are shown”, and say why that is safe.");
		assertThat(recorded("annual-report-not-published")).isEqualTo(1);
		assertThat(recorded("annual-report-published")).isZero();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.reports.publish(year.reference()))
			.withMessage("Nobody has approved this report as it is now.");
		publish(writeSummary(reviewedInFull(report)));
		assertThat(report.isEnded()).isTrue();
		assertThat(this.editions.published(year)).hasSize(1);
		assertThat(inLedger(year)).isEqualTo(1);
	}

	@Test
	void whoeverApprovesIsToldWhatStandsAgainstPublishing() {
		ReportingYear year = new ReportingYear(2013);
		Case report = writeSummary(reviewed(begun(year)));
		hideForEver(year);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> approve(report, "manager4", "publish"))
			.withMessageStartingWith("It cannot be published as it is now. ")
			.withMessageContaining("has to be shown, but it is a small count or was hidden before")
			.withMessageEndingWith(" Send it back with Compile again or Write again.");
		assertThat(report.openTasks()).containsExactly("approve-report");
		Edition edition = this.editions.latest(year).orElseThrow();
		assertThat(edition.approvedBy()).isNull();
		assertThat(this.file.entries(edition)).extracting(CaseFileEntry::subject).doesNotContain("approve-report");
		assertThat(recorded("annual-report-approved")).isZero();
		approve(report, "manager4", "compile-again").runServices();
		publish(writeSummary(reviewedInFull(report)));
		assertThat(this.editions.published(year)).hasSize(1);
	}

	@Test
	void whatCannotBePrintedIsNotApprovedWhetherOrNotNumbersAreHeldBack() {
		Publication unprintable = printing((call) -> "<html>We visited and wrote.<p></html>");
		Publication failing = printing((call) -> {
			throw new IllegalStateException("No template");
		});
		for (int begins : new int[] { 2014, 2015 }) {
			ReportingYear year = new ReportingYear(begins);
			Case report = begun(year);
			writeSummary((begins == 2014) ? reviewed(report) : reviewedInFull(report));
			Edition edition = this.editions.latest(year).orElseThrow();
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> unprintable.rehearse(edition))
				.withMessageStartingWith("The report could not be printed as a PDF")
				.withMessageNotContaining("visited");
			assertThatIllegalStateException().as("is tried again").isThrownBy(() -> failing.rehearse(edition));
			this.publication.rehearse(edition);
			assertThat(inLedger(year)).as("a rehearsal gives nothing out").isZero();
		}
	}

	private Publication printing(Answer<Object> pages) {
		return new Publication(this.editions, this.file, this.figures, this.before,
				new PrintedReport(mock(ITemplateEngine.class, pages), this.properties), this.clock);
	}

	@Test
	void whatFailsOtherwiseIsTriedAgainWhileTheRemindersGoOn() {
		Case report = approve(writeSummary(reviewed(ask().runServices())), "manager4", "publish");
		long before = inLedger(YEAR);
		during("concerns.released_figures", "position < 0", report::failServices);
		during("concerns.annual_report", "published_at is null", () -> {
			report.failServices();
			assertThat(inLedger(YEAR)).as("the edition and the ledger stand or fall together").isEqualTo(before);
			report.failServices();
		});
		assertThat(this.runtime.createIncidentQuery().count()).isEqualTo(1);
		assertThat(edition().approvedBy()).as("what was approved stays approved").isEqualTo("manager4");
		assertThat(this.file.refusal(edition())).isEmpty();
		report.reach("first-warning").reach("last-warning").reach("escalation").reach("overdue");
		assertThat(this.file.entries(edition())).extracting(CaseFileEntry::kind)
			.contains(CaseFileEntry.Kind.WARNED, CaseFileEntry.Kind.ESCALATED);
		report.retry();
		assertThat(report.isEnded()).isTrue();
		assertThat(this.editions.published(YEAR)).hasSize(1);
		assertThat(inLedger(YEAR)).isEqualTo(before + 1);
		assertThat(this.runtime.createIncidentQuery().count()).isZero();
	}

	@Test
	void whatWasNotApprovedIsNotPublishedWhateverTheModelSays() {
		ask().runServices();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.reports.publish(REFERENCE));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.reports.draft(REFERENCE));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.reports.compile("AR-2024-25"));
	}

	@Test
	void whatWasPublishedElsewhereStandsBesideAsItWasPublished() {
		List<ReportDocument.EarlierYear> before = this.before.of(new ReportingYear(2018),
				ExampleReports.document(2018, 1, null, List.of()).tables());
		assertThat(before).extracting(ReportDocument.EarlierYear::year).containsExactly("2017-18");
		Map<String, Map<String, Figure>> figures = before.get(0).figures();
		assertThat(figures.get("category").get("regulatory-breach").text()).isEqualTo("49");
		assertThat(figures.get("action").get("compliance-visit").text()).isEqualTo("not given");
		assertThat(before.get(0).totals().get("any-setting").text()).isEqualTo("271");
		assertThat(before.get(0).source()).contains("as published by Ofsted",
				"named otherwise there: Residential children's care 178");
	}

	private void facts(ReportingYear year, int count, String setting) {
		for (int i = 0; i < count; i++) {
			this.database
				.sql("""
						insert into concerns.concern_fact (fact_key, received_on, channel, standing, setting, category,
						disclosure_status) values (?, ?, 'hotline', 'employee', ?, 'quality-of-care', 'qualifying-disclosure')
						""")
				.params((year.label() + setting + i).getBytes(), year.first().plusDays(i), setting)
				.update();
		}
	}

	/** Somebody gives out a figure of the year in which its total was small. */
	private void hideForEver(ReportingYear year) {
		CellId all = CellId.of(Counted.QUALIFYING_DISCLOSURES.code(), Map.of(), year.first(), year.last());
		this.releases.release(new Draft("given-out-before", "Given out before",
				List.of(new ReleaseTable("all", "All", List.of(new Cell(all, "All", 3L)))), List.of(), List.of(),
				Set.of()), Recount.NONE, "manager", "Somebody asked.");
	}

	private long inLedger(ReportingYear year) {
		return this.releases.ledger()
			.stream()
			.filter((release) -> release.publication().equals("annual-report-" + year.label()))
			.count();
	}

	private long recorded(String what) {
		return this.done.stream(ReportDone.class).filter((done) -> done.what().equals(what)).count();
	}

	/** Nothing that breaks the condition can be written meanwhile. */
	private void during(String table, String condition, Runnable action) {
		this.database.sql("alter table " + table + " add constraint forbidden check (" + condition + ") nocheck")
			.update();
		try {
			action.run();
		}
		finally {
			this.database.sql("alter table " + table + " drop constraint forbidden").update();
		}
	}

	private ReportTable table(ReportingYear year, String id) {
		return this.editions.published(year)
			.get(0)
			.tables()
			.stream()
			.filter((table) -> table.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private Case ask() {
		this.desk.ask(YEAR, null);
		return this.casework.started(REFERENCE);
	}

	private Case begun(ReportingYear year) {
		facts(year, 40, "childrens-home");
		this.desk.ask(year, null);
		return this.casework.started(year.reference()).runServices();
	}

	private Case reviewedInFull(Case report) {
		return report.completeAs("manager", "review-figures", "figuresDecision", "accept", "releaseBasis",
				"shown-in-full", "liveInvestigation", "no", "shownInFullReason", "National totals point to nobody.");
	}

	private Case reviewed(Case report) {
		return report.completeAs("manager", "review-figures", "figuresDecision", "accept", "releaseBasis", "held-back",
				"liveInvestigation", "no");
	}

	private Case writeSummary(Case report) {
		return report.completeAs("manager2", "write-summary", "actionSummary", "We visited and wrote.", "caseStudyOne",
				"A worker told us of nights alone.", "caseStudyTwo", "", "caseStudyThree", "", "anonymised", true);
	}

	private Case approve(Case report, String person, String decision) {
		return report.completeAs(person, "approve-report", "reportDecision", decision, "nobodyToTell",
				decision.equals("publish"));
	}

	private void publish(Case report) {
		approve(report, "manager4", "publish").runServices();
	}

	private void firstOfApril() {
		this.clock.set(at(LocalDate.of(2027, 4, 1), 6));
		this.jobs.executeJob(yearlyStart().getId());
	}

	private Job yearlyStart() {
		return this.jobs.createJobQuery()
			.processDefinitionKey("annual-report")
			.timers()
			.list()
			.stream()
			.filter((job) -> job.getProcessInstanceId() == null)
			.findFirst()
			.orElseThrow();
	}

	private Edition edition() {
		return this.editions.latest(YEAR).orElseThrow();
	}

	private static Instant at(LocalDate day, int hour) {
		return day.atTime(hour, 0).atZone(LondonTime.ZONE).toInstant();
	}

}
