package org.concernhandling.engine.people;

import java.util.Date;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesByJobsAsyncBuilderImpl;
import org.camunda.bpm.engine.impl.management.SetJobRetriesByProcessAsyncBuilderImpl;
import org.camunda.bpm.engine.management.SetJobRetriesAsyncBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByJobsAsyncBuilder;
import org.camunda.bpm.engine.management.SetJobRetriesByProcessAsyncBuilder;
import org.camunda.bpm.engine.runtime.JobQuery;

/**
 * People have failed jobs tried again, and can neither give them up nor put them off: a
 * timer that is never tried, or much later, would hide what is late. What they list is
 * what they may see.
 */
class RetryingManagementService extends ManagementServiceImpl {

	RetryingManagementService(ProcessEngineConfiguration engine) {
		super(engine);
	}

	@Override
	public SetJobRetriesBuilderImpl setJobRetries(int retries) {
		requireTry(retries);
		return new SetJobRetriesBuilderImpl(this.commandExecutor, retries) {
			@Override
			public SetJobRetriesBuilder dueDate(Date due) {
				requireNoDate();
				return super.dueDate(due);
			}
		};
	}

	@Override
	public SetJobRetriesByJobsAsyncBuilder setJobRetriesByJobsAsync(int retries) {
		requireTry(retries);
		return new SetJobRetriesByJobsAsyncBuilderImpl(this.commandExecutor, retries) {
			@Override
			public SetJobRetriesAsyncBuilder dueDate(Date due) {
				requireNoDate();
				return super.dueDate(due);
			}
		};
	}

	@Override
	public SetJobRetriesByProcessAsyncBuilder setJobRetriesByProcessAsync(int retries) {
		requireTry(retries);
		return new SetJobRetriesByProcessAsyncBuilderImpl(this.commandExecutor, retries) {
			@Override
			public SetJobRetriesByProcessAsyncBuilder dueDate(Date due) {
				requireNoDate();
				return super.dueDate(due);
			}
		};
	}

	@Override
	public JobQuery createJobQuery() {
		return new GuardedJobQuery(this.commandExecutor);
	}

	private void requireTry(int retries) {
		if (retries < 1 && isAskedByPerson()) {
			throw new AuthorizationException("A failed job is tried again, at least once; it is never given up.");
		}
	}

	private void requireNoDate() {
		if (isAskedByPerson()) {
			throw new AuthorizationException("A failed job is tried again when it is due; it is never put off.");
		}
	}

	private boolean isAskedByPerson() {
		return this.commandExecutor.execute(CommandContext::getAuthenticatedUserId) != null;
	}

}
