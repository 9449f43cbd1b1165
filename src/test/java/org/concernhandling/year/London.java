package org.concernhandling.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** London's time, with the changes of the clock written out. */
final class London {

	/** What the clock is put forward by, from one change to the next. */
	private static final ZoneOffset FORWARD = ZoneOffset.ofHours(1);

	private static final List<Summer> SUMMERS = List.of(new Summer("2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"),
			new Summer("2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z"),
			new Summer("2028-03-26T01:00:00Z", "2028-10-29T01:00:00Z"));

	private London() {
	}

	static LocalDateTime local(Instant moment) {
		boolean summer = SUMMERS.stream().anyMatch((candidate) -> candidate.contains(moment));
		return LocalDateTime.ofInstant(moment, summer ? FORWARD : ZoneOffset.UTC);
	}

	static LocalDate day(Instant moment) {
		return local(moment).toLocalDate();
	}

	/**
	 * The moment at which London's clocks show this: the second one when it comes twice,
	 * the hour after when it does not come.
	 */
	static Instant at(LocalDateTime local) {
		boolean summer = SUMMERS.stream().anyMatch((candidate) -> candidate.contains(local));
		return local.toInstant(summer ? FORWARD : ZoneOffset.UTC);
	}

	private record Summer(Instant start, Instant end) {

		Summer(String start, String end) {
			this(Instant.parse(start), Instant.parse(end));
		}

		boolean contains(Instant moment) {
			return !moment.isBefore(this.start) && moment.isBefore(this.end);
		}

		boolean contains(LocalDateTime local) {
			return !local.isBefore(LocalDateTime.ofInstant(this.start, FORWARD))
					&& local.isBefore(LocalDateTime.ofInstant(this.end, ZoneOffset.UTC));
		}

	}

}
