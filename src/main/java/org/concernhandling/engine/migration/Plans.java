package org.concernhandling.engine.migration;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.cmd.CreateMigrationPlanCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrationInstructionImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

/**
 * Plans how instances go over from one version to another: every element to the one of
 * the same id, where there is one.
 */
final class Plans {

	private Plans() {
	}

	/**
	 * A plan that the engine accepts. What waits for a message or a condition waits for
	 * the one that the new version names. Timers keep the time for which they are set,
	 * whatever the new version says: nobody's deadline begins anew or moves because a
	 * model was changed.
	 */
	static MigrationPlan between(String source, String target, CommandContext command) {
		try {
			MigrationPlanBuilderImpl equal = new MigrationPlanBuilderImpl(null, source, target);
			equal.mapEqualActivities().updateEventTriggers();
			MigrationPlan plan = create(equal, command);
			keepTimers(plan, command);
			return plan;
		}
		catch (MigrationPlanValidationException ex) {
			return without(faults(ex), ex.getValidationReport().getMigrationPlan(), command);
		}
	}

	/**
	 * The engine generates a few instructions that only stand together with others; what
	 * it refuses then is left out, and whoever waits there stays.
	 */
	private static MigrationPlan without(Set<String> faults, MigrationPlan refused, CommandContext command) {
		MigrationPlanBuilderImpl rest = new MigrationPlanBuilderImpl(null, refused.getSourceProcessDefinitionId(),
				refused.getTargetProcessDefinitionId());
		List<MigrationInstruction> left = refused.getInstructions()
			.stream()
			.filter((instruction) -> !faults.contains(instruction.getSourceActivityId()))
			.toList();
		left.forEach((instruction) -> {
			rest.mapActivities(instruction.getSourceActivityId(), instruction.getTargetActivityId());
			if (instruction.isUpdateEventTrigger()) {
				rest.updateEventTrigger();
			}
		});
		try {
			MigrationPlan plan = create(rest, command);
			keepTimers(plan, command);
			return plan;
		}
		catch (MigrationPlanValidationException ex) {
			return without(faults(ex), ex.getValidationReport().getMigrationPlan(), command);
		}
	}

	/**
	 * Directly: passed through the engine's interceptors, a refused plan would take back
	 * the whole transaction.
	 */
	private static MigrationPlan create(MigrationPlanBuilderImpl builder, CommandContext command) {
		return new CreateMigrationPlanCmd(builder).execute(command);
	}

	private static Set<String> faults(MigrationPlanValidationException ex) {
		return ex.getValidationReport()
			.getInstructionReports()
			.stream()
			.map((report) -> report.getMigrationInstruction().getSourceActivityId())
			.collect(Collectors.toSet());
	}

	private static void keepTimers(MigrationPlan plan, CommandContext command) {
		ProcessDefinitionEntity source = command.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findDeployedProcessDefinitionById(plan.getSourceProcessDefinitionId());
		plan.getInstructions()
			.stream()
			.filter(MigrationInstruction::isUpdateEventTrigger)
			.filter((instruction) -> !isSubscribed(source.findActivity(instruction.getSourceActivityId())))
			.forEach((instruction) -> ((MigrationInstructionImpl) instruction).setUpdateEventTrigger(false));
	}

	/** Whether something waits for a message, a signal or a condition, not for a time. */
	private static boolean isSubscribed(ActivityImpl activity) {
		return EventSubscriptionDeclaration.getDeclarationsForScope(activity.getEventScope())
			.containsKey(activity.getId());
	}

}
