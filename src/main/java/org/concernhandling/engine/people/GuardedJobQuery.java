package org.concernhandling.engine.people;

import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Shows the jobs that belong to no process, as the timers of clocks and notices are, only
 * to whoever may have the jobs of every process tried again: the engine would list them
 * for anybody who is signed in. Everybody else names what the jobs belong to.
 */
class GuardedJobQuery extends JobQueryImpl {

	GuardedJobQuery(CommandExecutor commands) {
		super(commands);
	}

	@Override
	public List<Job> executeList(CommandContext context, Page page) {
		requireProcess(context);
		return super.executeList(context, page);
	}

	@Override
	public long executeCount(CommandContext context) {
		requireProcess(context);
		return super.executeCount(context);
	}

	private void requireProcess(CommandContext context) {
		if (!namesProcess() && !context.getAuthorizationManager()
			.isAuthorized(ProcessDefinitionPermissions.RETRY_JOB, Resources.PROCESS_DEFINITION, Authorization.ANY)) {
			throw new AuthorizationException("Name the process or the process instance whose jobs are to be listed.");
		}
	}

	private boolean namesProcess() {
		return Stream
			.of(this.processInstanceId, this.processDefinitionId, this.processDefinitionKey, this.jobDefinitionId,
					this.executionId, this.activityId)
			.anyMatch((named) -> named != null)
				|| this.processInstanceIds != null && !this.processInstanceIds.isEmpty();
	}

}
