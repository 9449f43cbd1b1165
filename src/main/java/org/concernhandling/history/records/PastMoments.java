package org.concernhandling.history.records;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

import org.concernhandling.LondonTime;
import org.concernhandling.history.PastTasks.PastTask;
import org.concernhandling.servicelevel.WorkingCalendar;

/**
 * When the tasks of one concern of the past were completed: on the days that its record
 * gives, and between these a usual time after they were opened (Europe/London, working
 * days of England and Wales).
 */
class PastMoments {

	private static final LocalTime COMES_IN = LocalTime.of(9, 0);

	private static final LocalTime BEFORE_DECISION = LocalTime.of(10, 0);

	private static final LocalTime DECISION = LocalTime.of(11, 0);

	private static final LocalTime USUAL = LocalTime.of(12, 0);

	private static final LocalTime ACTIONS_ENDED = LocalTime.of(14, 0);

	private static final LocalTime REVIEW = LocalTime.of(15, 0);

	private static final LocalTime CLOSURE = LocalTime.of(16, 0);

	private static final int MINUTES_OF_AN_HOUR = 60;

	private static final Duration AT_ONCE = Duration.ofMinutes(20);

	private static final Set<String> BEFORE = Set.of("screen-immediate-risk", "establish-remit", "assess-concern");

	private static final Set<String> SOON = Set.of("screen-immediate-risk", "refer-to-local-authority",
			"confirm-authority-response");

	/** Working days after a task was opened; one for all others. */
	private static final Map<String, Integer> USUAL_DAYS = Map.of("record-provider-response", 8,
			"assess-provider-response", 3, "record-visit-findings", 2, "review-outcome", 3, "close-concern", 2);

	private final HistoryRecord record;

	private final WorkingCalendar calendar;

	PastMoments(HistoryRecord record, WorkingCalendar calendar) {
		this.record = record;
		this.calendar = calendar;
	}

	/** When the concern came in. */
	Instant received() {
		// Not all in the same minute: references are looked at in the order of time.
		return on(this.record.received(),
				COMES_IN.plusMinutes(Math.floorMod(this.record.id().hashCode(), MINUTES_OF_AN_HOUR)));
	}

	/** By when all actions had ended, or null when the concern is not closed. */
	Instant actionsEnded() {
		return (this.record.closed() != null) ? on(this.record.closed(), ACTIONS_ENDED) : null;
	}

	/** When a task was completed. */
	Instant completed(PastTask task) {
		Instant wanted = wanted(task);
		return wanted.isBefore(task.openedAt()) ? task.openedAt() : wanted;
	}

	private Instant wanted(PastTask task) {
		boolean decides = task.task().equals("decide-actions")
				|| task.task().equals("establish-remit") && this.record.isNotOurs();
		if (decides && this.record.decided() != null) {
			return on(this.record.decided(), DECISION);
		}
		if (this.record.closed() != null && task.task().equals("review-outcome")) {
			return on(this.record.closed(), REVIEW);
		}
		if (this.record.closed() != null && task.task().equals("close-concern")) {
			return on(this.record.closed(), CLOSURE);
		}
		Instant usual = usual(task);
		Instant latest = latest(task.task());
		return (latest != null && latest.isBefore(usual)) ? latest : usual;
	}

	private Instant usual(PastTask task) {
		if (SOON.contains(task.task())) {
			return task.openedAt().plus(AT_ONCE);
		}
		LocalDate day = this.calendar.plusWorkingDays(LondonTime.day(task.openedAt()),
				USUAL_DAYS.getOrDefault(task.task(), 1));
		return on(day, USUAL);
	}

	private Instant latest(String task) {
		if (BEFORE.contains(task) && this.record.decided() != null) {
			return on(this.record.decided(), BEFORE_DECISION);
		}
		return actionsEnded();
	}

	private static Instant on(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(LondonTime.ZONE).toInstant();
	}

}
