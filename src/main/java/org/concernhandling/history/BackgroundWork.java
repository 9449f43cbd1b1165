package org.concernhandling.history;

import java.time.Instant;
import java.util.Optional;

/**
 * What the process engine does by itself: sends letters, watches dates. For concerns that
 * are lived through again it is done at the times of their past.
 */
public interface BackgroundWork {

	/**
	 * Stops all of it, so that whoever called can do it piece by piece at a time of their
	 * choice. Not needed for a concern that nobody else sees yet.
	 */
	void pause();

	/** Starts it again. */
	void resume();

	/**
	 * When the next piece of work about a concern is due, or nothing when there is none;
	 * the beginning of time for work that is due as soon as it is there.
	 */
	Optional<Instant> nextDue(String reference);

	/** Does the piece of work about a concern that is due first. */
	void doNext(String reference);

	/**
	 * Ends what the processes of a concern wait for first, as if its time had come.
	 * Clocks are left alone: they ring when they are due.
	 * @return whether there was anything
	 */
	boolean endNextWait(String reference);

}
