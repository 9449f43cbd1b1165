package org.concernhandling.servicelevel;

import java.time.Instant;

/**
 * A concern has reached a stage for the first time since it was opened, or opened again.
 * Published in the transaction in which it did.
 *
 * @param milestone its id in the decision {@code service-levels}
 * @param met whether it was reached in time
 */
public record MilestoneReached(String reference, String milestone, Instant startedAt, Instant reachedAt, boolean met) {
}
