package org.concernhandling.audit;

/**
 * The end of the chain up to some record, as it is written down outside.
 *
 * @param position of the last record, 0 when there is none
 * @param hash of the last record, as 64 hexadecimal digits
 */
record AuditHead(long position, String hash) {

	/** Before the first record. */
	static final AuditHead START = new AuditHead(0, "0".repeat(64));

	/** As it is written down: {@code position:hash}. */
	String anchor() {
		return this.position + ":" + this.hash;
	}

	/**
	 * Reads what was written down.
	 * @throws IllegalArgumentException when it is not {@code position:hash}
	 */
	static AuditHead parse(String anchor) {
		String stripped = anchor.strip();
		if (!stripped.matches("\\d{1,18}:[0-9a-f]{64}")) {
			throw new IllegalArgumentException("An anchor is a position, a colon and 64 hexadecimal digits.");
		}
		int colon = stripped.indexOf(':');
		return new AuditHead(Long.parseLong(stripped.substring(0, colon)), stripped.substring(colon + 1));
	}

}
