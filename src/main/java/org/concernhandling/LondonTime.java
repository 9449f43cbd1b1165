package org.concernhandling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** London's time, by which days begin and end, and how it is read. */
public final class LondonTime {

	/** The time zone of everything that is told in days or times of day. */
	public static final ZoneId ZONE = ZoneId.of("Europe/London");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.UK)
		.withZone(ZONE);

	private LondonTime() {
	}

	/** The day that it is in London at a moment. */
	public static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

	/** The moment at which a day begins in London. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

	/** A day as people read it, such as {@code 1 December 2026}; null for null. */
	public static String readable(LocalDate day) {
		return (day != null) ? DAY.format(day) : null;
	}

	/**
	 * A moment as people read it, such as {@code 1 December 2026 14:05}; null for null.
	 */
	public static String readable(Instant moment) {
		return (moment != null) ? MOMENT.format(moment) : null;
	}

}
