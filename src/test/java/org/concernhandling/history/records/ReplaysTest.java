package org.concernhandling.history.records;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.concernhandling.reporting.figures.CompiledFigures;
import org.concernhandling.reporting.figures.Counted;
import org.concernhandling.reporting.figures.Figures;
import org.concernhandling.reporting.figures.Period;
import org.concernhandling.reporting.figures.StatisticsTable;
import org.concernhandling.reporting.published.PublishedCount;
import org.concernhandling.reporting.published.PublishedTotals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Three pasts of which totals were published, lived through by the processes: the figures
 * that come out are the published ones.
 */
@HistoryEngine
class ReplaysTest {

	private static final String OFSTED = "ofsted";

	private static final Period FIRST_CALLS = new Period(LocalDate.of(2009, 4, 1), LocalDate.of(2009, 7, 31));

	private static final Period HOTLINE = new Period(LocalDate.of(2009, 8, 1), LocalDate.of(2012, 2, 29));

	private static final Period YEAR_2017_18 = Period.reportingYear(2017);

	@Autowired
	Figures figures;

	@Autowired
	PublishedTotals published;

	@Autowired
	JdbcClient jdbc;

	private static long seconds;

	@AfterAll
	static void tell() {
		System.out.printf("Three pasts lived through in %d s%n", seconds);
	}

	@BeforeAll
	static void bringIn(@Autowired HistoryImport history) {
		long start = System.nanoTime();
		bringIn(history, Replays.fileOf201718(), Replays.DISCLOSURES);
		bringIn(history, Replays.calls(), Replays.CALLS);
		bringIn(history, Replays.cases(), Replays.CASES);
		seconds = (System.nanoTime() - start) / 1_000_000_000;
	}

	@Test
	void theFileOf201718IsTheOneThatTheProgramWrites() {
		assertThat(Replays.fileOf201718()).isEqualTo(Replays.disclosures());
	}

	@Test
	void in201718EveryDisclosureCountsInItsYear() {
		CompiledFigures year = compile(Counted.QUALIFYING_DISCLOSURES, YEAR_2017_18);
		assertThat(year.table("category").total()).isEqualTo(published("total", "disclosures"));
		assertThat(year.table("further-action-in-period").total()).isEqualTo(Replays.DISCLOSURES);
		assertThat(compile(Counted.OTHER_CONCERNS, YEAR_2017_18).table("category").total()).isZero();
	}

	@Test
	void in201718CategoriesAreThosePublished() {
		StatisticsTable table = compile(Counted.QUALIFYING_DISCLOSURES, YEAR_2017_18).table("category");
		assertThat(this.published.table("2017-18", OFSTED, "category"))
			.allSatisfy((row) -> assertThat(count(table, row.code())).as(row.code()).isEqualTo(row.count()));
		assertThat(table.sum()).isEqualTo(Replays.DISCLOSURES);
	}

	@Test
	void in201718SettingsAreThosePublishedAndTheTableSaysWhyTheySumToMore() {
		StatisticsTable table = compile(Counted.QUALIFYING_DISCLOSURES, YEAR_2017_18).table("any-setting");
		assertThat(count(table, "childrens-home")).isEqualTo(published("any-setting", "residential-childrens-care"));
		assertThat(count(table, "boarding-school") + count(table, "further-education-college"))
			.isEqualTo(published("any-setting", "boarding-schools-and-colleges"));
		for (String code : List.of("local-authority-childrens-services", "independent-fostering-agency",
				"residential-family-centre", "residential-special-school")) {
			assertThat(count(table, code)).as(code).isEqualTo(published("any-setting", code));
		}
		assertThat(table.sum()).isEqualTo(this.published.sum("2017-18", OFSTED, "any-setting")).isEqualTo(273);
		assertThat(table.total()).isEqualTo(Replays.DISCLOSURES);
		assertThat(table.note()).contains("273").contains("271").contains("2 named a second one");
	}

	@Test
	void in201718ActionsAreThosePublishedAndVisitsStayNotGiven() {
		StatisticsTable table = compile(Counted.QUALIFYING_DISCLOSURES, YEAR_2017_18).table("action");
		List<PublishedCount> given = this.published.table("2017-18", OFSTED, "action")
			.stream()
			.filter((row) -> row.count() != null)
			.toList();
		assertThat(given).hasSize(4)
			.allSatisfy((row) -> assertThat(count(table, row.code())).as(row.code()).isEqualTo(row.count()));
		assertThat(this.published.row("2017-18", OFSTED, "action", "compliance-visit").orElseThrow().count())
			.as("not given is not none")
			.isNull();
	}

	@Test
	void ofTheFirstCallsTheQualifyingOnesCountAndTheOthersWereHeard() {
		assertThat(compile(Counted.QUALIFYING_DISCLOSURES, FIRST_CALLS).table("channel").row("hotline"))
			.hasValueSatisfying((row) -> assertThat(row.count()).isEqualTo(Replays.QUALIFYING));
		StatisticsTable others = compile(Counted.OTHER_CONCERNS, FIRST_CALLS).table("remit");
		assertThat(others.total()).isEqualTo(Replays.CALLS - Replays.QUALIFYING).isEqualTo(680);
		assertThat(count(others, "not-ours")).isEqualTo(640);
		assertThat(count(others, "regulated")).isEqualTo(40);
	}

	@Test
	void ofTheFirstCallsNoneIsLost() {
		assertThat(this.jdbc.sql("""
				select count(distinct reference) from concerns.concern
				where opened_at < timestamp '2009-08-01 00:00:00'""").query(Integer.class).single())
			.isEqualTo(Replays.CALLS);
		assertThat(this.jdbc.sql("""
				select count(*) from concerns.concern c where opened_at < timestamp '2009-08-01 00:00:00'
				and closed_at is null""").query(Integer.class).single()).as("still open").isEqualTo(Replays.GOING_ON);
		assertThat(this.jdbc.sql("""
				select count(*) from concerns.concern c where closed_at is null and not exists (
				select 1 from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
				where e.business_key_ = c.reference)""").query(Integer.class).single())
			.as("neither ended nor anybody's task")
			.isZero();
	}

	@Test
	void theCasesOfTheHotlineCountAndNobodyLearnsWhichAuthoritiesTheyWereAbout() {
		CompiledFigures figures = compile(Counted.QUALIFYING_DISCLOSURES, HOTLINE);
		assertThat(count(figures.table("primary-setting"), "local-authority-childrens-services"))
			.isEqualTo(this.published.row("2009 to February 2012", OFSTED, "total", "cases").orElseThrow().count())
			.isEqualTo(Replays.CASES);
		assertThat(figures.tables().toString()).doesNotContain("Inventedshire");
		assertThat(this.jdbc.sql("select count(*) from concerns.concern_fact where local_authority is not null")
			.query(Integer.class)
			.single()).as("facts that name an authority").isZero();
	}

	@Test
	void nobodyWasWrittenToAndNothingIsLeftToSend() {
		assertThat(this.jdbc.sql("select count(*) from concerns.letter where way in ('by-email', 'by-post')")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select count(*) from concerns.letter where way = 'recorded'")
			.query(Integer.class)
			.single()).isGreaterThan(150);
		assertThat(this.jdbc.sql("select count(*) from act_ru_job where handler_type_ = 'service-level-notice'")
			.query(Integer.class)
			.single()).isZero();
	}

	private CompiledFigures compile(Counted counted, Period period) {
		return this.figures.compile(counted, period);
	}

	private long published(String table, String code) {
		return this.published.row("2017-18", OFSTED, table, code).orElseThrow().count();
	}

	private static long count(StatisticsTable table, String code) {
		return table.row(code).orElseThrow().count();
	}

	private static void bringIn(HistoryImport history, String file, int concerns) {
		HistoryImport.Report report = history.bringIn(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
		assertThat(report.faults()).isEmpty();
		assertThat(report.failed()).isEmpty();
		assertThat(report.broughtIn()).isEqualTo(concerns);
	}

}
