package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendars against the bank holidays that GOV.UK has published; weekends apart,
 * these are the only days on which nobody works.
 */
class PublishedBankHolidaysTest {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private final WorkingCalendars calendars = new WorkingCalendars((year) -> List.of(), Clock.systemUTC());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2009 | 1 Jan, 10 Apr, 13 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
			2010 | 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
			2011 | 3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
			2012 | 2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec
			2013 | 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
			2014 | 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
			2015 | 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
			2016 | 1 Jan, 25 Mar, 28 Mar, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec
			2017 | 2 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec
			2018 | 1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec
			2019 | 1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
			2020 | 1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec
			2021 | 1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec
			2022 | 3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec
			2023 | 2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec
			2024 | 1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec
			2025 | 1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec
			2026 | 1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec
			2027 | 1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec""")
	void inEnglandAndWalesTheyAreThoseOfItsList(int year, String published) {
		assertThat(holidays(year, Calendar.ENGLAND_AND_WALES)).containsExactlyElementsOf(days(year, published));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2019 | 2 Jan, 18 Mar, 12 Jul, 5 Aug, 2 Dec
			2020 | 2 Jan, 17 Mar, 13 Jul, 3 Aug, 30 Nov
			2021 | 4 Jan, 17 Mar, 12 Jul, 2 Aug, 30 Nov
			2022 | 4 Jan, 17 Mar, 12 Jul, 1 Aug, 30 Nov
			2023 | 3 Jan, 17 Mar, 12 Jul, 7 Aug, 30 Nov
			2024 | 2 Jan, 18 Mar, 12 Jul, 5 Aug, 2 Dec
			2025 | 2 Jan, 17 Mar, 14 Jul, 4 Aug, 1 Dec
			2026 | 2 Jan, 17 Mar, 15 Jun, 13 Jul, 3 Aug, 30 Nov
			2027 | 4 Jan, 17 Mar, 12 Jul, 2 Aug, 30 Nov""")
	void forInformationRequestsThoseOfScotlandAndNorthernIrelandComeOnTop(int year, String published) {
		List<LocalDate> everywhere = holidays(year, Calendar.UNITED_KINGDOM);
		List<LocalDate> here = holidays(year, Calendar.ENGLAND_AND_WALES);
		assertThat(everywhere).containsAll(here);
		assertThat(everywhere.stream().filter((day) -> !here.contains(day)))
			.containsExactlyElementsOf(days(year, published));
	}

	/** Mondays to Fridays that are no working days. */
	private List<LocalDate> holidays(int year, Calendar calendar) {
		WorkingCalendar working = this.calendars.of(calendar);
		return LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.filter((day) -> day.getDayOfWeek().getValue() <= 5 && !working.isWorkingDay(day))
			.toList();
	}

	private static List<LocalDate> days(int year, String published) {
		return Stream.of(published.split(", "))
			.map((day) -> Year.of(year).atMonthDay(MonthDay.parse(day, DAY)))
			.toList();
	}

}
