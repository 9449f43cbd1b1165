package org.concernhandling.identity;

import org.concernhandling.audit.Auditable;

/**
 * Somebody has checked a receipt that was given to them.
 *
 * @param subject the concern's reference
 * @param detail whether it was the concern's receipt
 */
record ReceiptChecked(String person, String subject, String detail) implements Auditable {

	ReceiptChecked(String person, String reference, boolean right) {
		this(person, reference, right ? "right" : "wrong");
	}

	@Override
	public String what() {
		return "receipt-checked";
	}

	@Override
	public boolean staysOnRollback() {
		return true;
	}

}
