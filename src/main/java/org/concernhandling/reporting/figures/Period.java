package org.concernhandling.reporting.figures;

import java.time.LocalDate;
import java.time.Month;

import org.concernhandling.LondonTime;

/**
 * Days that figures are about, in London.
 *
 * @param from the first day
 * @param to the last day
 */
public record Period(LocalDate from, LocalDate to) {

	public Period {
		if (to.isBefore(from)) {
			throw new IllegalArgumentException("The last day of a period must not be before the first");
		}
	}

	/**
	 * The reporting year that begins on 1 April of a year and ends on 31 March of the
	 * next (SI 2017/507).
	 */
	public static Period reportingYear(int year) {
		return new Period(LocalDate.of(year, Month.APRIL, 1), LocalDate.of(year + 1, Month.MARCH, 31));
	}

	/** The reporting year that a day lies in. */
	public static Period reportingYearOf(LocalDate day) {
		return reportingYear((day.getMonthValue() < Month.APRIL.getValue()) ? day.getYear() - 1 : day.getYear());
	}

	/** Such as {@code 1 April 2017 to 31 March 2018}. */
	public String label() {
		return LondonTime.readable(this.from) + " to " + LondonTime.readable(this.to);
	}

}
