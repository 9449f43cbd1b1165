package org.concernhandling.concern;

import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/**
 * It was reviewed what the actions on a concern have brought about. Published in the
 * transaction in which the register keeps it.
 *
 * @param reference the concern
 * @param riskReduced whether the risk to children is reduced, or null when it was not
 * asked
 */
public record OutcomeReviewed(String reference, YesNo safeguardingAssured, YesNoNotKnown riskReduced) {
}
