package org.concernhandling.engine.migration;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchConfiguration;
import org.camunda.bpm.engine.impl.migration.batch.MigrationBatchJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.context.ApplicationContext;

/**
 * The engine's batch of migrations, in which an instance that cannot follow is an
 * outcome, not a failure. What goes wrong beyond that still fails the job, and is tried
 * again.
 */
class FollowingInstances extends MigrationBatchJobHandler {

	private final ApplicationContext context;

	FollowingInstances(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void executeHandler(MigrationBatchConfiguration batch, ExecutionEntity execution, CommandContext command,
			String tenant) {
		MigrationPlan plan = batch.getMigrationPlan();
		ProcessDefinitionEntity target = getProcessDefinition(command, plan.getTargetProcessDefinitionId());
		MigrationBook book = this.context.getBean(MigrationBook.class);
		batch.getIds()
			.forEach((instance) -> book.settle(instance, target.getKey(), target.getVersion(),
					follow(instance, plan, target, command)));
	}

	/** An instance may have ended meanwhile, or gone over with another migration. */
	private Outcome follow(String id, MigrationPlan planned, ProcessDefinitionEntity target, CommandContext command) {
		ExecutionEntity instance = command.getExecutionManager().findExecutionById(id);
		if (instance == null) {
			return Outcome.GONE;
		}
		ProcessDefinitionEntity source = getProcessDefinition(command, instance.getProcessDefinitionId());
		if (source.getVersion() > target.getVersion()) {
			return Outcome.GONE;
		}
		if (source.getId().equals(target.getId())) {
			return Outcome.MIGRATED;
		}
		MigrationPlan plan = source.getId().equals(planned.getSourceProcessDefinitionId()) ? planned
				: Plans.between(source.getId(), target.getId(), command);
		try {
			migrate(id, plan, command);
			return Outcome.MIGRATED;
		}
		catch (MigratingProcessInstanceValidationException ex) {
			// The engine looks at all of the instance before it changes anything of it.
			return new Obstacles(source, target).outcome(ex.getValidationReport());
		}
	}

	private static void migrate(String instance, MigrationPlan plan, CommandContext command) {
		ProcessEngineConfigurationImpl engine = command.getProcessEngineConfiguration();
		MigrationPlanExecutionBuilderImpl migration = new MigrationPlanExecutionBuilderImpl(
				engine.getCommandExecutorTxRequired(), plan);
		migration.processInstanceIds(instance);
		command.executeWithOperationLogPrevented(new MigrateProcessInstanceCmd(migration, true));
	}

}
