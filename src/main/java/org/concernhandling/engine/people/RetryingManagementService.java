package org.concernhandling.engine.people;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.management.SetJobRetriesByJobsAsyncBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByProcessAsyncBuilder;

/**
 * People have failed jobs tried again, and cannot give them up: a timer that is never
 * tried would hide what is late.
 */
class RetryingManagementService extends ManagementServiceImpl {

	RetryingManagementService(ProcessEngineConfiguration engine) {
		super(engine);
	}

	@Override
	public SetJobRetriesBuilderImpl setJobRetries(int retries) {
		requireTry(retries);
		return super.setJobRetries(retries);
	}

	@Override
	public SetJobRetriesByJobsAsyncBuilder setJobRetriesByJobsAsync(int retries) {
		requireTry(retries);
		return super.setJobRetriesByJobsAsync(retries);
	}

	@Override
	public SetJobRetriesByProcessAsyncBuilder setJobRetriesByProcessAsync(int retries) {
		requireTry(retries);
		return super.setJobRetriesByProcessAsync(retries);
	}

	private void requireTry(int retries) {
		if (retries < 1 && this.commandExecutor.execute(CommandContext::getAuthenticatedUserId) != null) {
			throw new AuthorizationException("A failed job is tried again, at least once; it is never given up.");
		}
	}

}
