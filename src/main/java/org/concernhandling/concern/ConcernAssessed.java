package org.concernhandling.concern;

import org.concernhandling.concern.vocabulary.Category;

/**
 * It is now said what a concern is about. Published in the transaction in which the
 * register keeps it.
 *
 * @param reference the concern
 */
public record ConcernAssessed(String reference, Category category) {
}
