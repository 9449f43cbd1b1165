package org.concernhandling.demo;

import java.time.Instant;
import java.util.Optional;

/**
 * What the process engine does by itself: sends letters, watches dates. The demonstration
 * does it at the times of the past in which its concerns live.
 */
public interface BackgroundWork {

	/**
	 * Stops all of it, so that whoever called can do it piece by piece at a time of their
	 * choice.
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

}
