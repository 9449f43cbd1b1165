package org.concernhandling.engine.versions;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Has the engine complete and record what is deployed. */
@Component
class VersionsPlugin extends AbstractProcessEnginePlugin {

	private final Versions versions;

	VersionsPlugin(Versions versions) {
		this.versions = versions;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setRepositoryService(new CompletingModels(this.versions));
	}

}
