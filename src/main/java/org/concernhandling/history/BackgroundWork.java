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

	/** The piece of work about a concern that is due first, or nothing. */
	Optional<Piece> next(String reference);

	/** Does a piece of work. */
	void run(Piece piece);

	/**
	 * Ends what the processes of a concern wait for first, as if its time had come.
	 * Clocks are left alone: they ring when they are due.
	 * @return whether there was anything
	 */
	boolean endNextWait(String reference);

	/**
	 * A piece of work.
	 *
	 * @param due when it is due; the beginning of time for work that is due as soon as it
	 * is there
	 */
	record Piece(String id, Instant due) {
	}

}
