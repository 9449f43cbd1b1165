package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;

import org.concernhandling.LondonTime;
import org.concernhandling.ProcessBean;
import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.concernhandling.servicelevel.ServiceLevels.Unit;
import org.springframework.context.ApplicationEventPublisher;

/**
 * When things are due. All figures come from the decision {@code service-levels}. Days
 * and times of day are London's. Hours run on through nights and weekends. Working days
 * and working hours are those of the {@link WorkingCalendar} of England and Wales. Days
 * and months lead to the same time of day; where the clock change leaves that out it is
 * the hour after, where it comes twice the second one. A due date that needs a year whose
 * bank holidays are not known throws {@link UnknownYear}.
 */
@ProcessBean("deadlines")
public class Deadlines {

	private final ServiceLevels serviceLevels;

	private final WorkingCalendars calendars;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Deadlines(ServiceLevels serviceLevels, WorkingCalendars calendars, ApplicationEventPublisher events, Clock clock) {
		this.serviceLevels = serviceLevels;
		this.calendars = calendars;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * When a task or milestone that starts now is due. A target in working days is due at
	 * 18:00 on the last of them.
	 * @param task the task's or milestone's id in the decision {@code service-levels}
	 * @param reference the concern that it is about
	 * @throws IllegalArgumentException when the decision does not know the task
	 */
	public Date due(String task, String reference) {
		ZonedDateTime now = ZonedDateTime.now(this.clock.withZone(LondonTime.ZONE));
		Target target = this.serviceLevels.of(task);
		if (target.unit() == Unit.WORKING_DAYS) {
			return Date.from(calendar().dueInWorkingDays(now.toInstant(), target.amount()));
		}
		return date(plus(now, target, 1));
	}

	/**
	 * The target of a milestone after a day, such as {@code 2026-12-01}; counted from
	 * 8:00 on that day. Working days lead to 8:00 on the last of them.
	 * @throws IllegalArgumentException when the day is missing or is no day
	 */
	public Date after(String milestone, String day) {
		return date(plus(opening(day, "“" + milestone + "” counts from"), this.serviceLevels.of(milestone), 1));
	}

	/**
	 * The target of a milestone before a day, such as {@code 2026-12-01}; counted back
	 * from 8:00 on that day. Working days lead to 8:00 on the last of them.
	 * @throws IllegalArgumentException when the day is missing or is no day
	 */
	public Date before(String milestone, String day) {
		return date(plus(opening(day, "“" + milestone + "” counts back from"), this.serviceLevels.of(milestone), -1));
	}

	/**
	 * Eight o'clock in the morning of a day, such as {@code 2026-12-01}.
	 * @throws IllegalArgumentException when the day is missing or is no day
	 */
	public Date on(String day) {
		return date(opening(day, "a timer waits for"));
	}

	/** Tells the managers that a task of a concern is overdue. */
	public void escalate(String task, String reference) {
		this.events.publishEvent(new TaskEscalated(task, reference));
	}

	private static ZonedDateTime opening(String day, String what) {
		if (day == null) {
			throw new IllegalArgumentException("The day that " + what + " is not known");
		}
		try {
			return LocalDate.parse(day).atTime(WorkingCalendar.OPENING).atZone(LondonTime.ZONE);
		}
		catch (DateTimeParseException ex) {
			// The cause stays out: it quotes what stands there instead.
			throw new IllegalArgumentException("The day that " + what + " is not a day such as 2026-12-01");
		}
	}

	private ZonedDateTime plus(ZonedDateTime from, Target target, int sign) {
		int amount = sign * target.amount();
		return switch (target.unit()) {
			case HOURS -> from.plusHours(amount);
			case WORKING_HOURS ->
				calendar().plusWorkingHours(from.toInstant(), Duration.ofHours(amount)).atZone(LondonTime.ZONE);
			case WORKING_DAYS -> from.with(calendar().plusWorkingDays(from.toLocalDate(), amount));
			case DAYS -> from.plusDays(amount).withLaterOffsetAtOverlap();
			case MONTHS -> from.plusMonths(amount).withLaterOffsetAtOverlap();
		};
	}

	private WorkingCalendar calendar() {
		return this.calendars.of(Calendar.ENGLAND_AND_WALES);
	}

	private static Date date(ZonedDateTime time) {
		return Date.from(time.toInstant());
	}

}
