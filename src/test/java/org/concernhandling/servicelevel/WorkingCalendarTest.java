package org.concernhandling.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingCalendarTest {

	/** Christmas 2026, with its substitute day, and the new year. */
	private static final Set<LocalDate> BANK_HOLIDAYS = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28),
			LocalDate.of(2027, 1, 1));

	private final WorkingCalendar calendar = new WorkingCalendar(BANK_HOLIDAYS::contains);

	@ParameterizedTest(name = "{0}: {1}, {2}")
	@CsvSource({ "2026-12-24, true, Thursday", "2026-12-25, false, bank holiday", "2026-12-26, false, Saturday",
			"2026-12-27, false, Sunday", "2026-12-28, false, bank holiday", "2026-12-29, true, Tuesday" })
	void peopleWorkFromMondayToFridayExceptOnBankHolidays(LocalDate day, boolean working, String why) {
		assertThat(this.calendar.isWorkingDay(day)).as(why).isEqualTo(working);
	}

	@ParameterizedTest(name = "{0} and {1} working days: {2}, {3}")
	@CsvSource({ "2026-12-21, 1, 2026-12-22, day one is the day after", "2026-12-18, 1, 2026-12-21, over a weekend",
			"2026-12-19, 1, 2026-12-21, from a Saturday", "2026-12-20, 2, 2026-12-22, from a Sunday",
			"2026-12-24, 1, 2026-12-29, over Christmas", "2026-12-25, 1, 2026-12-29, from a bank holiday",
			"2026-12-31, 1, 2027-01-04, over the new year", "2026-12-21, 20, 2027-01-21, twenty in all",
			"2026-12-21, 0, 2026-12-21, none", "2026-12-26, 0, 2026-12-26, none from a Saturday",
			"2026-12-29, -1, 2026-12-24, back over Christmas", "2027-01-04, -2, 2026-12-30, back over the new year",
			"2026-12-27, -1, 2026-12-24, back from a Sunday" })
	void workingDaysAreCountedFromTheDayAfter(LocalDate day, int days, LocalDate reached, String why) {
		assertThat(this.calendar.plusWorkingDays(day, days)).as(why).isEqualTo(reached);
	}

	@ParameterizedTest(name = "{0} and {1} working days: {2}, {3}")
	@CsvSource({ "2026-12-21T10:00:00Z, 1, 2026-12-22T18:00:00Z, at the end of the day after",
			"2026-12-21T00:00:00Z, 1, 2026-12-22T18:00:00Z, whenever it came in",
			"2026-12-21T23:59:59Z, 1, 2026-12-22T18:00:00Z, whenever it came in",
			"2026-12-24T17:00:00Z, 2, 2026-12-30T18:00:00Z, over Christmas",
			"2026-12-21T10:00:00Z, 0, 2026-12-21T18:00:00Z, on the same day",
			"2026-12-21T19:00:00Z, 0, 2026-12-21T18:00:00Z, late at once",
			"2026-12-26T10:00:00Z, 0, 2026-12-29T18:00:00Z, on the next working day",
			"2026-06-30T22:59:59Z, 1, 2026-07-01T17:00:00Z, just before midnight in London",
			"2026-06-30T23:00:00Z, 1, 2026-07-02T17:00:00Z, midnight in London",
			"2026-03-27T12:00:00Z, 1, 2026-03-30T17:00:00Z, over the change to summer time",
			"2026-10-23T12:00:00Z, 1, 2026-10-26T18:00:00Z, over the change to winter time" })
	void whatIsDueInWorkingDaysIsDueAtTheEndOfTheLastOne(Instant trigger, int days, Instant due, String why) {
		assertThat(this.calendar.dueInWorkingDays(trigger, days)).as(why).isEqualTo(due);
	}

	@Test
	void nothingIsDueBeforeItBegan() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar.dueInWorkingDays(Instant.EPOCH, -1));
	}

	@ParameterizedTest(name = "{0} and {1}: {2}, {3}")
	@CsvSource({ "2026-12-21T10:00:00Z, PT4H, 2026-12-21T14:00:00Z, within a day",
			"2026-12-21T14:00:00Z, PT4H, 2026-12-21T18:00:00Z, up to the end of a day",
			"2026-12-21T15:00:00Z, PT4H, 2026-12-22T09:00:00Z, into the next day",
			"2026-12-21T06:00:00Z, PT4H, 2026-12-21T12:00:00Z, from the opening",
			"2026-12-21T18:00:00Z, PT4H, 2026-12-22T12:00:00Z, from the next opening",
			"2026-12-18T20:00:00Z, PT4H, 2026-12-21T12:00:00Z, over a weekend",
			"2026-12-24T16:00:00Z, PT4H, 2026-12-29T10:00:00Z, over Christmas",
			"2026-12-21T10:00:00Z, PT25H, 2026-12-23T15:00:00Z, over two nights",
			"2026-12-19T10:00:00Z, PT0S, 2026-12-21T08:00:00Z, from a Saturday",
			"2026-12-21T18:00:00Z, PT0S, 2026-12-21T18:00:00Z, the end of a day belongs to it",
			"2026-03-27T16:00:00Z, PT4H, 2026-03-30T09:00:00Z, over the change to summer time",
			"2026-10-23T15:00:00Z, PT4H, 2026-10-26T10:00:00Z, over the change to winter time",
			"2026-12-22T09:00:00Z, PT-4H, 2026-12-21T15:00:00Z, back into the day before",
			"2026-12-21T14:00:00Z, PT-6H, 2026-12-21T08:00:00Z, back to the beginning of a day",
			"2026-12-28T12:00:00Z, PT-4H, 2026-12-24T14:00:00Z, back over Christmas" })
	void workingTimePassesFromEightToSixInLondon(Instant moment, Duration duration, Instant reached, String why) {
		assertThat(this.calendar.plusWorkingHours(moment, duration)).as(why).isEqualTo(reached);
	}

	@ParameterizedTest(name = "{0} to {1}: {2}, {3}")
	@CsvSource({ "2026-12-21T10:00:00Z, 2026-12-21T14:30:00Z, PT4H30M, within a day",
			"2026-12-21T06:00:00Z, 2026-12-21T20:00:00Z, PT10H, a whole day",
			"2026-12-21T17:00:00Z, 2026-12-22T09:00:00Z, PT2H, over a night",
			"2026-12-21T19:00:00Z, 2026-12-22T07:00:00Z, PT0S, a night",
			"2026-12-24T17:00:00Z, 2026-12-29T09:00:00Z, PT2H, over Christmas",
			"2026-12-26T10:00:00Z, 2026-12-27T10:00:00Z, PT0S, a weekend",
			"2026-03-27T17:00:00Z, 2026-03-30T08:00:00Z, PT2H, over the change to summer time",
			"2026-10-23T16:00:00Z, 2026-10-26T09:00:00Z, PT2H, over the change to winter time",
			"2026-12-22T09:00:00Z, 2026-12-21T17:00:00Z, PT-2H, back" })
	void workingTimeBetweenIsTheTimeFromEightToSixInLondon(Instant from, Instant to, Duration time, String why) {
		assertThat(this.calendar.workingTimeBetween(from, to)).as(why).isEqualTo(time);
	}

	@Test
	void aYearThatIsNotKnownIsRefusedOnEveryDayOfIt() {
		WorkingCalendar until2026 = new WorkingCalendar((day) -> {
			if (day.getYear() > 2026) {
				throw new UnknownYear(day.getYear());
			}
			return false;
		});
		LocalDate newYear = LocalDate.of(2027, 1, 1);
		Instant newYearsEve = Instant.parse("2026-12-31T17:00:00Z");
		assertThat(until2026.isWorkingDay(newYear.minusDays(1))).isTrue();
		newYear.datesUntil(newYear.plusDays(7))
			.forEach((day) -> assertThatExceptionOfType(UnknownYear.class)
				.isThrownBy(() -> until2026.isWorkingDay(day)));
		assertThat(until2026.plusWorkingHours(newYearsEve, Duration.ofHours(1))).isEqualTo("2026-12-31T18:00:00Z");
		assertThatExceptionOfType(UnknownYear.class)
			.isThrownBy(() -> until2026.plusWorkingHours(newYearsEve, Duration.ofHours(2)));
		assertThatExceptionOfType(UnknownYear.class).isThrownBy(() -> until2026.dueInWorkingDays(newYearsEve, 1));
	}

}
