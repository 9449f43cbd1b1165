package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.concernhandling.servicelevel.BankHolidays.Difference;
import org.concernhandling.servicelevel.BankHolidays.Kind;
import org.concernhandling.servicelevel.BankHolidays.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkingCalendarsTest {

	private static final LocalDate THURSDAY = LocalDate.of(2026, 6, 4);

	private static final LocalDate SPRING_BANK_HOLIDAY = LocalDate.of(2026, 5, 25);

	private final List<Integer> asked = new ArrayList<>();

	@ParameterizedTest(name = "proclaimed for {0}: no working day here {1}, for information requests {2}")
	@CsvSource({ "UNITED_KINGDOM, true, true", "ENGLAND_AND_WALES, true, true", "SCOTLAND, false, true",
			"NORTHERN_IRELAND, false, true" })
	void aProclaimedHolidayIsNoWorkingDayWhereItIsProclaimed(Where where, boolean here, boolean anywhere) {
		WorkingCalendars calendars = with(new Difference(THURSDAY, Kind.HOLIDAY, where));
		assertThat(calendars.of(Calendar.ENGLAND_AND_WALES).isWorkingDay(THURSDAY)).isEqualTo(!here);
		assertThat(calendars.of(Calendar.UNITED_KINGDOM).isWorkingDay(THURSDAY)).isEqualTo(!anywhere);
	}

	@ParameterizedTest(name = "moved away in {0}: working day here {1}, for information requests {2}")
	@CsvSource({ "UNITED_KINGDOM, true, true", "ENGLAND_AND_WALES, true, false", "SCOTLAND, false, false",
			"NORTHERN_IRELAND, false, false" })
	void aHolidayThatWasMovedAwayIsAWorkingDayWhereNobodyElseKeepsIt(Where where, boolean here, boolean anywhere) {
		WorkingCalendars calendars = with(new Difference(SPRING_BANK_HOLIDAY, Kind.ORDINARY, where));
		assertThat(calendars.of(Calendar.ENGLAND_AND_WALES).isWorkingDay(SPRING_BANK_HOLIDAY)).isEqualTo(here);
		assertThat(calendars.of(Calendar.UNITED_KINGDOM).isWorkingDay(SPRING_BANK_HOLIDAY)).isEqualTo(anywhere);
	}

	@Test
	void aYearIsLookedUpOnceHoweverOftenItIsAskedAboutAndNoOtherYearIs() {
		WorkingCalendars calendars = with();
		for (Calendar calendar : Calendar.values()) {
			calendars.of(calendar).plusWorkingDays(THURSDAY, 100);
		}
		assertThat(this.asked).containsExactly(2026);
		calendars.of(Calendar.ENGLAND_AND_WALES).plusWorkingDays(THURSDAY, 200);
		assertThat(this.asked).containsExactly(2026, 2027);
	}

	@Test
	void anUnknownYearIsAskedAboutAgainUntilItIsKnown() {
		List<Integer> known = new ArrayList<>();
		WorkingCalendar calendar = new WorkingCalendars((year) -> {
			if (!known.contains(year)) {
				throw new UnknownYear(year);
			}
			return List.of();
		}, Clock.systemUTC()).of(Calendar.ENGLAND_AND_WALES);
		assertThatExceptionOfType(UnknownYear.class).isThrownBy(() -> calendar.isWorkingDay(THURSDAY))
			.withMessageContaining("2026");
		known.add(2026);
		assertThat(calendar.isWorkingDay(THURSDAY)).isTrue();
	}

	private WorkingCalendars with(Difference... differences) {
		return new WorkingCalendars((year) -> {
			this.asked.add(year);
			return List.of(differences);
		}, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
	}

}
