package org.concernhandling.concern;

import java.time.Instant;

import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;

/**
 * A concern was closed, safeguarding being assured. Published in the transaction in which
 * the register keeps it.
 *
 * @param reference the concern
 * @param detrimentReported whether the reporter told of being treated badly for speaking
 * up, or null when it was not asked
 */
public record ConcernClosed(String reference, ClosureOutcome outcome, Substantiated substantiated,
		YesNoNotKnown detrimentReported, Instant at) {
}
