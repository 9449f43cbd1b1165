package org.concernhandling.engine.migration;

/** A decision to take a version along makes no sense; says why, in plain words. */
public class RefusedMigration extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RefusedMigration(String message) {
		super(message);
	}

}
