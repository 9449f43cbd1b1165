package org.concernhandling.engine;

import java.time.Clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.concernhandling.ApplicationTest;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What monitoring is told about the jobs of the engine. */
@ApplicationTest
class JobMetricsTest {

	@Autowired
	private ManagementService jobs;

	@Autowired
	private RuntimeService processes;

	@Autowired
	private Concerns concerns;

	@Autowired
	private Clock clock;

	@Test
	void countsJobsThatAreDueAndJobsThatHaveFailedButNoTimerThatIsToCome() {
		double due = figure("backlog");
		double failed = figure("failed");
		// The acknowledgement is due at once; every timer is to come.
		String reference = this.concerns.open(new NewConcern(Channel.HOTLINE, Confidentiality.CONFIDENTIAL,
				Standing.AGENCY_WORKER, null, null, new NewConcern.Account("x", null, null), YesNoNotKnown.NO));
		assertThat(figure("backlog")).isEqualTo(due + 1);
		Job letter = this.jobs.createJobQuery().messages().processInstanceId(instance(reference)).singleResult();
		this.jobs.setJobRetries(letter.getId(), 0);
		assertThat(figure("backlog")).isEqualTo(due);
		assertThat(figure("failed")).isEqualTo(failed + 1);
	}

	private String instance(String reference) {
		return this.processes.createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult().getId();
	}

	private double figure(String what) {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new JobMetrics(this.jobs, this.clock).bindTo(registry);
		return registry.get("concerns.jobs." + what).gauge().value();
	}

}
