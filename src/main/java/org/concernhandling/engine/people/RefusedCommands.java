package org.concernhandling.engine.people;

import java.util.Set;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserInfoCmd;
import org.camunda.bpm.engine.impl.cmd.SetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses what no person may do and what the engine's authorisations cannot take away:
 * comments and attachments (any signed-in person may add them to any task, and words
 * would stay in the engine), renamed and standalone tasks, annotations, filters and
 * pictures for the same reason, ways to leave a task other than its form, stopping jobs,
 * and deleting deployments.
 */
class RefusedCommands extends CommandInterceptor {

	private static final Set<Class<?>> WORDS = Set.of(AddCommentCmd.class, CreateAttachmentCmd.class,
			SaveAttachmentCmd.class, SaveTaskCmd.class, SetAnnotationForIncidentCmd.class,
			SetAnnotationForOperationLog.class, CreateIncidentCmd.class, SaveFilterCmd.class, SetUserPictureCmd.class,
			SetUserInfoCmd.class, SaveTenantCmd.class);

	private static final Set<Class<?>> WAYS_ROUND = Set.of(DelegateTaskCmd.class, ResolveTaskCmd.class,
			HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class);

	/**
	 * The engine lets whoever deployed models delete them, and with them every concern
	 * that runs by them.
	 */
	private static final Set<Class<?>> LOSSES = Set.of(DeleteDeploymentCmd.class);

	/** The engine asks for no right to stop a job that belongs to no process. */
	private static final Set<Class<?>> STOPS = Set.of(SuspendJobCmd.class, SuspendJobDefinitionCmd.class);

	@Override
	public <T> T execute(Command<T> command) {
		if (isAskedByPerson()) {
			if (WORDS.contains(command.getClass())) {
				throw new AuthorizationException(
						"Words are not kept here: write them on the task's form, from where they "
								+ "go to the case file.");
			}
			if (WAYS_ROUND.contains(command.getClass())) {
				throw new AuthorizationException("A task is completed by its form only.");
			}
			if (STOPS.contains(command.getClass())) {
				throw new AuthorizationException("Timers and letters are never stopped.");
			}
			if (LOSSES.contains(command.getClass())) {
				throw new AuthorizationException(
						"Concerns run by this deployment, so it stays. Deploy the models as you want them instead.");
			}
		}
		return this.next.execute(command);
	}

	private static boolean isAskedByPerson() {
		return Context.getCommandContext().getAuthenticatedUserId() != null;
	}

}
