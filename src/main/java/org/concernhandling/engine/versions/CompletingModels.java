package org.concernhandling.engine.versions;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.concernhandling.engine.guard.RefusedDeployment;

/**
 * Completes and records every deployment, whichever way it comes, and those that are
 * refused.
 */
class CompletingModels extends RepositoryServiceImpl {

	private final Versions versions;

	CompletingModels(Versions versions) {
		this.versions = versions;
	}

	@Override
	public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl deployment) {
		try {
			return this.commandExecutor.execute(new CompleteDeployment(deployment, this.versions));
		}
		catch (RefusedDeployment ex) {
			this.versions.recordRefusal(deployment, ex.faults().size());
			throw ex;
		}
		catch (NotValidException | ParseException ex) {
			this.versions.recordRefusal(deployment, 1);
			throw ex;
		}
	}

}
