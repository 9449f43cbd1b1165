package org.concernhandling.concern;

/**
 * A concern has come in. Published in the transaction that opens it, before its handling
 * starts.
 *
 * @param concern the concern as it came in
 */
public record ConcernReceived(Concern concern) {
}
