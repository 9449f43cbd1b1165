package org.concernhandling.engine.migration;

/**
 * What became of an instance that was to go over to a new version.
 *
 * @param code as the table has it
 * @param element where it waits, when it stays
 * @param reason why it stays
 */
record Outcome(String code, String element, String reason) {

	/** It runs under the new version. */
	static final Outcome MIGRATED = new Outcome("migrated", null, null);

	/** It has ended, or runs under a still newer version. */
	static final Outcome GONE = new Outcome("gone", null, null);

	/** It goes on under its old version. */
	static Outcome stays(String element, String reason) {
		return new Outcome("stays", element, reason);
	}

}
