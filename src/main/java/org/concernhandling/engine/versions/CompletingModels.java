package org.concernhandling.engine.versions;

import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/** Completes and records every deployment, whichever way it comes. */
class CompletingModels extends RepositoryServiceImpl {

	private final Versions versions;

	CompletingModels(Versions versions) {
		this.versions = versions;
	}

	@Override
	public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
		return this.commandExecutor.execute(new CompleteDeployment(deployment, this.versions));
	}

}
