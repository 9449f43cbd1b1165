package org.concernhandling.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Runs jobs that need to know one short text: the key of a clock, the id of a person, the
 * number of a migration.
 */
public abstract class TextJobHandler implements JobHandler<TextJobHandler.Text> {

	@Override
	public final Text newConfiguration(String text) {
		return new Text(text);
	}

	@Override
	public final void onDelete(Text configuration, JobEntity job) {
		// Nothing else is kept for such a job.
	}

	/**
	 * What such a job needs to know.
	 *
	 * @param text the text itself, no longer than a column of the engine's job table
	 */
	public record Text(String text) implements JobHandlerConfiguration {

		@Override
		public String toCanonicalString() {
			return this.text;
		}

	}

}
