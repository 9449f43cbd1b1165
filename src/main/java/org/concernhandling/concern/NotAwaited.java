package org.concernhandling.concern;

/**
 * An answer came that cannot be told to a concern, since not exactly one task waits for
 * it.
 */
public class NotAwaited extends Refused {

	private NotAwaited(String message) {
		super(message);
	}

	/** Nobody waits. */
	public static NotAwaited byAnybody() {
		return new NotAwaited("Nobody waits for this answer now: it has not been asked for, or it is recorded already. "
				+ "What is new can be added in the case file as further information.");
	}

	/** More than one task waits, and only people can tell which of them was answered. */
	public static NotAwaited byOneAlone() {
		return new NotAwaited(
				"More than one task waits for such an answer. Complete the one that was answered in " + "Tasklist.");
	}

}
