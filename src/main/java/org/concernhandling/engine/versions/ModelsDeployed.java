package org.concernhandling.engine.versions;

import java.util.Locale;

import org.concernhandling.audit.Auditable;
import org.concernhandling.deployments.Deployment.Origin;

/**
 * A deployment has gone live. Its record says what it changed.
 *
 * @param subject the engine's id of the deployment
 * @param undoOf the deployment that it takes back, or null
 */
record ModelsDeployed(String person, String subject, Origin origin, String undoOf) implements Auditable {

	@Override
	public String what() {
		return (this.undoOf != null) ? "deployment-undone" : "deployment";
	}

	@Override
	public String detail() {
		return (this.undoOf != null) ? this.undoOf : this.origin.name().toLowerCase(Locale.ROOT);
	}

}
