package org.concernhandling.models;

import java.util.Set;

/** Which calls look up a target. */
final class ExpressionRules {

	/**
	 * Methods of the deadlines bean that look up a target in the decision service-levels.
	 */
	static final Set<String> TARGETS = Set.of("due", "after", "before", "start", "startAfter", "reach", "waiting",
			"answered");

	private ExpressionRules() {
	}

}
