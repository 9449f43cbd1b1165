package org.concernhandling.engine.guard;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Lets a deployment through when nothing is wrong with it. */
class DeploymentGuard implements Deployer {

	private final ModelRules rules;

	private final LiveModels live;

	DeploymentGuard(ModelRules rules, LiveModels live) {
		this.rules = rules;
		this.live = live;
	}

	/** Also called for deployments that were accepted long ago: those are let alone. */
	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		ModelLibrary library = new ModelLibrary(deployment.getResources()
			.values()
			.stream()
			.map((resource) -> new ModelFile(resource.getName(), resource.getBytes())), this.live.all());
		List<Fault> faults = this.rules.faults(library);
		if (!faults.isEmpty()) {
			throw new ProcessEngineException(faults.toString());
		}
	}

}
