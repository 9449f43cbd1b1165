package org.concernhandling.reporting.annual;

import org.concernhandling.audit.Auditable;

/**
 * Something that was done about an annual report, for the auditors.
 *
 * @param what what was done, as a code
 * @param person who did it, or null when the system did
 * @param subject the reference of the report
 * @param detail the number of the edition, and codes that belong to what was done
 */
record ReportDone(String what, String person, String subject, String detail) implements Auditable {

	static ReportDone of(String what, String person, ReportingYear year, int edition, String... codes) {
		return new ReportDone(what, person, year.reference(),
				(codes.length == 0) ? String.valueOf(edition) : edition + "," + String.join(",", codes));
	}

}
