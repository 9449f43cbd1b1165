package org.concernhandling.engine.clocks;

import java.time.Duration;
import java.util.Date;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.concernhandling.engine.Stripped;

/**
 * Has failed jobs that no model speaks of, as those of clocks and notices are, tried
 * again like the services in our models: three times, ten minutes apart. The engine by
 * itself would try them three times at once and give up.
 */
class PatientRetries extends DefaultJobRetryCmd {

	private static final Duration PAUSE = Duration.ofMinutes(10);

	PatientRetries(String jobId, Throwable exception) {
		super(jobId, exception);
	}

	/** The message of a failure may quote what somebody said. */
	@Override
	protected void logException(JobEntity job) {
		Stripped failure = Stripped.of(this.exception);
		if (failure != null) {
			job.setExceptionMessage(failure.getMessage());
			job.setExceptionStacktrace(failure.trace());
		}
	}

	@Override
	protected void executeStandardStrategy(CommandContext command) {
		super.executeStandardStrategy(command);
		JobEntity job = getJob();
		if (job != null && job.getProcessDefinitionId() == null && shouldDecrementRetriesFor(this.exception)) {
			job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(PAUSE)));
		}
	}

}
