package org.concernhandling.servicelevel;

/**
 * A clock has come to a point at which people have to be told. It comes once for each
 * clock and point, in the transaction that notes that it came.
 *
 * @param clock the clock
 * @param point which point it is
 */
public record ClockRang(RunningClock clock, Point point) {

	/** The points at which a clock rings. */
	public enum Point {

		/** Time runs out: whoever has the task is told. */
		WARNING,

		/** The target is missed: the managers are told. */
		DUE

	}

}
