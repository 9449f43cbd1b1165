package org.concernhandling.servicelevel;

import java.time.Instant;
import java.util.Set;

import org.concernhandling.servicelevel.ClockRang.Point;

/**
 * The timers of clocks. They are the process engine's own: kept in the database, run once
 * by one node, and tried again when they fail. Each clock has at most one.
 */
public interface ClockTimers {

	/**
	 * Has {@link Clocks#ring} called when a clock comes to a point, in the running
	 * transaction.
	 */
	void set(String clock, Point point, Instant at);

	/** The clock comes to this point later; set anew if the timer has come already. */
	void move(String clock, Point point, Instant at);

	/** Takes back what was set for a clock, in the running transaction. */
	void cancel(String clock);

	/** The engine's ids of the timers of some clocks, whether they are set or not. */
	Set<String> idsOf(Set<String> clocks);

}
