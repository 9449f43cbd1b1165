package org.concernhandling.engine.migration;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.context.ApplicationContext;

/**
 * Has running instances follow to each new version of their process. What is noted and
 * set off here is part of the transaction that deploys: there is no new version without
 * it, and none twice.
 */
class NewVersions implements Deployer {

	private final ApplicationContext context;

	NewVersions(ApplicationContext context) {
		this.context = context;
	}

	/** Also called for deployments of long ago: those are let alone. */
	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return;
		}
		Optional.ofNullable(deployment.getDeployedArtifacts(ProcessDefinitionEntity.class))
			.orElse(List.of())
			.stream()
			.filter((process) -> process.getVersion() > 1)
			.forEach((process) -> follow(deployment.getId(), process));
	}

	private void follow(String deployment, ProcessDefinitionEntity process) {
		MigrationJob.schedule(
				book().add(deployment, process.getKey(), null, process.getVersion(), process.getVersionTag(), null));
	}

	/** Looked up when it is used: the engine is not there before its plugins. */
	private MigrationBook book() {
		return this.context.getBean(MigrationBook.class);
	}

}
