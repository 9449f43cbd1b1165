package org.concernhandling.servicelevel;

import java.time.Instant;

import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.servicelevel.ClockRang.Point;

/**
 * A clock that runs, or stands still, for a task or a milestone.
 *
 * @param key the engine's id of the task; for a milestone the process instance and the
 * milestone
 * @param reference the concern that it is about
 * @param subject the task's id in its model, or the milestone
 * @param group the staff group that has to do it
 * @param escalateTo the staff group to tell when the target is missed
 * @param warnAt when whoever has the task is to be told that time runs out
 * @param dueAt when it has to be done
 * @param waits for how many others it waits at this moment
 * @param pausedAt since when it stands still, or null while it runs
 * @param warnedAt when the warning was given, or null
 * @param escalatedAt when the managers were told, or null
 */
public record RunningClock(String key, String reference, String subject, Kind kind, String group, String escalateTo,
		Calendar calendar, ServiceLevels.Unit unit, Instant startedAt, Instant warnAt, Instant dueAt, int waits,
		Instant pausedAt, Instant warnedAt, Instant escalatedAt) {

	/** What a clock measures. */
	public enum Kind implements Code {

		/** How long a person takes for a task. */
		TASK("Task"),

		/** How long a concern takes to reach a stage. */
		MILESTONE("Milestone");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		@Override
		public String label() {
			return this.label;
		}

	}

	/** When it is to ring next, or null when it is not. */
	Instant next() {
		if (this.pausedAt != null || this.escalatedAt != null) {
			return null;
		}
		return (nextPoint() == Point.WARNING) ? this.warnAt : this.dueAt;
	}

	/** The point at which it is to ring next. */
	Point nextPoint() {
		return (this.warnedAt == null) ? Point.WARNING : Point.DUE;
	}

	RunningClock warned(Instant now) {
		return with(this.warnAt, this.dueAt, this.waits, this.pausedAt, now, null);
	}

	RunningClock escalated(Instant now) {
		return with(this.warnAt, this.dueAt, this.waits, this.pausedAt, this.warnedAt, now);
	}

	RunningClock waiting(int others) {
		return with(this.warnAt, this.dueAt, others, this.pausedAt, this.warnedAt, this.escalatedAt);
	}

	RunningClock resumed(Instant warning, Instant due) {
		return with(warning, due, 0, null, this.warnedAt, this.escalatedAt);
	}

	private RunningClock with(Instant warning, Instant due, int others, Instant paused, Instant warned,
			Instant escalated) {
		return new RunningClock(this.key, this.reference, this.subject, this.kind, this.group, this.escalateTo,
				this.calendar, this.unit, this.startedAt, warning, due, others, paused, warned, escalated);
	}

}
