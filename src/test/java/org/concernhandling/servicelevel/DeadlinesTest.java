package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.concernhandling.servicelevel.ServiceLevels.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeadlinesTest {

	private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

	private final Deadlines deadlines = deadlines(MONDAY, 2, Unit.DAYS);

	@ParameterizedTest(name = "{0}: {1} {2} are over at {3}, {4}")
	@CsvSource({ "2026-12-24T17:00:00Z, 4, HOURS, 2026-12-24T21:00:00Z, running hours wait for nobody",
			"2026-03-28T23:00:00Z, 4, HOURS, 2026-03-29T03:00:00Z, through the change to summer time",
			"2026-10-24T23:00:00Z, 4, HOURS, 2026-10-25T03:00:00Z, through the change to winter time",
			"2026-12-24T17:00:00Z, 4, WORKING_HOURS, 2026-12-29T11:00:00Z, over Christmas",
			"2026-03-27T17:00:00Z, 4, WORKING_HOURS, 2026-03-30T10:00:00Z, over the change to summer time",
			"2026-10-23T16:00:00Z, 4, WORKING_HOURS, 2026-10-26T11:00:00Z, over the change to winter time",
			"2026-12-24T09:00:00Z, 2, WORKING_DAYS, 2026-12-30T18:00:00Z, over Christmas",
			"2026-12-24T22:00:00Z, 2, WORKING_DAYS, 2026-12-30T18:00:00Z, whenever it came in",
			"2026-03-16T09:00:00Z, 1, WORKING_DAYS, 2026-03-17T18:00:00Z, St Patrick's Day is none of ours",
			"2026-03-27T09:00:00Z, 1, WORKING_DAYS, 2026-03-30T17:00:00Z, over the change to summer time",
			"2026-10-23T09:00:00Z, 1, WORKING_DAYS, 2026-10-26T18:00:00Z, over the change to winter time",
			"2026-12-24T17:00:00Z, 1, DAYS, 2026-12-25T17:00:00Z, calendar days know no holidays",
			"2026-03-28T12:00:00Z, 1, DAYS, 2026-03-29T11:00:00Z, the same time of day in summer time",
			"2026-10-24T11:00:00Z, 1, DAYS, 2026-10-25T12:00:00Z, the same time of day in winter time",
			"2026-03-28T01:30:00Z, 1, DAYS, 2026-03-29T01:30:00Z, half past one is left out: half past two",
			"2026-10-24T00:30:00Z, 1, DAYS, 2026-10-25T01:30:00Z, half past one comes twice: the second",
			"2026-08-31T09:00:00Z, 6, MONTHS, 2027-02-28T10:00:00Z, to the last day of a shorter month",
			"2026-04-25T00:30:00Z, 6, MONTHS, 2026-10-25T01:30:00Z, half past one comes twice: the second" })
	void everyUnitIsCountedInItsOwnWay(Instant now, int amount, Unit unit, Instant due, String why) {
		assertThat(deadlines(now, amount, unit).due("task", "reference")).as(why).isEqualTo(Date.from(due));
	}

	@Test
	void countsFromTheMorningOfADay() {
		assertThat(this.deadlines.on("2026-07-01")).isEqualTo(Instant.parse("2026-07-01T07:00:00Z"));
		assertThat(this.deadlines.after("visit", "2026-12-01")).isEqualTo(Instant.parse("2026-12-03T08:00:00Z"));
		assertThat(this.deadlines.before("visit", "2026-12-01")).isEqualTo(Instant.parse("2026-11-29T08:00:00Z"));
	}

	@ParameterizedTest(name = "{0} {1} before and after {2}")
	@CsvSource({ "5, WORKING_DAYS, 2026-12-28, 2026-12-18T08:00:00Z, 2027-01-05T18:00:00Z",
			"1, WORKING_DAYS, 2026-03-30, 2026-03-27T08:00:00Z, 2026-03-31T17:00:00Z",
			"1, WORKING_DAYS, 2026-10-26, 2026-10-23T07:00:00Z, 2026-10-27T18:00:00Z",
			"4, WORKING_HOURS, 2026-12-29, 2026-12-24T14:00:00Z, 2026-12-29T12:00:00Z",
			"4, HOURS, 2026-12-29, 2026-12-29T04:00:00Z, 2026-12-29T12:00:00Z",
			"1, DAYS, 2026-03-29, 2026-03-28T08:00:00Z, 2026-03-30T07:00:00Z",
			"6, MONTHS, 2026-12-31, 2026-06-30T07:00:00Z, 2027-06-30T07:00:00Z" })
	void everyUnitIsCountedFromTheMorningOfADayForthAndBack(int amount, Unit unit, String day, Instant before,
			Instant after) {
		Deadlines ofTheUnit = deadlines(MONDAY, amount, unit);
		assertThat(ofTheUnit.before("visit", day)).isEqualTo(Date.from(before));
		assertThat(ofTheUnit.after("visit", day)).isEqualTo(Date.from(after));
	}

	@Test
	void saysWhichDayIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.on(null))
			.withMessage("The day that a timer waits for is not known");
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.after("visit", null))
			.withMessage("The day that “visit” counts from is not known");
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.before("visit", null))
			.withMessage("The day that “visit” counts back from is not known");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "canary", "2026-02-30" })
	void doesNotQuoteWhatIsNoDay(String day) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.after("visit", day))
			.withMessage("The day that “visit” counts from is not a day such as 2026-12-01")
			.withNoCause();
	}

	private static Deadlines deadlines(Instant now, int amount, Unit unit) {
		Clock clock = Clock.fixed(now, ZoneOffset.UTC);
		Target target = new Target(amount, unit, Calendar.ENGLAND_AND_WALES, 75, "managers");
		return new Deadlines((task) -> Optional.of(target),
				new TargetTimes(new WorkingCalendars((year) -> List.of(), clock)), null, null, (event) -> {
				}, clock);
	}

}
