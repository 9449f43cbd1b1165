package org.concernhandling.servicelevel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;

import org.concernhandling.LondonTime;

/**
 * Counts working days and working hours. Working days are Monday to Friday without bank
 * holidays; working hours are 8:00 to 18:00 on working days. Days and times of day are
 * London's, with both changes of the clock. Every method throws {@link UnknownYear} when
 * it comes to a day of a year whose bank holidays are not known.
 */
public class WorkingCalendar {

	/** When working hours begin, in London. */
	public static final LocalTime OPENING = LocalTime.of(8, 0);

	/** When working hours end, in London. */
	public static final LocalTime CLOSING = LocalTime.of(18, 0);

	private final Predicate<LocalDate> bankHolidays;

	/**
	 * A calendar with these bank holidays.
	 * @param bankHolidays whether a day is a bank holiday; asked about weekends too, so
	 * that an unknown year shows on every day
	 */
	WorkingCalendar(Predicate<LocalDate> bankHolidays) {
		this.bankHolidays = bankHolidays;
	}

	/** Whether people work on a day. */
	public boolean isWorkingDay(LocalDate day) {
		return !this.bankHolidays.test(day) && day.getDayOfWeek() != DayOfWeek.SATURDAY
				&& day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	/**
	 * The working day that is so many working days after a day. Day one is the first
	 * working day after it, whether or not the day itself is one.
	 * @param days how many working days; fewer than none counts back, and none gives the
	 * day itself, even when it is no working day
	 */
	public LocalDate plusWorkingDays(LocalDate day, int days) {
		int step = Integer.signum(days);
		LocalDate reached = day;
		for (int left = Math.abs(days); left > 0;) {
			reached = reached.plusDays(step);
			if (isWorkingDay(reached)) {
				left--;
			}
		}
		return reached;
	}

	/**
	 * When something is due that is given so many working days: at 18:00 on the last of
	 * them. Day one is the first working day after the London day of the trigger. With no
	 * day given it is due at 18:00 on the day of the trigger or, if that is no working
	 * day, on the next one; a trigger after 18:00 is then late at once.
	 * @param trigger the moment that the time is counted from
	 * @param days how many working days, none at least
	 * @throws IllegalArgumentException when there are fewer than none
	 */
	public Instant dueInWorkingDays(Instant trigger, int days) {
		if (days < 0) {
			throw new IllegalArgumentException("Nothing is due in fewer than no working days");
		}
		LocalDate day = LondonTime.day(trigger);
		if (days == 0 && !isWorkingDay(day)) {
			return closing(plusWorkingDays(day, 1));
		}
		return closing(plusWorkingDays(day, days));
	}

	/**
	 * The moment at which so much working time has passed since a moment. A moment
	 * outside working hours counts from the next opening or, counted back, from the
	 * closing before; 18:00 on a working day still belongs to its hours.
	 * @param duration the working time; a negative one counts back
	 */
	public Instant plusWorkingHours(Instant moment, Duration duration) {
		return duration.isNegative() ? back(moment, duration.negated()) : forth(moment, duration);
	}

	private Instant forth(Instant moment, Duration duration) {
		LocalDate day = LondonTime.day(moment);
		for (Duration left = duration;; day = day.plusDays(1)) {
			Instant start = later(moment, opening(day));
			if (isWorkingDay(day) && !start.isAfter(closing(day))) {
				Duration open = Duration.between(start, closing(day));
				if (left.compareTo(open) <= 0) {
					return start.plus(left);
				}
				left = left.minus(open);
			}
		}
	}

	private Instant back(Instant moment, Duration duration) {
		LocalDate day = LondonTime.day(moment);
		for (Duration left = duration;; day = day.minusDays(1)) {
			Instant end = earlier(moment, closing(day));
			if (isWorkingDay(day) && !end.isBefore(opening(day))) {
				Duration open = Duration.between(opening(day), end);
				if (left.compareTo(open) <= 0) {
					return end.minus(left);
				}
				left = left.minus(open);
			}
		}
	}

	/**
	 * How much working time lies between two moments; negative when the second comes
	 * first.
	 */
	public Duration workingTimeBetween(Instant from, Instant to) {
		if (to.isBefore(from)) {
			return workingTimeBetween(to, from).negated();
		}
		return LondonTime.day(from)
			.datesUntil(LondonTime.day(to).plusDays(1))
			.filter(this::isWorkingDay)
			.map((day) -> Duration.between(later(from, opening(day)), earlier(to, closing(day))))
			.filter((open) -> !open.isNegative())
			.reduce(Duration.ZERO, Duration::plus);
	}

	private static Instant opening(LocalDate day) {
		return day.atTime(OPENING).atZone(LondonTime.ZONE).toInstant();
	}

	private static Instant closing(LocalDate day) {
		return day.atTime(CLOSING).atZone(LondonTime.ZONE).toInstant();
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
