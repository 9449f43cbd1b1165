package org.concernhandling.reporting.disclosure;

import java.util.OptionalLong;

/**
 * Counts again what was given out before, as it stands now: figures of the past change
 * when a decision is taken anew.
 */
@FunctionalInterface
public interface Recount {

	/** Nothing can be counted again: what was printed is taken. */
	Recount NONE = (cell) -> OptionalLong.empty();

	/**
	 * The present true count of a cell that was given out before; empty when it cannot be
	 * counted any more, and what was printed has to be taken.
	 */
	OptionalLong count(CellId cell);

}
