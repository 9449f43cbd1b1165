package org.concernhandling.engine.versions;

import java.util.Map;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.concernhandling.deployments.Deployment.Origin;

/** A deployment that this application makes itself. */
class OwnDeployment extends DeploymentBuilderImpl {

	private static final long serialVersionUID = 1L;

	private static final String NAME = "Concern handling";

	private final Origin origin;

	private final String undoOf;

	OwnDeployment(RepositoryServiceImpl models, Origin origin, String undoOf, Map<String, byte[]> files) {
		super(models);
		this.origin = origin;
		this.undoOf = undoOf;
		name(NAME);
		source(NAME);
		files.forEach(this::addBytes);
	}

	Origin origin() {
		return this.origin;
	}

	/** The deployment that it takes back, or null. */
	String undoOf() {
		return this.undoOf;
	}

}
