package org.concernhandling.concern;

import java.time.Instant;

import org.concernhandling.concern.vocabulary.HandlingAction;

/**
 * An action was taken up. Published in the transaction in which the register keeps it.
 *
 * @param number the action's number, the same when it ends
 * @param at when it was decided
 */
public record ActionTakenUp(long number, String reference, HandlingAction action, Instant at) {
}
