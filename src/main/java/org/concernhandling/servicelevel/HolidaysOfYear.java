package org.concernhandling.servicelevel;

import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.concernhandling.servicelevel.BankHolidays.Difference;
import org.concernhandling.servicelevel.BankHolidays.Kind;

/**
 * The bank holidays of one year in each part of the United Kingdom: the usual ones, as
 * Jollyday knows them, and what differs from them.
 */
final class HolidaysOfYear {

	private static final HolidayManager USUAL = HolidayManager
		.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

	private final Map<Part, Set<LocalDate>> days = new EnumMap<>(Part.class);

	HolidaysOfYear(int year, List<Difference> differences) {
		for (Part part : Part.values()) {
			Set<LocalDate> holidays = USUAL.getHolidays(Year.of(year), part.jollyday())
				.stream()
				.map(Holiday::getDate)
				.collect(Collectors.toSet());
			holidays.removeAll(days(differences, part, Kind.ORDINARY));
			holidays.addAll(days(differences, part, Kind.HOLIDAY));
			this.days.put(part, holidays);
		}
	}

	/** Whether a day is a bank holiday by a calendar. */
	boolean contains(LocalDate day, Calendar calendar) {
		return calendar.parts().stream().anyMatch((part) -> this.days.get(part).contains(day));
	}

	private static Set<LocalDate> days(List<Difference> differences, Part part, Kind kind) {
		return differences.stream()
			.filter((difference) -> difference.kind() == kind && difference.where().covers(part))
			.map(Difference::day)
			.collect(Collectors.toSet());
	}

}
