package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.concernhandling.TravellingClock;
import org.springframework.stereotype.Component;

/**
 * The working calendars, with the bank holidays that process owners have set. What they
 * change holds within a minute.
 */
@Component
public class WorkingCalendars {

	/** Every due date asks; owners change a year once in a while. */
	private static final Duration KEPT = Duration.ofMinutes(1);

	private final BankHolidays bankHolidays;

	private final Clock clock;

	private final Map<Integer, Known> known = new ConcurrentHashMap<>();

	WorkingCalendars(BankHolidays bankHolidays, Clock clock) {
		this.bankHolidays = bankHolidays;
		this.clock = clock;
	}

	/**
	 * The working days and hours by a calendar. A year is looked up when one of its days
	 * is asked about.
	 */
	public WorkingCalendar of(Calendar calendar) {
		return new WorkingCalendar((day) -> isHoliday(day, calendar));
	}

	private boolean isHoliday(LocalDate day, Calendar calendar) {
		Instant now = TravellingClock.present(this.clock);
		Known year = this.known.get(day.getYear());
		if (year == null || year.isOutdated(now)) {
			year = new Known(new HolidaysOfYear(day.getYear(), this.bankHolidays.differences(day.getYear())), now);
			this.known.put(day.getYear(), year);
		}
		return year.holidays().contains(day, calendar);
	}

	private record Known(HolidaysOfYear holidays, Instant since) {

		/** Also when the clock has been put back, as it is in rehearsals. */
		boolean isOutdated(Instant now) {
			return now.isBefore(this.since) || !now.isBefore(this.since.plus(KEPT));
		}

	}

}
