package org.concernhandling.identity;

import org.concernhandling.audit.Auditable;

/**
 * Something that happened to the confirmation of a custodian, for the auditors.
 *
 * @param what what happened, as a code
 * @param person who did it, or null when the system did
 * @param subject the sign-in name of the custodian
 * @param detail why, as a code, or null
 * @param staysOnRollback whether it is a refusal, which stays recorded
 */
record CustodianAudit(String what, String person, String subject, String detail,
		boolean staysOnRollback) implements Auditable {

	static CustodianAudit confirmed(String by, String person) {
		return new CustodianAudit("custodian-confirmed", by, person, null, false);
	}

	static CustodianAudit confirmedAtStart(String person) {
		return new CustodianAudit("custodian-confirmed", null, person, "at-start", false);
	}

	static CustodianAudit refused(String by, String person) {
		return new CustodianAudit("custodian-not-confirmed", by, person, null, true);
	}

	static CustodianAudit lost(String by, String person, String why) {
		return new CustodianAudit("custodian-confirmation-lost", by, person, why, false);
	}

}
