package org.concernhandling.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/**
 * Dates as lists write them: 1/12/2026, 01-12-2026, 1 Dec 2026, 2026-12-01, each also
 * with a time of day.
 */
final class ListedDate {

	private static final List<DateTimeFormatter> FORMATS = List.of(format("uuuu-M-d"), format("d/M/uuuu"),
			format("d-M-uuuu"), format("d.M.uuuu"), format("d MMM uuuu"), format("d-MMM-uuuu"), format("d MMMM uuuu"));

	private ListedDate() {
	}

	/**
	 * Reads a date.
	 * @throws DateTimeParseException when it is none
	 */
	static LocalDate parse(String text) {
		for (DateTimeFormatter format : FORMATS) {
			try {
				return LocalDate.parse(text, format);
			}
			catch (DateTimeParseException ex) {
				// The next format may fit.
			}
		}
		throw new DateTimeParseException("No date", "", 0);
	}

	private static DateTimeFormatter format(String day) {
		return new DateTimeFormatterBuilder().parseCaseInsensitive()
			.appendPattern(day)
			.appendPattern("[['T'][' ']H:mm[:ss][.SSS]['Z']]")
			.toFormatter(Locale.UK)
			.withResolverStyle(ResolverStyle.STRICT);
	}

}
