package org.concernhandling.engine.guard;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

/**
 * Lets a test deploy what the guard refuses, to see what the application withstands even
 * when such a model has slipped through.
 */
public final class Unguarded {

	private Unguarded() {
	}

	/** Does something while no deployment is checked. */
	public static <T> T during(ProcessEngine engine, Supplier<T> work) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine
			.getProcessEngineConfiguration();
		List<Deployer> deployers = configuration.getDeployers();
		List<Deployer> others = deployers.stream()
			.filter((deployer) -> !(deployer instanceof DeploymentGuard))
			.toList();
		if (others.size() == deployers.size()) {
			throw new IllegalStateException("There is no guard");
		}
		configuration.getDeploymentCache().setDeployers(others);
		try {
			return work.get();
		}
		finally {
			configuration.getDeploymentCache().setDeployers(deployers);
		}
	}

}
