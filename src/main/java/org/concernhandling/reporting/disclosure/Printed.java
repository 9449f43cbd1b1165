package org.concernhandling.reporting.disclosure;

/** What the reader sees of a cell. */
public sealed interface Printed {

	/**
	 * Stands for a hidden count, as in the releases of the Department for Education.
	 */
	String MARKER = "c";

	/** What stands in the table: a number, the marker, or nothing. */
	String text();

	/** The true count. */
	record Shown(long count) implements Printed {

		@Override
		public String text() {
			return Long.toString(this.count);
		}

	}

	/**
	 * The count is hidden: it is small, or with it a small one could be worked out. Which
	 * of the two is said nowhere.
	 */
	record Suppressed() implements Printed {

		@Override
		public String text() {
			return MARKER;
		}

	}

	/** There is no figure. */
	record NotGiven() implements Printed {

		@Override
		public String text() {
			return "";
		}

	}

}
