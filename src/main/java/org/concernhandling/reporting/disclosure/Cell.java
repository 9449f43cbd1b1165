package org.concernhandling.reporting.disclosure;

/**
 * A count that somebody wants to give out.
 *
 * @param label what the reader sees beside it
 * @param count the true count, or null when none is given, which is neither a zero nor a
 * hidden count
 */
public record Cell(CellId id, String label, Long count) {

	/**
	 * Takes a count.
	 * @throws IllegalArgumentException when it is negative
	 */
	public Cell {
		if (count != null && count < 0) {
			throw new IllegalArgumentException("A count is never negative");
		}
	}

}
