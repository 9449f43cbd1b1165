package org.concernhandling.audit;

import java.security.Principal;

/** What an auditor does with the audit record, which is recorded as well. */
record AuditAct(String what, String person, String detail) implements Auditable {

	static AuditAct read(Principal auditor) {
		return new AuditAct("audit-read", auditor.getName(), null);
	}

	static AuditAct verified(Principal auditor, Verdict verdict) {
		return new AuditAct("audit-verified", auditor.getName(),
				verdict.intact() ? "intact,%d".formatted(verdict.checked())
						: "%s,%d".formatted(verdict.finding().code(), verdict.position()));
	}

}
