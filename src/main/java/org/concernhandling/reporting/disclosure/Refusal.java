package org.concernhandling.reporting.disclosure;

/**
 * Why something is not given out.
 *
 * @param reason what kind of reason it is
 * @param text what to tell the person who asked: names the table, the label and the
 * earlier release, and never a count
 */
public record Refusal(Reason reason, String text) {

	/** Kinds of reasons. */
	public enum Reason {

		/**
		 * A count that has to be shown is small, or was hidden before.
		 */
		REQUIRED_COUNT_IS_HIDDEN,

		/** A count would be given away, whatever else is hidden. */
		GIVES_AWAY,

		/**
		 * What was given out before cannot be true together with what is to be given out.
		 */
		CONTRADICTS

	}

}
