package org.concernhandling.reporting.disclosure;

import java.time.Instant;

/**
 * What the ledger says of figures that were given out.
 *
 * @param edition counts the releases of a publication, from 1
 * @param person the account id of whoever gave them out
 * @param controlled whether small counts were hidden
 * @param threshold the smallest count that was shown then, other than zero
 * @param reason why they were given out, or given out again, or in full
 */
public record ReleaseSummary(String id, String publication, int edition, String title, Instant at, String person,
		boolean controlled, int threshold, String reason) {

}
