package org.concernhandling.history.records;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.concernhandling.directory.DirectoryImport;
import org.concernhandling.reporting.disclosure.Cell;
import org.concernhandling.reporting.disclosure.CellId;
import org.concernhandling.reporting.disclosure.Controlled;
import org.concernhandling.reporting.disclosure.Draft;
import org.concernhandling.reporting.disclosure.Printed;
import org.concernhandling.reporting.disclosure.ReleaseTable;
import org.concernhandling.reporting.disclosure.Releases;
import org.concernhandling.reporting.disclosure.Sum;
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
	Releases releases;

	@Autowired
	JdbcClient jdbc;

	private static long seconds;

	@AfterAll
	static void tell() {
		System.out.printf("Three pasts lived through in %d s%n", seconds);
	}

	@BeforeAll
	static void bringIn(@Autowired HistoryImport history, @Autowired DirectoryImport directory) {
		long start = System.nanoTime();
		assertThat(directory.read(new ByteArrayInputStream(Replays.services().getBytes(StandardCharsets.UTF_8))).bad())
			.isEmpty();
		Replays.bringIn(history, Replays.fileOf201718(), Replays.DISCLOSURES);
		Replays.bringIn(history, Replays.calls(), Replays.CALLS);
		Replays.bringIn(history, Replays.cases(), Replays.CASES);
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
			.isEqualTo(table.row("compliance-visit").orElseThrow().count())
			.isNull();
		assertThat(table.basis()).contains("do not say whether these were decided: Compliance visit;");
		assertThat(count(table, "no-further-action")).as("there was further action").isZero();
	}

	@Test
	void in201718TimesAreThoseThatTheFileTells() {
		CompiledFigures year = compile(Counted.QUALIFYING_DISCLOSURES, YEAR_2017_18);
		for (String table : List.of("acknowledged-in-time", "screened-in-time", "closed-in-time", "acknowledged-days",
				"screened-days")) {
			assertThat(count(year.table(table), "not-given")).as(table).isEqualTo(Replays.DISCLOSURES);
		}
		for (String table : List.of("decided-in-time", "decided-days", "closed-days")) {
			assertThat(year.table(table).row("not-given")).as(table).isEmpty();
			assertThat(year.table(table).sum()).as(table).isEqualTo(Replays.DISCLOSURES);
		}
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
		assertThat(figures.authorities()).isEqualTo(Replays.AUTHORITIES).isGreaterThan(100);
		assertThat(figures.tables().toString()).doesNotContain("Inventedshire");
	}

	@Test
	void theMapOfAuthoritiesOfTheHotlineCannotBeGivenOut() {
		Map<String, Long> cases = this.jdbc.sql("""
				select local_authority from concerns.concern_fact
				where disclosure_status = 'qualifying-disclosure' and received_on between ? and ?""")
			.params(HOTLINE.from(), HOTLINE.to())
			.query(String.class)
			.stream()
			.collect(Collectors.groupingBy((authority) -> authority, TreeMap::new, Collectors.counting()));
		CellId all = CellId.of("qualifying", Map.of(), HOTLINE.from(), HOTLINE.to());
		List<Cell> authorities = cases.entrySet()
			.stream()
			.map((entry) -> new Cell(CellId.of("qualifying",
					Map.of("authority", entry.getKey().toLowerCase(Locale.ROOT).replace(' ', '-')), HOTLINE.from(),
					HOTLINE.to()), entry.getKey(), entry.getValue()))
			.toList();
		List<Cell> printed = new ArrayList<>(authorities);
		printed.add(new Cell(all, "All", (long) Replays.CASES));
		Controlled controlled = this.releases.preview(
				new Draft("hotline-map", "Cases of the hotline by authority",
						List.of(new ReleaseTable("by-authority", "By authority", printed)),
						List.of(new Sum(all, authorities.stream().map(Cell::id).toList())), List.of(), Set.of(all)),
				(cell) -> OptionalLong.empty());
		assertThat(authorities).hasSize(Replays.AUTHORITIES)
			.allSatisfy((cell) -> assertThat(controlled.printed(cell.id()).text()).isEqualTo(Printed.MARKER));
		assertThat(controlled.printed(all).text()).isEqualTo("260");
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

}
