package org.concernhandling.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What is to be recorded, not yet at its place in the chain.
 *
 * @param at when it happened, to the microsecond, as databases keep it
 */
record AuditEntry(Instant at, String person, String what, String subject, String detail) {

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

	private static final Pattern ID = Pattern.compile("[A-Za-z0-9*][A-Za-z0-9._:/@*-]{0,254}");

	private static final Pattern CODES = Pattern.compile("[A-Za-z0-9._:=/@*,-]{1,255}");

	AuditEntry {
		at = at.truncatedTo(ChronoUnit.MICROS);
	}

	/**
	 * Takes an event.
	 * @throws IllegalArgumentException when it carries anything but ids and codes
	 */
	static AuditEntry of(Auditable event, Instant at) {
		return new AuditEntry(at, checked(event.person(), ID, "person"),
				checked((event.what() != null) ? event.what() : "", CODE, "what"),
				checked(event.subject(), ID, "subject"), checked(event.detail(), CODES, "detail"));
	}

	private static String checked(String value, Pattern pattern, String field) {
		if (value != null && !pattern.matcher(value).matches()) {
			throw new IllegalArgumentException(
					"An audit record holds ids and codes only; this is none: " + field + " of an event");
		}
		return value;
	}

}
