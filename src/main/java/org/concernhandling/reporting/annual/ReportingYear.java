package org.concernhandling.reporting.annual;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year of reports: from 1 April to 31 March, both days in London (SI 2017/507,
 * regulation 2).
 *
 * @param begins the calendar year in which it begins
 */
public record ReportingYear(int begins) implements Comparable<ReportingYear> {

	/** The first whole year in which workers who disclose were protected by law. */
	public static final int FIRST = 2000;

	private static final Pattern LABEL = Pattern.compile("(\\d{4})-(\\d{2})");

	private static final String PREFIX = "AR-";

	/** The latest year that was over on a day. */
	public static ReportingYear lastBefore(LocalDate day) {
		boolean over = day.getMonthValue() >= Month.APRIL.getValue();
		return new ReportingYear(day.getYear() - (over ? 1 : 2));
	}

	/** The year with a label such as {@code 2017-18}, or nothing when it is none. */
	public static Optional<ReportingYear> of(String label) {
		return Optional.ofNullable(label)
			.map(LABEL::matcher)
			.filter(Matcher::matches)
			.map((matcher) -> new ReportingYear(Integer.parseInt(matcher.group(1))))
			.filter((year) -> year.label().equals(label));
	}

	/** The year of a reference such as {@code AR-2017-18}, or nothing. */
	public static Optional<ReportingYear> ofReference(String reference) {
		return Optional.ofNullable(reference)
			.filter((text) -> text.startsWith(PREFIX))
			.flatMap((text) -> of(text.substring(PREFIX.length())));
	}

	/** Its first day. */
	public LocalDate first() {
		return LocalDate.of(this.begins, Month.APRIL, 1);
	}

	/** Its last day. */
	public LocalDate last() {
		return LocalDate.of(this.begins + 1, Month.MARCH, 31);
	}

	/** As people write it, such as {@code 2017-18}. */
	public String label() {
		return "%d-%02d".formatted(this.begins, (this.begins + 1) % 100);
	}

	/** The reference of its report, such as {@code AR-2017-18}. */
	public String reference() {
		return PREFIX + label();
	}

	@Override
	public int compareTo(ReportingYear other) {
		return Integer.compare(this.begins, other.begins);
	}

}
