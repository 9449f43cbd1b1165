package org.concernhandling.history;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.concernhandling.TravellingClock;
import org.concernhandling.history.PastTasks.PastTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives through the past of a concern: lets people complete their tasks, and does between
 * these what the engine would have done by itself, each at its time.
 */
// Made when somebody needs it: the tests of the whole have clocks that do not travel.
@Lazy
@Component
public class Reliving {

	private final PastTasks tasks;

	private final BackgroundWork background;

	private final TravellingClock clock;

	private final TransactionTemplate transaction;

	Reliving(PastTasks tasks, BackgroundWork background, TravellingClock clock, TransactionTemplate transaction) {
		this.tasks = tasks;
		this.background = background;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** What the time really is. */
	public Instant present() {
		return this.clock.present();
	}

	/** Does something at a time of the past. */
	public <T> T at(Instant time, Supplier<T> work) {
		this.clock.travel(time);
		try {
			return work.get();
		}
		finally {
			this.clock.comeBack();
		}
	}

	/**
	 * Lives through a concern until the present, or until nothing happens any more.
	 * @param from the time at which it goes on
	 * @throws IllegalStateException when somebody completes a task that is not open
	 */
	public void live(String reference, Life life, Instant from) {
		this.clock.travel(from);
		try {
			while (goOn(reference, life)) {
				// The next event may come from what this one has opened.
			}
		}
		finally {
			this.clock.comeBack();
		}
	}

	private boolean goOn(String reference, Life life) {
		Optional<Deed> deed = life.next(this.tasks.open(reference), this.clock.instant());
		Optional<Instant> end = life.endOfWaits();
		Instant until = deed.map(Deed::at).or(() -> end).orElseGet(this.clock::present);
		Optional<Instant> due = this.background.nextDue(reference);
		if (due.isPresent() && !due.get().isAfter(until)) {
			goTo(due.get());
			this.background.doNext(reference);
			return true;
		}
		if (deed.isPresent()) {
			goTo(deed.get().at());
			take(reference, life, deed.get());
			return true;
		}
		if (end.isPresent() && due.isPresent()) {
			goTo(end.get());
			return this.background.endNextWait(reference);
		}
		return false;
	}

	private void take(String reference, Life life, Deed deed) {
		PastTask task = this.tasks.open(reference)
			.stream()
			.filter((open) -> open.task().equals(deed.task()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The task " + deed.task() + " is not open"));
		this.transaction.executeWithoutResult((status) -> {
			this.tasks.complete(task.id(), deed.by(), deed.answers());
			life.done(deed);
		});
	}

	/** Time does not go back. */
	private void goTo(Instant time) {
		if (time.isAfter(this.clock.instant())) {
			this.clock.travel(time);
		}
	}

}
