package org.concernhandling.engine.people;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Guards the jobs that belong to no process, as the timers of clocks are: the engine
 * would let anybody who is signed in put them off or delete them. They ask for the same
 * as jobs of every process.
 */
class GuardedJobs extends AuthorizationCommandChecker {

	@Override
	public void checkReadJob(JobEntity job) {
		super.checkReadJob(job);
		requireForStandalone(job, ProcessDefinitionPermissions.READ_INSTANCE);
	}

	@Override
	public void checkUpdateJob(JobEntity job) {
		super.checkUpdateJob(job);
		requireForStandalone(job, ProcessDefinitionPermissions.UPDATE_INSTANCE);
	}

	@Override
	public void checkUpdateRetriesJob(JobEntity job) {
		super.checkUpdateRetriesJob(job);
		requireForStandalone(job, ProcessDefinitionPermissions.RETRY_JOB);
	}

	private void requireForStandalone(JobEntity job, Permission permission) {
		if (job.getProcessDefinitionKey() == null) {
			getAuthorizationManager().checkAuthorization(permission, Resources.PROCESS_DEFINITION, Authorization.ANY);
		}
	}

}
