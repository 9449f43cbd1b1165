package org.concernhandling.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.concernhandling.engine.guard.Unguarded;
import org.concernhandling.models.Models;
import org.concernhandling.servicelevel.BankHolidays;
import org.concernhandling.servicelevel.BankHolidays.Difference;
import org.concernhandling.servicelevel.BankHolidays.Kind;
import org.concernhandling.servicelevel.BankHolidays.Where;
import org.concernhandling.servicelevel.Calendar;
import org.concernhandling.servicelevel.UnknownYear;
import org.concernhandling.servicelevel.WorkingCalendar;
import org.concernhandling.servicelevel.WorkingCalendars;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@BareEngine
class BankHolidaysTest {

	private static final Path MODEL = Path.of("processes/bank-holidays.dmn");

	@Autowired
	DecisionTables decisions;

	@Autowired
	BankHolidays bankHolidays;

	@Autowired
	WorkingCalendars calendars;

	@Autowired
	ProcessEngine engine;

	@Autowired
	RepositoryService models;

	@Autowired
	Casework casework;

	@Autowired
	SettableClock clock;

	private String deployment;

	@AfterEach
	void takeBack() {
		if (this.deployment != null) {
			this.models.deleteDeployment(this.deployment, true);
		}
		this.casework.clear();
	}

	@ParameterizedTest
	@MethodSource("years")
	void everyRuleSaysWhatADayOfItsYearIsOrThatNothingDiffers(int year) {
		List<Map<String, Object>> rules = this.decisions.ask("bank-holidays", Map.of("year", year));
		assertThat(rules).isNotEmpty();
		assertThat(this.bankHolidays.differences(year))
			.hasSameSizeAs(rules.stream().filter((rule) -> !rule.get("kind").equals("usual")).toList());
	}

	@ParameterizedTest
	@MethodSource("years")
	void workingDaysCanBeCountedInEveryYearThatIsNamed(int year) {
		for (Calendar calendar : Calendar.values()) {
			assertThat(this.calendars.of(calendar).plusWorkingDays(LocalDate.of(year, 1, 1), 200)).hasYear(year);
		}
	}

	@Test
	void theLastYearsAreKnownAndTheNextOnesToo() {
		assertThat(years()).contains(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028);
	}

	@ParameterizedTest
	@CsvSource({ "1970", "2999" })
	void aYearThatNobodyThoughtOfIsRefusedAndNamedAndTheOwnerToldWhatToDo(int year) {
		assertThatExceptionOfType(UnknownYear.class)
			.isThrownBy(
					() -> this.calendars.of(Calendar.ENGLAND_AND_WALES).plusWorkingDays(LocalDate.of(year, 5, 1), 1))
			.withMessage("The bank holidays of %d are not known. In Camunda Modeler, complete the decision"
					+ " bank-holidays with at least one rule for that year, and deploy it", year);
	}

	@Test
	void aDayThatAnOwnerAddsIsNoWorkingDayAMinuteLater() {
		WorkingCalendar calendar = this.calendars.of(Calendar.ENGLAND_AND_WALES);
		LocalDate proclaimed = LocalDate.of(2018, 6, 5);
		assertThat(calendar.isWorkingDay(proclaimed)).isTrue();
		deploy("\"2018-06-05\"", "\"holiday\"", "\"england-and-wales\"");
		this.clock.set(SettableClock.START.plusSeconds(59));
		assertThat(calendar.isWorkingDay(proclaimed)).as("what is remembered").isTrue();
		this.clock.set(SettableClock.START.plusSeconds(60));
		assertThat(calendar.isWorkingDay(proclaimed)).as("what is true now").isFalse();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', textBlock = """
			"2018-05-07", "ordinary", "united-kingdom",    2018-05-07, ORDINARY, UNITED_KINGDOM
			"2018-06-05", "holiday",  "england-and-wales", 2018-06-05, HOLIDAY,  ENGLAND_AND_WALES
			"2018-06-05", "holiday",  "scotland",          2018-06-05, HOLIDAY,  SCOTLAND
			"2018-06-05", "holiday",  "northern-ireland",  2018-06-05, HOLIDAY,  NORTHERN_IRELAND""")
	void readsWhatAnOwnerAdds(String day, String kind, String where, LocalDate differs, Kind what, Where there) {
		deploy(day, kind, where);
		assertThat(this.bankHolidays.differences(2018)).containsExactly(new Difference(differs, what, there));
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '\'', textBlock = """
			"2019-06-05", "holiday", "scotland", day
			"canary",     "holiday", "scotland", day
			'',           "holiday", "scotland", day
			"2018-06-05", "canary",  "scotland", kind
			"2018-06-05", '',        "scotland", kind
			"2018-06-05", "holiday", "canary",   where""")
	void aRuleThatCannotBeReadIsRefusedAndItsColumnNamedWithoutWhatStandsThere(String day, String kind, String where,
			String column) {
		deploy(day, kind, where);
		assertThatIllegalArgumentException().isThrownBy(() -> this.bankHolidays.differences(2018))
			.withMessage("A rule of the decision bank-holidays for 2018 has no valid " + column)
			.withNoCause();
	}

	static Stream<Integer> years() {
		return Models.decisions(MODEL)
			.stream()
			.flatMap((decision) -> ((DecisionTable) decision.getExpression()).getRules().stream())
			.map((rule) -> rule.getInputEntries().iterator().next().getTextContent().strip())
			.distinct()
			.map((year) -> {
				assertThat(year).as("the year of a rule, which stands alone").matches("\\d{4}");
				return Integer.valueOf(year);
			});
	}

	/** Changes the rule of 2018. */
	private void deploy(String day, String kind, String where) {
		String model = Models.text(MODEL);
		for (var cell : Map.of("day", day, "kind", kind, "where", where).entrySet()) {
			model = model.replaceFirst(
					"(<outputEntry id=\"rule-2018-[\\w-]*-gives-" + cell.getKey() + "\">\\s*<text>)[^<]*",
					"$1" + cell.getValue());
		}
		String changed = model;
		this.deployment = Unguarded.during(this.engine,
				() -> this.models.createDeployment()
					.addString("bank-holidays.dmn", Models.raised(changed))
					.deploy()
					.getId());
	}

}
