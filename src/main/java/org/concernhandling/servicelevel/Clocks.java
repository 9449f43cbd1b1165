package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

import org.concernhandling.concern.ConcernEstablished;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.servicelevel.ClockRang.Point;
import org.concernhandling.servicelevel.CurrentProcess.Place;
import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One clock for every task and every milestone, from its start to its end. Everything is
 * written in the transaction in which the process moves: nothing ever looks for late
 * clocks. A clock keeps the target that the decision {@code service-levels} gave it when
 * it started.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Clocks {

	private final ClockBook book;

	private final ClockTimers timers;

	private final ServiceLevels serviceLevels;

	private final TargetTimes times;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Clocks(ClockBook book, ClockTimers timers, ServiceLevels serviceLevels, TargetTimes times,
			ApplicationEventPublisher events, Clock clock) {
		this.book = book;
		this.timers = timers;
		this.serviceLevels = serviceLevels;
		this.times = times;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Starts the clock of a task.
	 * @param taskId the engine's id of the task
	 * @param reference the concern that it is about
	 * @param task its id in the model, by which the decision service-levels knows it
	 * @param group the staff group that it is offered to
	 * @param due when it is due, or null when the decision alone says so
	 */
	public void startTask(String taskId, String reference, String task, Place place, String group, Instant due) {
		// A concern that cannot go on is worse than a task that nobody measures.
		this.serviceLevels.find(task)
			.ifPresent((target) -> start(taskId, reference, task, RunningClock.Kind.TASK, place, group, target, due));
	}

	/** Starts the clock of a milestone; due as for a task. */
	void startMilestone(String milestone, String reference, Place place, Instant due) {
		Target target = this.serviceLevels.of(milestone);
		start(key(place, milestone), reference, milestone, RunningClock.Kind.MILESTONE, place, target.escalateTo(),
				target, due);
	}

	/**
	 * Counts what still runs for a concern under the kind of service that was
	 * established: its stages start before anybody has looked.
	 */
	@EventListener
	void on(ConcernEstablished established) {
		Setting setting = established.setting();
		this.book.establish(established.reference(), (setting != null) ? setting.code() : null);
	}

	/** Ends the clock of a milestone; nothing happens when none runs. */
	void reach(String milestone, Place place) {
		String key = key(place, milestone);
		if (end(key)) {
			this.events.publishEvent(this.book.reached(key));
		}
	}

	/**
	 * Ends the clock of a task or milestone that was done: up to and at its due time it
	 * is met, later it is missed. One that stands still ends as of when it stopped.
	 * @return whether it was still running
	 */
	public boolean end(String key) {
		boolean ended = this.book.end(key, this.clock.instant());
		this.timers.cancel(key);
		return ended;
	}

	/**
	 * Ends the clock of a task that nobody has to do any more; neither met nor missed.
	 */
	public void cancel(String key) {
		this.book.cancel(key, this.clock.instant());
		this.timers.cancel(key);
	}

	/** Ends whatever still runs for a process that has ended. */
	public void cancelAllOf(String processInstance) {
		this.book.running(processInstance).forEach(this::cancel);
	}

	/**
	 * Stops the clock of a milestone while somebody else is waited for; it goes on when
	 * nobody is waited for any more.
	 */
	void pause(String milestone, String reference) {
		this.book.pause(milestone, reference, this.clock.instant());
	}

	/**
	 * Somebody who was waited for has answered, or is not waited for any more. If it was
	 * the last one, the clock goes on, and the working time for which it stood still is
	 * given back.
	 */
	void resume(String milestone, String reference) {
		this.book.paused(milestone, reference).ifPresent((paused) -> {
			RunningClock resumed = (paused.waits() > 1) ? paused.waiting(paused.waits() - 1) : resumed(paused);
			this.book.update(resumed);
			if (resumed.next() != null) {
				this.timers.move(resumed.key(), resumed.nextPoint(), resumed.next());
			}
		});
	}

	/**
	 * A timer of a clock has come: warns at the point of warning, escalates at the due
	 * point, each once. A clock that has ended or stands still stays silent.
	 * @return whether it came in time; false when it came too early, as it can when the
	 * clock is being prolonged at this moment: then nothing was done, and it has to come
	 * again
	 */
	public boolean ring(String key) {
		Optional<RunningClock> running = this.book.hold(key).filter((clock) -> clock.next() != null);
		Instant now = this.clock.instant();
		if (running.isPresent() && now.isBefore(running.get().next())) {
			return false;
		}
		running.ifPresent((clock) -> ring(clock, now));
		return true;
	}

	private void ring(RunningClock clock, Instant now) {
		Point point = clock.nextPoint();
		RunningClock rung = (point == Point.WARNING) ? clock.warned(now) : clock.escalated(now);
		this.book.update(rung);
		if (rung.next() != null) {
			this.timers.set(rung.key(), rung.nextPoint(), rung.next());
		}
		this.events.publishEvent(new ClockRang(rung, point));
	}

	/** The engine's ids of the timers that may be set for a concern. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Set<String> timersOf(String reference) {
		return this.timers.idsOf(Set.copyOf(this.book.keysOf(reference)));
	}

	/** How many tasks are being measured now; in or outside a transaction. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public long runningOfTasks() {
		return this.book.runningOfTasks();
	}

	private void start(String key, String reference, String subject, RunningClock.Kind kind, Place place, String group,
			Target target, Instant due) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Instant end = (due != null) ? due : this.times.due(now, target);
		Instant warning = this.times.share(now, end, target);
		RunningClock started = new RunningClock(key, reference, subject, kind, group, target.escalateTo(),
				target.calendar(), target.unit(), now, warning, end, 0, null, null, null);
		this.book.add(started, place);
		this.timers.set(key, started.nextPoint(), started.next());
	}

	private RunningClock resumed(RunningClock paused) {
		Instant now = this.clock.instant();
		return paused.resumed(this.times.later(paused.warnAt(), paused, now),
				this.times.later(paused.dueAt(), paused, now));
	}

	private static String key(Place place, String milestone) {
		return place.instance() + ":" + milestone;
	}

}
