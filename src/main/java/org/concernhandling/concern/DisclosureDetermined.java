package org.concernhandling.concern;

import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.concern.vocabulary.Remit;

/**
 * It is decided whether a concern is ours and whether it counts as a worker's disclosure.
 * Published in the transaction in which the register keeps it.
 *
 * @param reference the concern
 */
public record DisclosureDetermined(String reference, Remit remit, DisclosureStatus status) {
}
