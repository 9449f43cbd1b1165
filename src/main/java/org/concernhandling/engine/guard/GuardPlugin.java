package org.concernhandling.engine.guard;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.concernhandling.engine.models.LiveModels;
import org.springframework.stereotype.Component;

/**
 * Puts the guard before everything that the engine does with a deployment, however it
 * came in.
 */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

	private final LiveModels live;

	private final VersionRules versions;

	private final EarlierVersions earlier;

	GuardPlugin(LiveModels live, VersionRules versions, EarlierVersions earlier) {
		this.live = live;
		this.versions = versions;
		this.earlier = earlier;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		List<Deployer> deployers = new ArrayList<>();
		Hindrances hindrances = new Hindrances(ModelRules.all().and(this.versions), this.earlier);
		deployers.add(new DeploymentGuard(hindrances, this.live, new EngineReading()));
		if (engine.getCustomPreDeployers() != null) {
			deployers.addAll(engine.getCustomPreDeployers());
		}
		engine.setCustomPreDeployers(deployers);
	}

}
