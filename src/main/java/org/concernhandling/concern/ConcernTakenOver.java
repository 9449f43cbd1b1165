package org.concernhandling.concern;

import java.util.Set;

import org.concernhandling.concern.vocabulary.HandlingAction;

/**
 * A concern of the past was taken over from earlier records, which do not tell all of it:
 * what went through the processes instead of that is no fact, and no record tells whether
 * safeguarding was assured. Published in the transaction in which its past was lived
 * through, after it.
 *
 * @param reference the concern
 * @param localAuthority the name of the local authority that it was about, or null
 * @param actionsNotTold the actions of which the records do not say whether they were
 * decided
 * @param stagesNotTold the stages of which they do not say when they were reached, by the
 * names of the service levels
 * @param waitsNotTold whether they do not say how long others were waited for, so that
 * nobody knows whether it was closed in time
 */
public record ConcernTakenOver(String reference, String localAuthority, Set<HandlingAction> actionsNotTold,
		Set<String> stagesNotTold, boolean waitsNotTold) {

	@Override
	public String toString() {
		return "ConcernTakenOver[" + this.reference + "]";
	}

}
