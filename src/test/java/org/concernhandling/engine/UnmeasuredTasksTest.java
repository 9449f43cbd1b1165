package org.concernhandling.engine;

import java.time.Clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.ApplicationTest;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.servicelevel.Clocks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What monitoring is told about tasks that nobody measures. */
@ApplicationTest
class UnmeasuredTasksTest {

	@Autowired
	private TaskService tasks;

	@Autowired
	private Clocks clocks;

	@Autowired
	private Concerns concerns;

	@Autowired
	private Clock clock;

	@Test
	void countsATaskWithoutAClockAndNoneThatHasOne() {
		double before = figure();
		long open = this.tasks.createTaskQuery().count();
		this.concerns.open(new NewConcern(Channel.HOTLINE, Confidentiality.CONFIDENTIAL, Standing.AGENCY_WORKER, null,
				null, new NewConcern.Account("x", null, null), YesNoNotKnown.NO));
		assertThat(this.tasks.createTaskQuery().count()).isGreaterThan(open);
		assertThat(figure()).isEqualTo(before);
		Task unmeasured = this.tasks.newTask();
		this.tasks.saveTask(unmeasured);
		try {
			assertThat(figure()).isEqualTo(before + 1);
		}
		finally {
			this.tasks.deleteTask(unmeasured.getId(), true);
		}
	}

	private double figure() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		new UnmeasuredTasks(this.tasks, this.clocks, this.clock).bindTo(registry);
		return registry.get("concerns.tasks.unmeasured").gauge().value();
	}

}
