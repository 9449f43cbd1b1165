package org.concernhandling.year;

import java.time.Instant;

/** A clock as it must be. */
class ExpectedClock {

	private final Figures figures;

	private final String key;

	private final String subject;

	private final String kind;

	private final String process;

	private final String group;

	private final Instant started;

	private Instant warn;

	private Instant due;

	private int waits;

	private Instant paused;

	private Instant warned;

	private Instant escalated;

	private Instant ended;

	private String outcome;

	/** When its timer comes, or null when it has none. */
	private Instant timer;

	ExpectedClock(Figures figures, String key, String subject, String kind, String process, String group,
			Instant started, Instant due) {
		this.figures = figures;
		this.key = key;
		this.subject = subject;
		this.kind = kind;
		this.process = process;
		this.group = group;
		this.started = started;
		this.due = due;
		this.warn = figures.warning(subject, started, due);
		this.timer = this.warn;
	}

	String key() {
		return this.key;
	}

	String subject() {
		return this.subject;
	}

	boolean isMilestone() {
		return this.kind.equals("milestone");
	}

	Instant started() {
		return this.started;
	}

	Instant warn() {
		return this.warn;
	}

	Instant due() {
		return this.due;
	}

	Instant timer() {
		return this.timer;
	}

	boolean isRunning() {
		return this.ended == null;
	}

	boolean endedAt(Instant at) {
		return at.equals(this.ended);
	}

	/**
	 * Its timer comes.
	 * @return whether people are told
	 */
	boolean rings(Instant at) {
		this.timer = null;
		if (this.paused != null) {
			return false;
		}
		if (this.warned == null) {
			this.warned = at;
			this.timer = this.due;
		}
		else {
			this.escalated = at;
		}
		return true;
	}

	/** Whether it rang for the last time. */
	boolean isEscalated() {
		return this.escalated != null;
	}

	void waits(Instant at) {
		this.waits++;
		if (this.paused == null) {
			this.paused = at;
		}
	}

	void answered(Instant at) {
		this.waits--;
		if (this.waits == 0) {
			this.warn = this.figures.later(this.subject, this.warn, this.paused, at);
			this.due = this.figures.later(this.subject, this.due, this.paused, at);
			this.paused = null;
			if (this.escalated == null) {
				this.timer = (this.warned == null) ? this.warn : this.due;
			}
		}
	}

	void done(Instant at) {
		Instant stopped = (this.paused != null) ? this.paused : at;
		end(at, stopped.isAfter(this.due) ? "missed" : "met");
	}

	void cancelled(Instant at) {
		end(at, "cancelled");
	}

	private void end(Instant at, String how) {
		this.ended = at;
		this.outcome = how;
		this.timer = null;
	}

	Observations.ClockState state() {
		return new Observations.ClockState(this.key, this.subject, this.kind, this.process, this.group, this.started,
				this.warn, this.due, this.waits, this.paused, this.warned, this.escalated, this.ended, this.outcome);
	}

}
