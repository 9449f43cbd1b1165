package org.concernhandling.concern;

/**
 * A closed concern was opened again: what its closing said holds no more. Published in
 * the transaction in which the register keeps it.
 *
 * @param reference the concern
 */
public record ConcernReopened(String reference) {
}
