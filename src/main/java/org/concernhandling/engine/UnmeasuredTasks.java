package org.concernhandling.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.TaskService;
import org.concernhandling.Memo;
import org.concernhandling.servicelevel.Clocks;
import org.springframework.stereotype.Component;

/**
 * How many open tasks nobody measures, for monitoring: tasks of the engine less clocks of
 * tasks. Counted at most once a minute. The two are counted one after the other: what
 * moves meanwhile makes it differ from nought, also below, until the next count.
 */
@Component
class UnmeasuredTasks implements MeterBinder {

	private final Supplier<Number> count;

	UnmeasuredTasks(TaskService tasks, Clocks clocks, Clock clock) {
		this.count = new Memo<>(clock, Duration.ofMinutes(1),
				() -> Unchecked.byAuthorization(() -> tasks.createTaskQuery().count()) - clocks.runningOfTasks());
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("concerns.tasks.unmeasured", this.count)
			.description("Open tasks that have no clock")
			.register(registry);
	}

}
