package org.concernhandling.engine.versions;

import org.concernhandling.audit.Auditable;

/**
 * A deployment was not let through. Its names and its files are left out: they may say
 * anything.
 *
 * @param faults how many things are to be mended
 */
record DeploymentRefused(String person, int faults) implements Auditable {

	@Override
	public String what() {
		return "deployment-refused";
	}

	@Override
	public String detail() {
		return "faults=" + this.faults;
	}

	@Override
	public boolean staysOnRollback() {
		return true;
	}

}
