package org.concernhandling.audit;

/**
 * What a verification found.
 *
 * @param checked how many records are as they were written, before the first that is not
 * @param finding what is wrong with the first that is not; null when all are
 * @param position of the first that is not; null when all are
 * @param head the last record that is as it was written
 */
record Verdict(long checked, Finding finding, Long position, AuditHead head) {

	public boolean intact() {
		return this.finding == null;
	}

	/** The verdict in one sentence. */
	public String words() {
		String records = (this.checked == 1) ? "1 record" : "%,d records".formatted(this.checked);
		return intact() ? "All is as it was written: %s checked.".formatted(records)
				: "Record %d %s Before it, %s checked and found as written.".formatted(this.position,
						this.finding.words(), records);
	}

}
