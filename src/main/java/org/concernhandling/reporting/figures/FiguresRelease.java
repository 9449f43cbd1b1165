package org.concernhandling.reporting.figures;

/**
 * Decides what of the figures may leave the house: whatever is exported passes through
 * here.
 */
public interface FiguresRelease {

	/**
	 * What may be shown.
	 * @param figures true numbers
	 * @param person who exports them
	 */
	Shown release(CompiledFigures figures, String person);

	/** Figures as they may be shown. */
	interface Shown {

		/** What was done to protect people, in words for whoever reads the figures. */
		String control();

		/**
		 * What a cell shows: a number, a marker, or nothing when it was not given.
		 * @param code the code of the row, or null for the table's total
		 */
		String cell(StatisticsTable table, String code);

	}

}
