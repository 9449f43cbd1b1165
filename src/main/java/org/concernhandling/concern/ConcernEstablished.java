package org.concernhandling.concern;

import org.concernhandling.concern.vocabulary.Setting;

/**
 * It is now known which kind of service a concern is about, or it has turned out to be
 * another one. Published in the transaction in which the register keeps it.
 *
 * @param reference the concern
 * @param setting the kind of service, or null when it is not known
 */
public record ConcernEstablished(String reference, Setting setting) {
}
