package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;

import org.concernhandling.LondonTime;
import org.concernhandling.ProcessBean;
import org.springframework.context.ApplicationEventPublisher;

/**
 * When things are due, and which stages a concern has reached by then. All figures come
 * from the decision {@code service-levels}; how they are counted says
 * {@link TargetTimes}. Days and times of day are London's. Whatever needs a year whose
 * bank holidays are not known throws {@link UnknownYear}.
 */
@ProcessBean("deadlines")
public class Deadlines {

	/** Before anybody works, and on the same day wherever the machine stands. */
	private static final LocalTime EARLY = LocalTime.of(6, 0);

	private final ServiceLevels serviceLevels;

	private final TargetTimes times;

	private final Clocks clocks;

	private final CurrentProcess process;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Deadlines(ServiceLevels serviceLevels, TargetTimes times, Clocks clocks, CurrentProcess process,
			ApplicationEventPublisher events, Clock clock) {
		this.serviceLevels = serviceLevels;
		this.times = times;
		this.clocks = clocks;
		this.process = process;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * When a task or wait that starts now is due. A target in working days is due at
	 * 18:00 on the last of them.
	 * @param task the id in the decision {@code service-levels}
	 * @param reference the concern that it is about
	 * @throws IllegalArgumentException when the decision does not know the task
	 */
	public Date due(String task, String reference) {
		return Date.from(this.times.due(this.clock.instant(), this.serviceLevels.of(task)));
	}

	/**
	 * When something is due whose target counts from a day, such as {@code 2026-12-01}. A
	 * target in working days is due at 18:00 on the last of them, as everywhere; all
	 * others count from 8:00 on that day.
	 * @throws IllegalArgumentException when the day is missing or is no day
	 */
	public Date after(String milestone, String day) {
		return Date.from(dueAfter(milestone, day));
	}

	/**
	 * The target of a milestone before a day, such as {@code 2026-12-01}; counted back
	 * from 8:00 on that day.
	 * @throws IllegalArgumentException when the day is missing or is no day
	 */
	public Date before(String milestone, String day) {
		return date(this.times.plus(opening(day, "“" + milestone + "” counts back from"),
				this.serviceLevels.of(milestone), -1));
	}

	/**
	 * Eight o'clock in the morning of a day, such as {@code 2026-12-01}.
	 * @throws IllegalArgumentException when the day is missing or is no day
	 */
	public Date on(String day) {
		return date(opening(day, "a timer waits for"));
	}

	/**
	 * Each year on a day at six in the morning of London, for a timer that begins a
	 * process: a cycle as ISO 8601 writes it.
	 * @param monthAndDay such as {@code 04-01}
	 * @throws IllegalArgumentException when there is no such day
	 */
	public String everyYear(String monthAndDay) {
		MonthDay day = monthDay(monthAndDay);
		ZonedDateTime now = this.clock.instant().atZone(LondonTime.ZONE);
		ZonedDateTime first = day.atYear(now.getYear()).atTime(EARLY).atZone(LondonTime.ZONE);
		ZonedDateTime next = first.isAfter(now) ? first
				: day.atYear(now.getYear() + 1).atTime(EARLY).atZone(LondonTime.ZONE);
		return "R/%s/P1Y".formatted(next.toInstant());
	}

	/**
	 * Starts the clock of a milestone, counted from now.
	 * @param milestone its id in the decision {@code service-levels}
	 * @param reference the concern that is to reach it
	 * @throws IllegalArgumentException when the decision does not know the milestone
	 */
	public void start(String milestone, String reference) {
		this.clocks.startMilestone(milestone, reference, this.process.here(), null);
	}

	/**
	 * Starts the clock of a milestone whose target counts from a day, such as
	 * {@code 2026-12-01}; in working days it ends at 18:00 on the last of them.
	 * @throws IllegalArgumentException when the day is missing or is no day, or the
	 * decision does not know the milestone
	 */
	public void startAfter(String milestone, String reference, String day) {
		this.clocks.startMilestone(milestone, reference, this.process.here(), dueAfter(milestone, day));
	}

	/**
	 * Ends the clock of a milestone that the calling process has started. Nothing happens
	 * when it runs no more: a stage that is reached again was reached before.
	 */
	public void reach(String milestone) {
		this.clocks.reach(milestone, this.process.here());
	}

	/**
	 * Lets the clock of a milestone stand still from now on, since somebody else is
	 * waited for. Each wait has its end: {@link #answered}.
	 */
	public void waiting(String milestone, String reference) {
		this.clocks.pause(milestone, reference);
	}

	/**
	 * Somebody else is waited for no more. When it was the last one, the clock goes on
	 * and the working time that it stood still is given back.
	 */
	public void answered(String milestone, String reference) {
		this.clocks.resume(milestone, reference);
	}

	/** Tells the managers that a task of the calling process is overdue. */
	public void escalate(String task, String reference) {
		this.events.publishEvent(new TaskEscalated(task, reference, this.process.here().instance()));
	}

	private Instant dueAfter(String milestone, String day) {
		ZonedDateTime from = opening(day, "“" + milestone + "” counts from");
		return this.times.due(from.toInstant(), this.serviceLevels.of(milestone));
	}

	private static MonthDay monthDay(String monthAndDay) {
		try {
			return MonthDay.parse("--" + monthAndDay);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException("The day of each year is not a month and a day such as 04-01");
		}
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

	private static Date date(ZonedDateTime time) {
		return Date.from(time.toInstant());
	}

}
