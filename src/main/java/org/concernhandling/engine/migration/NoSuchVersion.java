package org.concernhandling.engine.migration;

/** A process does not have this version, or there is no such process. */
public class NoSuchVersion extends RuntimeException {

	NoSuchVersion() {
		super("There is no such version of this process.");
	}

}
