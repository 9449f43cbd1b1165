package org.concernhandling.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import org.concernhandling.LondonTime;
import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.concernhandling.servicelevel.ServiceLevels.Unit;
import org.springframework.stereotype.Component;

/**
 * Times on the way to a target. Targets in working days and working hours are measured in
 * the hours within 8:00 to 18:00 (Europe/London) on working days of the target's
 * calendar; all others in running time. To the millisecond, as the engine keeps its
 * timers.
 */
@Component
class TargetTimes {

	private final WorkingCalendars calendars;

	TargetTimes(WorkingCalendars calendars) {
		this.calendars = calendars;
	}

	/**
	 * When something is due that starts at a moment. A target in working days is due at
	 * 18:00 on the last of them.
	 */
	Instant due(Instant start, Target target) {
		if (target.unit() == Unit.WORKING_DAYS) {
			return this.calendars.of(target.calendar()).dueInWorkingDays(start, target.amount());
		}
		return plus(start.atZone(LondonTime.ZONE), target, 1).toInstant();
	}

	/**
	 * The target's time after a moment, or before it when the sign is negative. Working
	 * days lead to the same time of day; so do days and months: where the clock change
	 * leaves that out it is the hour after, where it comes twice the second one.
	 */
	ZonedDateTime plus(ZonedDateTime from, Target target, int sign) {
		int amount = sign * target.amount();
		WorkingCalendar calendar = this.calendars.of(target.calendar());
		return switch (target.unit()) {
			case HOURS -> from.plusHours(amount);
			case WORKING_HOURS ->
				calendar.plusWorkingHours(from.toInstant(), Duration.ofHours(amount)).atZone(LondonTime.ZONE);
			case WORKING_DAYS -> from.with(calendar.plusWorkingDays(from.toLocalDate(), amount));
			case DAYS -> from.plusDays(amount).withLaterOffsetAtOverlap();
			case MONTHS -> from.plusMonths(amount).withLaterOffsetAtOverlap();
		};
	}

	/** The moment at which a part of the time until a target is gone, in per cent. */
	Instant share(Instant start, Instant due, Target target) {
		if (due.isBefore(start)) {
			return due;
		}
		Duration whole = between(start, due, target.calendar(), target.unit());
		Duration part = whole.multipliedBy(target.warnAfter()).dividedBy(100);
		return plus(start, part, target.calendar(), target.unit()).truncatedTo(ChronoUnit.MILLIS);
	}

	/** A time of a clock, later by as much as the clock stood still until now. */
	Instant later(Instant time, RunningClock paused, Instant now) {
		Duration still = between(paused.pausedAt(), now, paused.calendar(), paused.unit());
		return plus(time, still, paused.calendar(), paused.unit()).truncatedTo(ChronoUnit.MILLIS);
	}

	private Duration between(Instant from, Instant to, Calendar calendar, Unit unit) {
		return isWorkingTime(unit) ? this.calendars.of(calendar).workingTimeBetween(from, to)
				: Duration.between(from, to);
	}

	private Instant plus(Instant from, Duration time, Calendar calendar, Unit unit) {
		return isWorkingTime(unit) ? this.calendars.of(calendar).plusWorkingHours(from, time) : from.plus(time);
	}

	private static boolean isWorkingTime(Unit unit) {
		return unit == Unit.WORKING_DAYS || unit == Unit.WORKING_HOURS;
	}

}
