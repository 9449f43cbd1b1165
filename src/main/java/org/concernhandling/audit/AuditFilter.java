package org.concernhandling.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.StoredTime;
import org.concernhandling.TypedDay;

/**
 * What an auditor looks for, as it was typed. What is empty is not looked for.
 *
 * @param from the first day, as {@code 2026-11-22}, in London
 * @param to the last day
 * @param before the position below which the page begins, or null for the newest
 */
record AuditFilter(String person, String what, String subject, String from, String to, Long before) {

	AuditFilter {
		person = stripped(person);
		what = stripped(what);
		subject = stripped(subject);
		from = stripped(from);
		to = stripped(to);
	}

	/** Whether anything is looked for. */
	public boolean isSet() {
		return Stream.of(this.person, this.what, this.subject, this.from, this.to)
			.anyMatch((typed) -> !typed.isEmpty());
	}

	/** Whether {@code from} is empty or a day. */
	public boolean fromIsValid() {
		return isValid(this.from);
	}

	/** Whether {@code to} is empty or a day. */
	public boolean toIsValid() {
		return isValid(this.to);
	}

	public boolean isValid() {
		return fromIsValid() && toIsValid();
	}

	/** The conditions, with a question mark for each of {@link #values()}. */
	String conditions() {
		List<String> conditions = new ArrayList<>(List.of("true"));
		addWhen(!this.person.isEmpty(), "person = ?", conditions);
		addWhen(!this.what.isEmpty(), "what = ?", conditions);
		addWhen(!this.subject.isEmpty(), "subject = ?", conditions);
		addWhen(!this.from.isEmpty(), "recorded_at >= ?", conditions);
		addWhen(!this.to.isEmpty(), "recorded_at < ?", conditions);
		addWhen(this.before != null, "position < ?", conditions);
		return String.join(" and ", conditions);
	}

	List<Object> values() {
		List<Object> values = new ArrayList<>();
		Stream.of(this.person, this.what, this.subject).filter((typed) -> !typed.isEmpty()).forEach(values::add);
		if (!this.from.isEmpty()) {
			values.add(beginOf(LocalDate.parse(this.from)));
		}
		if (!this.to.isEmpty()) {
			values.add(beginOf(LocalDate.parse(this.to).plusDays(1)));
		}
		if (this.before != null) {
			values.add(this.before);
		}
		return values;
	}

	private static void addWhen(boolean condition, String sql, List<String> conditions) {
		if (condition) {
			conditions.add(sql);
		}
	}

	private static Object beginOf(LocalDate day) {
		return StoredTime.of(day.atStartOfDay(LondonTime.ZONE).toInstant());
	}

	private static boolean isValid(String day) {
		return day.isEmpty() || TypedDay.read(day).isPresent();
	}

	private static String stripped(String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
