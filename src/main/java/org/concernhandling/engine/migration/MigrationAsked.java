package org.concernhandling.engine.migration;

import org.concernhandling.audit.Auditable;

/**
 * Somebody has decided that running instances go over to another version.
 *
 * @param subject the id of the process
 */
record MigrationAsked(String person, String subject, int from, int to) implements Auditable {

	@Override
	public String what() {
		return "migration";
	}

	@Override
	public String detail() {
		return "from=%d,to=%d".formatted(this.from, this.to);
	}

}
