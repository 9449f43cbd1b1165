package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;

import org.concernhandling.LondonTime;
import org.concernhandling.ProcessBean;
import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.springframework.context.ApplicationEventPublisher;

/**
 * When things are due. All figures come from the decision {@code service-levels}; times
 * are London times. Working days and hours count as plain days and hours.
 */
@ProcessBean("deadlines")
public class Deadlines {

	private static final LocalTime OPENING = LocalTime.of(8, 0);

	private final ServiceLevels serviceLevels;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Deadlines(ServiceLevels serviceLevels, ApplicationEventPublisher events, Clock clock) {
		this.serviceLevels = serviceLevels;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * When a task or milestone that starts now is due.
	 * @param task the task's or milestone's id in the decision {@code service-levels}
	 * @param reference the concern that it is about
	 * @throws IllegalArgumentException when the decision does not know the task
	 */
	public Date due(String task, String reference) {
		return date(plus(ZonedDateTime.now(this.clock.withZone(LondonTime.ZONE)), this.serviceLevels.of(task), 1));
	}

	/**
	 * The target of a milestone after a day, such as {@code 2026-12-01}; counted from
	 * 8:00 on that day.
	 * @throws IllegalArgumentException when the day is missing or is no day
	 */
	public Date after(String milestone, String day) {
		return date(plus(opening(day, "“" + milestone + "” counts from"), this.serviceLevels.of(milestone), 1));
	}

	/**
	 * The target of a milestone before a day, such as {@code 2026-12-01}; counted back
	 * from 8:00 on that day.
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
			return LocalDate.parse(day).atTime(OPENING).atZone(LondonTime.ZONE);
		}
		catch (DateTimeParseException ex) {
			// The cause stays out: it quotes what stands there instead.
			throw new IllegalArgumentException("The day that " + what + " is not a day such as 2026-12-01");
		}
	}

	private static ZonedDateTime plus(ZonedDateTime from, Target target, int sign) {
		long amount = (long) sign * target.amount();
		return switch (target.unit()) {
			case HOURS, WORKING_HOURS -> from.plusHours(amount);
			case WORKING_DAYS, DAYS -> from.plusDays(amount);
			case MONTHS -> from.plusMonths(amount);
		};
	}

	private static Date date(ZonedDateTime time) {
		return Date.from(time.toInstant());
	}

}
