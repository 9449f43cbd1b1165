package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

import org.concernhandling.LondonTime;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The working calendar against counting on one's fingers: from day to day, and from
 * minute to minute. Each repetition has its own random dates, always the same ones.
 */
class WorkingCalendarPropertiesTest {

	private static final LocalDate FIRST = LocalDate.of(2018, 3, 1);

	private static final LocalDate LAST = LocalDate.of(2028, 11, 1);

	private static final WorkingCalendars CALENDARS = new WorkingCalendars((year) -> List.of(), Clock.systemUTC());

	private Random random;

	private WorkingCalendar calendar;

	@RepeatedTest(200)
	void soManyWorkingDaysAreReachedByGoingFromDayToDay(RepetitionInfo repetition) {
		begin(repetition);
		LocalDate from = day();
		int days = this.random.nextInt(1, 30);
		LocalDate reached = this.calendar.plusWorkingDays(from, days);
		assertThat(workingDays(from.plusDays(1), reached.plusDays(1))).isEqualTo(days);
		assertThat(this.calendar.isWorkingDay(reached)).isTrue();
		LocalDate back = this.calendar.plusWorkingDays(from, -days);
		assertThat(workingDays(back, from)).isEqualTo(days);
		assertThat(this.calendar.isWorkingDay(back)).isTrue();
	}

	@RepeatedTest(200)
	void soMuchWorkingTimeIsReachedByGoingFromMinuteToMinute(RepetitionInfo repetition) {
		begin(repetition);
		Instant from = moment();
		int minutes = this.random.nextInt(1, 40 * 60);
		Instant reached = this.calendar.plusWorkingHours(from, Duration.ofMinutes(minutes));
		assertThat(workingMinutes(from, reached)).isEqualTo(minutes);
		assertThat(isWorkingMinute(reached.minus(1, ChronoUnit.MINUTES))).as("reached at once").isTrue();
		Instant back = this.calendar.plusWorkingHours(from, Duration.ofMinutes(-minutes));
		assertThat(workingMinutes(back, from)).isEqualTo(minutes);
		assertThat(isWorkingMinute(back)).as("reached at once, back").isTrue();
	}

	@RepeatedTest(200)
	void workingTimeBetweenIsCountedFromMinuteToMinute(RepetitionInfo repetition) {
		begin(repetition);
		Instant from = moment();
		Instant to = from.plus(this.random.nextInt(0, 20 * 24 * 60), ChronoUnit.MINUTES);
		Duration time = this.calendar.workingTimeBetween(from, to);
		assertThat(time.toMinutes()).isEqualTo(workingMinutes(from, to));
		assertThat(this.calendar.workingTimeBetween(to, from)).isEqualTo(time.negated());
	}

	@RepeatedTest(200)
	void timeThatIsGivenBackInTwoPartsIsAsLongAsInOne(RepetitionInfo repetition) {
		begin(repetition);
		Instant from = moment();
		Duration one = Duration.ofSeconds(this.random.nextInt(0, 100_000));
		Duration other = Duration.ofSeconds(this.random.nextInt(0, 100_000));
		assertThat(this.calendar.plusWorkingHours(this.calendar.plusWorkingHours(from, one), other))
			.isEqualTo(this.calendar.plusWorkingHours(from, one.plus(other)));
		assertThat(this.calendar.workingTimeBetween(from, this.calendar.plusWorkingHours(from, one))).isEqualTo(one);
		LocalDate day = LondonTime.day(from);
		assertThat(this.calendar.plusWorkingDays(this.calendar.plusWorkingDays(day, 3), 4))
			.isEqualTo(this.calendar.plusWorkingDays(day, 7));
	}

	private void begin(RepetitionInfo repetition) {
		this.random = new Random(repetition.getCurrentRepetition());
		this.calendar = CALENDARS.of(this.random.nextBoolean() ? Calendar.ENGLAND_AND_WALES : Calendar.UNITED_KINGDOM);
	}

	private LocalDate day() {
		return FIRST.plusDays(this.random.nextLong(ChronoUnit.DAYS.between(FIRST, LAST)));
	}

	private Instant moment() {
		return day().atStartOfDay(LondonTime.ZONE).plusMinutes(this.random.nextInt(24 * 60)).toInstant();
	}

	/** How many there are from one day to before another. */
	private int workingDays(LocalDate from, LocalDate before) {
		int days = 0;
		for (LocalDate day = from; day.isBefore(before); day = day.plusDays(1)) {
			if (this.calendar.isWorkingDay(day)) {
				days++;
			}
		}
		return days;
	}

	private long workingMinutes(Instant from, Instant to) {
		long minutes = 0;
		for (Instant minute = from; minute.isBefore(to); minute = minute.plus(1, ChronoUnit.MINUTES)) {
			if (isWorkingMinute(minute)) {
				minutes++;
			}
		}
		return minutes;
	}

	private boolean isWorkingMinute(Instant minute) {
		ZonedDateTime london = minute.atZone(LondonTime.ZONE);
		return london.getHour() >= 8 && london.getHour() < 18 && this.calendar.isWorkingDay(london.toLocalDate());
	}

}
