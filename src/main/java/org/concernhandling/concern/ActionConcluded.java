package org.concernhandling.concern;

import java.time.Instant;

import org.concernhandling.concern.vocabulary.ActionOutcome;

/**
 * An action has ended. Published in the transaction in which the register keeps it.
 *
 * @param number the number under which it was taken up
 */
public record ActionConcluded(long number, ActionOutcome outcome, Instant at) {
}
