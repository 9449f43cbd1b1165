package org.concernhandling.reporting.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.reporting.disclosure.Cell;
import org.concernhandling.reporting.disclosure.CellId;
import org.concernhandling.reporting.figures.StatisticsTable.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted, on which day it counts, and what adds up to what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

	private static final Period YEAR = Period.reportingYear(2017);

	private static final LocalDate FIRST = YEAR.from();

	private static final LocalDate LAST = YEAR.to();

	private FactTable facts;

	private Figures figures;

	FactTable database() {
		return FactTable.inMemory();
	}

	@BeforeAll
	void start() {
		this.facts = database();
		this.figures = this.facts.figures();
	}

	@BeforeEach
	void clear() {
		this.facts.clear();
	}

	@AfterAll
	void stop() throws Exception {
		this.facts.close();
	}

	@Test
	void aReportingYearBeginsOnTheFirstOfAprilAndEndsOnTheLastOfMarch() {
		disclosure(FIRST.minusDays(1));
		disclosure(FIRST);
		disclosure(LAST);
		disclosure(LAST.plusDays(1));
		assertThat(table("channel").total()).isEqualTo(2);
		assertThat(Period.reportingYearOf(LAST)).isEqualTo(YEAR);
		assertThat(Period.reportingYearOf(LAST.plusDays(1))).isEqualTo(Period.reportingYear(2018));
	}

	@Test
	void qualifyingDisclosuresAndOtherConcernsAreAllConcerns() {
		disclosure(FIRST);
		this.facts.concern(FIRST, "disclosure_status", "concern-not-counted");
		this.facts.concern(FIRST);
		assertThat(total(Counted.QUALIFYING_DISCLOSURES)).isEqualTo(1);
		assertThat(total(Counted.OTHER_CONCERNS)).isEqualTo(2);
		assertThat(total(Counted.ALL_CONCERNS)).isEqualTo(3);
		assertThat(counts(this.figures.table("status", Counted.ALL_CONCERNS, YEAR).orElseThrow()))
			.isEqualTo(Map.of("qualifying-disclosure", 1L, "concern-not-counted", 1L, FactCounts.MISSING, 1L));
	}

	@Test
	void aTrueZeroIsARowAndWhatIsNotKnownIsOneWhereThereIsAny() {
		assertThat(counts(table("category"))).hasSize(Category.values().length).containsEntry("child-at-risk", 0L);
		disclosure(FIRST);
		assertThat(counts(table("category"))).containsEntry(FactCounts.MISSING, 1L);
	}

	@Test
	void theTablesOf2017To2018SayWhereTwoServicesAreNamed() {
		for (int number = 0; number < 271; number++) {
			this.facts.concern(FIRST.plusDays(number), "disclosure_status", "qualifying-disclosure", "setting",
					(number < 178) ? "childrens-home" : "local-authority-childrens-services", "second_setting",
					(number < 2) ? "boarding-school" : null);
		}
		StatisticsTable primary = table("primary-setting");
		StatisticsTable any = table("any-setting");
		assertThat(primary.adding()).isTrue();
		assertThat(primary.sum()).isEqualTo(271).isEqualTo(primary.total());
		assertThat(any.adding()).isFalse();
		assertThat(any.sum()).isEqualTo(273);
		assertThat(any.total()).isEqualTo(271);
		assertThat(any.note()).isEqualTo("273 kinds of service are named in 271: 2 named a second one.");
		assertThat(counts(any)).hasSize(Setting.values().length).containsEntry("boarding-school", 2L);
	}

	@Test
	void eachActionCountsOnceForEachConcernAndNotWhenItWasSentBack() {
		byte[] several = disclosure(FIRST);
		this.facts.action(several, "provider-enquiry", FIRST, "not-satisfied");
		this.facts.action(several, "provider-enquiry", FIRST.plusDays(9), "satisfied");
		this.facts.action(several, "compliance-visit", FIRST.plusDays(9), null);
		this.facts.action(disclosure(FIRST), "no-further-action", FIRST, "sent-back");
		StatisticsTable actions = table("action");
		assertThat(counts(actions)).hasSize(HandlingAction.values().length)
			.containsEntry("provider-enquiry", 1L)
			.containsEntry("compliance-visit", 1L)
			.containsEntry("no-further-action", 0L);
		assertThat(actions.total()).isEqualTo(2);
		assertThat(actions.note())
			.isEqualTo("2 actions were decided: there may be several on one, and none yet on another.");
	}

	@Test
	void whatEarlierRecordsDoNotTellIsNotNone() {
		this.facts.concern(FIRST, "disclosure_status", "qualifying-disclosure", "not_told",
				",acknowledged,compliance-visit,onward-referral,screened,");
		byte[] known = disclosure(FIRST);
		this.facts.action(known, "onward-referral", FIRST, "reassured");
		StatisticsTable actions = table("action");
		assertThat(actions.row("compliance-visit").orElseThrow().count()).isNull();
		assertThat(actions.row("onward-referral").orElseThrow().count()).as("of the other it is known").isEqualTo(1);
		assertThat(actions.row("provider-enquiry").orElseThrow().count()).as("all tell that there was none").isZero();
		assertThat(actions.basis())
			.endsWith("do not say whether these were decided: Compliance visit; Referral to another body.");
		assertThat(actions.note()).startsWith("1 actions were decided");
		FiguresAsCells cells = new FiguresAsCells(Counted.QUALIFYING_DISCLOSURES, YEAR, List.of(actions));
		assertThat(cells.tables().get(0).cells()).filteredOn((cell) -> cell.count() == null)
			.extracting(Cell::label)
			.containsExactly("Compliance visit");
	}

	@Test
	void whereAllIsToldTheTableDoesNotSpeakOfIt() {
		disclosure(FIRST);
		assertThat(table("action").basis()).doesNotContain("records");
		assertThat(table("action").row("compliance-visit").orElseThrow().count()).isZero();
	}

	@Test
	void furtherActionCountsInThePeriodInWhichItWasDecided() {
		byte[] before = disclosure(FIRST.minusDays(20));
		this.facts.action(before, "provider-enquiry", FIRST, null);
		this.facts.action(before, "provider-enquiry", FIRST.plusDays(30), null);
		byte[] inYear = disclosure(FIRST);
		this.facts.action(inYear, "hold-for-next-inspection", LAST, null);
		byte[] later = disclosure(LAST);
		this.facts.action(later, "provider-enquiry", LAST.plusDays(1), null);
		byte[] none = disclosure(FIRST);
		this.facts.action(none, "no-further-action", FIRST, "approved-no-further-action");
		StatisticsTable decided = table("further-action-in-period");
		assertThat(counts(decided)).isEqualTo(Map.of("received-in-period", 1L, "received-before", 1L));
		assertThat(decided.total()).isEqualTo(2);
		assertThat(counts(table("further-action")))
			.isEqualTo(Map.of("further-action", 2L, "no-further-action", 1L, "not-yet-decided", 0L));
	}

	@Test
	void noFurtherActionIsDecidedOnlyOnceAManagerHasApprovedIt() {
		this.facts.action(disclosure(FIRST), "no-further-action", FIRST, null);
		this.facts.action(disclosure(FIRST), "no-further-action", FIRST, "sent-back");
		assertThat(counts(table("further-action")))
			.isEqualTo(Map.of("further-action", 0L, "no-further-action", 0L, "not-yet-decided", 2L));
	}

	@Test
	void timesAreToldByTargetAndByDays() {
		for (int days : List.of(0, 1, 2, 5, 6, 61)) {
			this.facts.concern(FIRST, "disclosure_status", "qualifying-disclosure", "closed_days", days,
					"closed_in_time", (days > 5) ? "missed" : "met");
		}
		disclosure(FIRST);
		assertThat(counts(table("closed-in-time"))).isEqualTo(Map.of("met", 4L, "missed", 2L, FactCounts.MISSING, 1L));
		assertThat(counts(table("closed-days"))).containsEntry("same-day", 1L)
			.containsEntry("next-day", 1L)
			.containsEntry("2-to-5-days", 2L)
			.containsEntry("6-to-10-days", 1L)
			.containsEntry("over-60-days", 1L)
			.containsEntry(FactCounts.MISSING, 1L);
	}

	@Test
	void everyTableThatAddsUpAddsUpToTheSameTotal() {
		for (int number = 0; number < 200; number++) {
			this.facts.concern(FIRST.plusDays(number), "setting", any(number, Setting.values()[number % 21].code()),
					"category", any(number / 3, "quality-of-care"), "disclosure_status",
					any(number / 2, (number % 3 == 0) ? "concern-not-counted" : "qualifying-disclosure"), "channel",
					(number % 4 == 0) ? "web" : "post", "closed_on", (number % 5 == 0) ? FIRST : null,
					"local_authority", "Shire " + number % 104);
		}
		for (Counted counted : Counted.values()) {
			CompiledFigures compiled = this.figures.compile(counted, YEAR);
			long total = compiled.table("channel").total();
			assertThat(compiled.tables()).filteredOn(StatisticsTable::adding)
				.allSatisfy((table) -> assertThat(table.sum()).as(table.id()).isEqualTo(table.total()))
				.filteredOn((table) -> !table.id().equals("further-action-in-period"))
				.allSatisfy((table) -> assertThat(table.total()).as(table.id()).isEqualTo(total));
			assertThat(compiled.tables()).extracting(StatisticsTable::id)
				.isEqualTo(Figures.ids())
				.doesNotHaveDuplicates();
		}
		assertThat(this.figures.compile(Counted.ALL_CONCERNS, YEAR).authorities()).isEqualTo(104);
	}

	@Test
	void oneCellIsCountedAnew() {
		disclosure(FIRST);
		CountedAgain again = new CountedAgain(this.figures);
		assertThat(again.count(cell(Map.of("channel", "hotline")))).hasValue(1);
		assertThat(again.count(cell(Map.of()))).hasValue(1);
		assertThat(again.count(cell(Map.of("channel", "pigeon")))).hasValue(0);
		assertThat(again.count(cell(Map.of("weather", "rain")))).isEmpty();
	}

	private static CellId cell(Map<String, String> codes) {
		return CellId.of("all-concerns", codes, YEAR.from(), YEAR.to());
	}

	private static String any(int number, String code) {
		return (number % 7 == 0) ? null : code;
	}

	private byte[] disclosure(LocalDate receivedOn) {
		return this.facts.concern(receivedOn, "disclosure_status", "qualifying-disclosure");
	}

	private StatisticsTable table(String id) {
		return this.figures.compile(Counted.QUALIFYING_DISCLOSURES, YEAR).table(id);
	}

	private long total(Counted counted) {
		return this.figures.compile(counted, YEAR).table("channel").total();
	}

	private static Map<String, Long> counts(StatisticsTable table) {
		return table.rows().stream().collect(Collectors.toMap(Row::code, Row::count));
	}

}
