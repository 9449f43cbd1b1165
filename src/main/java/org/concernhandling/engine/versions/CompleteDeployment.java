package org.concernhandling.engine.versions;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.CandidateDeployment;

/**
 * Deploys as the engine does, but the whole of what belongs together and nothing that is
 * live already. The engine asks it while no other node deploys.
 */
class CompleteDeployment extends DeployCmd {

	private static final long serialVersionUID = 1L;

	private final transient Versions versions;

	private transient Completion completion;

	/** Asked before anything is deployed: afterwards it depends on who else looks. */
	private transient Map<String, String> former;

	CompleteDeployment(DeploymentBuilderImpl deployment, Versions versions) {
		super(deployment);
		this.versions = versions;
	}

	/**
	 * What is to be deployed.
	 * @throws NotValidException when two files have the same name, or a tenant or a time
	 * of activation is named
	 */
	@Override
	protected Map<String, ResourceEntity> resolveResourcesToDeploy(CommandContext command,
			DeploymentEntity deployment) {
		if (deployment.getTenantId() != null && !deployment.getTenantId().isEmpty()) {
			throw new NotValidException("Leave the tenant empty: there are none here, and nobody would work by what "
					+ "is deployed for one.");
		}
		if (this.deploymentBuilder.getProcessDefinitionsActivationDate() != null) {
			throw new NotValidException("Leave the time of activation empty: until then no concern could begin. What "
					+ "is deployed is live at once.");
		}
		Map<String, byte[]> given = new TreeMap<>();
		deployment.getResources().values().forEach((file) -> {
			if (given.put(flat(file.getName()), file.getBytes()) != null) {
				throw new NotValidException(
						"Two of the files have the same name. Give each a name of its own: " + "folders are not kept.");
			}
		});
		this.former = this.versions.deployments();
		this.completion = this.versions.complete(given, this.deploymentBuilder);
		this.deploymentHandler = new DefaultDeploymentHandler(
				command.getProcessEngineConfiguration().getProcessEngine()) {
			@Override
			public String determineDuplicateDeployment(CandidateDeployment candidate) {
				return CompleteDeployment.this.versions.newest(given.keySet()
					.stream()
					.map(CompleteDeployment.this.former::get)
					.filter(Objects::nonNull)
					.toList());
			}
		};
		Map<String, ResourceEntity> resources = new HashMap<>();
		this.completion.whole().forEach((name, content) -> {
			ResourceEntity resource = new ResourceEntity();
			resource.setName(name);
			resource.setBytes(content);
			resources.put(name, resource);
		});
		return resources;
	}

	@Override
	protected void deploy(CommandContext command, DeploymentEntity deployment) {
		super.deploy(command, deployment);
		this.versions.record(deployment, this.completion, this.former, this.deploymentBuilder);
	}

	private static String flat(String path) {
		return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	}

}
