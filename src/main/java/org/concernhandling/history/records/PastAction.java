package org.concernhandling.history.records;

import org.concernhandling.concern.vocabulary.ActionOutcome;

/**
 * An action that was taken up.
 *
 * @param outcome how it ended, or null when it goes on
 */
record PastAction(ActionOutcome outcome) {

	boolean isOpen() {
		return this.outcome == null;
	}

}
