package org.concernhandling.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.concernhandling.LondonTime;
import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.concernhandling.servicelevel.ServiceLevels.Unit;
import org.springframework.stereotype.Component;

/**
 * Times on the way to a target. Targets in working days and working hours are measured in
 * the hours within 8:00 to 18:00 (Europe/London) on working days of the target's calendar;
 * all others in running time. To the millisecond, as the engine keeps its timers.
 */
@Component
class TargetTimes {

	private final WorkingCalendar calendar;

	TargetTimes(WorkingCalendar calendar) {
		this.calendar = calendar;
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
	Instant later(Instant time, Clock paused, Instant now) {
		Duration still = between(paused.pausedAt(), now, paused.calendar(), paused.unit());
		return plus(time, still, paused.calendar(), paused.unit()).truncatedTo(ChronoUnit.MILLIS);
	}

	private Duration between(Instant from, Instant to, Calendar calendar, Unit unit) {
		return isWorkingTime(unit)
				? this.calendar.workingTimeBetween(calendar, from.atZone(LondonTime.ZONE), to.atZone(LondonTime.ZONE))
				: Duration.between(from, to);
	}

	private Instant plus(Instant from, Duration time, Calendar calendar, Unit unit) {
		return isWorkingTime(unit)
				? this.calendar.plusWorkingTime(calendar, from.atZone(LondonTime.ZONE), time).toInstant()
				: from.plus(time);
	}

	private static boolean isWorkingTime(Unit unit) {
		return unit == Unit.WORKING_DAYS || unit == Unit.WORKING_HOURS;
	}

}
