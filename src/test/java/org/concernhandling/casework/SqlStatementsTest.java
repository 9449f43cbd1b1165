package org.concernhandling.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.concernhandling.casework.Casework.Case;
import org.concernhandling.casework.SqlStatements.Counts;
import org.concernhandling.identity.Reporter;
import org.concernhandling.servicelevel.Calendar;
import org.concernhandling.servicelevel.WorkingCalendars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a concern costs: the SQL statements and transactions that each path takes from
 * intake to closure, held to a budget in both directions, so that no change makes a
 * concern dearer unseen. The job executor's looking for work is not counted.
 */
@BareEngine
class SqlStatementsTest {

	private static final Path BUDGET = Path.of("src/test/resources/sql-budget.csv");

	private static final String HEADER = "path,select,insert,update,delete,commits";

	private static final Long URN = 79_000_001L;

	private static final Reporter REPORTER = new Reporter("An Invented Name", "reporter@example.org", null, null);

	private final Map<String, Runnable> paths = Map.of("no-further-action", this::noFurtherAction,
			"immediate-risk-referral", this::immediateRiskReferral, "provider-enquiry", this::providerEnquiry,
			"inspection-rescheduling", this::inspectionRescheduling, "hold-for-next-inspection",
			this::holdForNextInspection, "compliance-visit", this::complianceVisit, "onward-referral",
			this::onwardReferral);

	@Autowired
	Casework casework;

	@Autowired
	DataSource database;

	@Autowired
	WorkingCalendars calendars;

	@BeforeEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void everyPathTakesTheStatementsOfItsBudget() throws IOException {
		List<String> counted = this.paths.keySet().stream().sorted().map(this::line).toList();
		List<String> table = Stream.concat(Stream.of(HEADER), counted.stream()).toList();
		System.out.println(table.stream()
			.map((line) -> "%-26s %8s %8s %8s %8s %8s".formatted((Object[]) line.split(",")))
			.collect(Collectors.joining("\n", "What a concern costs the database:\n", "")));
		if (Boolean.getBoolean("sql-budget.write")) {
			Files.write(BUDGET, table);
		}
		assertThat(counted)
			.as("""
					SQL statements and commits of each path. If the change is meant, renew the budget with \
					-Dtest=SqlStatementsTest -Dsql-budget.write=true and say in the commit why a concern costs more or less""")
			.isEqualTo(Files.readAllLines(BUDGET).stream().skip(1).toList());
	}

	private String line(String path) {
		// The first time fills the caches of models, forms, decisions and bank holidays.
		this.casework.clear();
		this.paths.get(path).run();
		Counts counts = count(path);
		Counts again = count(path);
		assertThat(again.differencesFrom(counts)).as("a second time along %s", path).isEmpty();
		assertThat(again.commits()).as("commits a second time along %s", path).isEqualTo(counts.commits());
		return "%s,%d,%d,%d,%d,%d".formatted(path, counts.of("select"), counts.of("insert"), counts.of("update"),
				counts.of("delete"), counts.commits());
	}

	private Counts count(String path) {
		forgetBankHolidays();
		((SqlStatements) this.database).start();
		this.paths.get(path).run();
		return ((SqlStatements) this.database).stop();
	}

	/** They are looked up once a minute, so that it would depend on the path before. */
	private void forgetBankHolidays() {
		this.casework.goTo(this.casework.today().minusYears(1));
		this.calendars.of(Calendar.ENGLAND_AND_WALES).plusWorkingDays(this.casework.today(), 500);
		this.casework.clear();
	}

	private void noFurtherAction() {
		Case concern = assessed("childrens-home");
		concern.complete("decide-actions", "noFurtherAction", true);
		concern.complete("approve-no-further-action", "noFurtherActionApproved", "yes");
		close(concern);
	}

	private void immediateRiskReferral() {
		Case concern = open("childrens-home");
		concern.complete("screen-immediate-risk", "immediateRisk", "yes");
		concern.complete("refer-to-local-authority", "authorityEmail", "duty-team@example.org");
		concern.runServices();
		concern.complete("confirm-authority-response", "authorityResponse", "safeguarding-action-taken");
		assess(concern);
		concern.complete("decide-actions", "noFurtherAction", true);
		concern.complete("approve-no-further-action", "noFurtherActionApproved", "yes");
		close(concern);
	}

	private void providerEnquiry() {
		Case concern = assessed("childrens-home");
		concern.complete("decide-actions", "providerEnquiry", true);
		concern.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no");
		concern.runServices();
		concern.complete("record-provider-response");
		concern.complete("assess-provider-response", "immediateRisk", "no", "providerAssessment", "satisfied");
		review(concern);
	}

	private void inspectionRescheduling() {
		Case concern = assessed("childrens-home");
		concern.complete("decide-actions", "inspectionRescheduling", true);
		concern.complete("review-inspection-timing", "timingDecision", "bring-forward");
		concern.complete("confirm-new-date", "newInspectionDate", this.casework.today().plusDays(20).toString());
		review(concern);
	}

	private void holdForNextInspection() {
		Case concern = assessed("childrens-home");
		concern.complete("decide-actions", "holdForNextInspection", true);
		concern.reach("lead-time-reached");
		concern.complete("brief-inspector");
		concern.reach("inspection-day");
		concern.complete("record-inspection-findings", "immediateRisk", "no");
		review(concern);
	}

	private void complianceVisit() {
		Case concern = assessed("childrens-home");
		concern.complete("decide-actions", "complianceVisit", true);
		concern.complete("hold-case-review");
		concern.complete("plan-visit");
		concern.complete("record-visit-findings", "immediateRisk", "no", "breachFound", "yes");
		concern.complete("decide-enforcement", "enforcement", "compliance-notice");
		concern.reach("notice-period-ends");
		concern.complete("check-compliance", "complied", "yes");
		review(concern);
	}

	private void onwardReferral() {
		Case concern = open("youth-offending-team");
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		establish(concern);
		concern.complete("refer-onward", "onwardDecision", "pass-on");
		concern.reach("time-to-answer");
		concern.complete("seek-reassurance", "reassured", "yes");
		close(concern);
	}

	private Case open(String setting) {
		this.casework.list(URN, setting, this.casework.today().plusDays(60));
		return this.casework.open(NewConcerns.about(setting, URN), REPORTER).runServices();
	}

	private Case assessed(String setting) {
		Case concern = open(setting);
		concern.complete("screen-immediate-risk", "immediateRisk", "no");
		return assess(concern);
	}

	private Case assess(Case concern) {
		establish(concern);
		return concern.complete("assess-concern", "immediateRisk", "no", "category", "quality-of-care", "severity",
				"moderate");
	}

	private void establish(Case concern) {
		concern.complete("establish-remit", "immediateRisk", "no", "matter", "children-and-services", "urn", URN);
	}

	private void review(Case concern) {
		concern.complete("review-outcome", "immediateRisk", "no", "safeguardingAssured", "yes", "furtherAction", "no");
		close(concern);
	}

	private void close(Case concern) {
		concern.complete("close-concern", "safeguardingAssured", "yes");
		assertThat(concern.isEnded()).as("ended").isTrue();
	}

}
