package org.concernhandling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as people type them, such as 2026-04-06. */
public final class TypedDay {

	private static final int EARLIEST = 1900;

	private static final int LATEST = 9999;

	private TypedDay() {
	}

	/**
	 * The day that a text is, or nothing when it is none, or none of the years 1900 to
	 * 9999: before and after those, calendars or databases come to an end.
	 */
	public static Optional<LocalDate> read(String text) {
		try {
			return Optional.of(LocalDate.parse(text))
				.filter((day) -> day.getYear() >= EARLIEST && day.getYear() <= LATEST);
		}
		catch (DateTimeException ex) {
			// Its message quotes what was typed.
			return Optional.empty();
		}
	}

}
