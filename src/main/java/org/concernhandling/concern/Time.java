package org.concernhandling.concern;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time zone in which days begin and end, and how times are read. */
final class Time {

	static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("dd MMMM yyyy HH:mm", Locale.UK)
		.withZone(LONDON);

	private Time() {
	}

	/**
	 * A time as people read it, such as {@code 21 November 2026 14:05}; null for null.
	 */
	static String readable(Instant time) {
		return (time != null) ? READABLE.format(time) : null;
	}

}
