package org.concernhandling.engine.migration;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Has running instances follow to new versions of their models. */
@Component
class MigrationPlugin extends AbstractProcessEnginePlugin {

	private final ApplicationContext context;

	MigrationPlugin(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setBatchJobPriority(MigrationJob.AFTER_EVERYDAY_WORK);
		engine.setJobExecutorAcquireByPriority(true);
		engine.setCustomPostDeployers(with(engine.getCustomPostDeployers(), new NewVersions(this.context)));
		engine.setCustomJobHandlers(with(engine.getCustomJobHandlers(), new MigrationJob(this.context)));
		engine
			.setCustomBatchJobHandlers(with(engine.getCustomBatchJobHandlers(), new FollowingInstances(this.context)));
		engine.setCustomPostMigratingActivityInstanceValidators(
				with(engine.getCustomPostMigratingActivityInstanceValidators(), new NothingInterrupted()));
	}

	private static <T> List<T> with(List<T> others, T one) {
		List<T> all = new ArrayList<>((others != null) ? others : List.of());
		all.add(one);
		return all;
	}

}
