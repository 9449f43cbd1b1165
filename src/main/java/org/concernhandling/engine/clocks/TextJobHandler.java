package org.concernhandling.engine.clocks;

import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Runs jobs that need to know one short text: the key of a clock, the id of a person. */
abstract class TextJobHandler implements JobHandler<TextJobHandler.Text> {

	@Override
	public Text newConfiguration(String text) {
		return new Text(text);
	}

	@Override
	public void onDelete(Text configuration, JobEntity job) {
		// Nothing else is kept for such a job.
	}

	record Text(String text) implements JobHandlerConfiguration {

		@Override
		public String toCanonicalString() {
			return this.text;
		}

	}

}
