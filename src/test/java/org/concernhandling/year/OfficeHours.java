package org.concernhandling.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every working day of England and Wales from 2026 to 2028 with its hours, one after the
 * other. The bank holidays are those that the government has published, and for 2028
 * those that follow from the same Acts.
 */
final class OfficeHours {

	private static final Set<LocalDate> BANK_HOLIDAYS = Stream
		.of("2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25",
				"2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30",
				"2027-12-27", "2027-12-28", "2028-01-03", "2028-04-14", "2028-04-17", "2028-05-01", "2028-05-29",
				"2028-08-28", "2028-12-25", "2028-12-26")
		.map(LocalDate::parse)
		.collect(Collectors.toSet());

	private static final TreeMap<LocalDate, Hours> BY_DAY = new TreeMap<>();

	private static final NavigableMap<Instant, Hours> BY_CLOSING = new TreeMap<>();

	static {
		for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
			boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
			if (!weekend && !BANK_HOLIDAYS.contains(day)) {
				Hours hours = new Hours(day, morning(day), London.at(day.atTime(LocalTime.of(18, 0))));
				BY_DAY.put(day, hours);
				BY_CLOSING.put(hours.closing(), hours);
			}
		}
	}

	private OfficeHours() {
	}

	/** Eight o'clock in the morning. */
	static Instant morning(LocalDate day) {
		return London.at(day.atTime(LocalTime.of(8, 0)));
	}

	/** The end of the so-manieth working day after a day. */
	static Instant end(LocalDate day, int workingDays) {
		return BY_DAY.tailMap(day, false)
			.values()
			.stream()
			.skip(workingDays - 1)
			.map(Hours::closing)
			.findFirst()
			.orElseThrow();
	}

	/** The so-manieth working day before a day. */
	static LocalDate before(LocalDate day, int workingDays) {
		return BY_DAY.headMap(day, false).descendingMap().keySet().stream().skip(workingDays - 1).findFirst().get();
	}

	/** The working time that lies between two moments. */
	static Duration between(Instant from, Instant to) {
		Collection<Hours> later = BY_CLOSING.tailMap(from, false).values();
		Duration sum = Duration.ZERO;
		for (Hours hours : later) {
			if (!hours.opening().isBefore(to)) {
				break;
			}
			Instant start = (hours.opening().isBefore(from)) ? from : hours.opening();
			Instant end = (hours.closing().isAfter(to)) ? to : hours.closing();
			sum = sum.plus(Duration.between(start, end));
		}
		return sum;
	}

	/** When so much working time has passed after a moment. */
	static Instant after(Instant from, Duration working) {
		Duration left = working;
		for (Hours hours : BY_CLOSING.tailMap(from, true).values()) {
			Instant start = (hours.opening().isBefore(from)) ? from : hours.opening();
			Duration open = Duration.between(start, hours.closing());
			if (open.compareTo(left) >= 0) {
				return start.plus(left);
			}
			left = left.minus(open);
		}
		throw new IllegalStateException("The year is long over");
	}

	private record Hours(LocalDate day, Instant opening, Instant closing) {
	}

}
