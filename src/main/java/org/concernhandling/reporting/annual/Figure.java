package org.concernhandling.reporting.annual;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A number as it is shown: the number itself, held back, or not given.
 *
 * @param count the number, or null when it is not shown
 * @param heldBack whether there is a number that is not shown, so that nobody can be told
 * from it
 */
@JsonIgnoreProperties({ "shown", "text" })
public record Figure(Long count, boolean heldBack) {

	/** What stands in place of a number that is held back. */
	public static final String HELD_BACK = "c";

	private static final String NOT_GIVEN = "not given";

	/** A number, or a figure that was not given when it is null. */
	public static Figure of(Long count) {
		return new Figure(count, false);
	}

	/** A number that is held back. */
	public static Figure withheld() {
		return new Figure(null, true);
	}

	/** Whether there is a number to be seen. */
	public boolean isShown() {
		return this.count != null;
	}

	/** As it stands in a table. */
	public String text() {
		return isShown() ? String.format(Locale.UK, "%,d", this.count) : this.heldBack ? HELD_BACK : NOT_GIVEN;
	}

}
