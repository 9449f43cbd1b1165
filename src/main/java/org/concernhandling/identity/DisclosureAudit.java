package org.concernhandling.identity;

import org.concernhandling.audit.Auditable;

/**
 * Something that was done about a request to see an identity, for the auditors.
 *
 * @param what what was done, as a code
 * @param person who did it, or null when the system did
 * @param subject the reference of the concern
 * @param detail the request's id, and codes that belong to what was done
 * @param staysOnRollback whether it is a refusal, which stays recorded
 */
record DisclosureAudit(String what, String person, String subject, String detail,
		boolean staysOnRollback) implements Auditable {

	static DisclosureAudit done(String what, String person, DisclosureRequest request, String... codes) {
		return new DisclosureAudit(what, person, request.reference(), detail(request, codes), false);
	}

	static DisclosureAudit refused(String what, String person, DisclosureRequest request) {
		return new DisclosureAudit(what, person, request.reference(), request.id(), true);
	}

	private static String detail(DisclosureRequest request, String... codes) {
		return (codes.length == 0) ? request.id() : request.id() + "," + String.join(",", codes);
	}

}
