package org.concernhandling.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.concernhandling.Memo;
import org.springframework.stereotype.Component;

/**
 * How the engine's jobs get on, for monitoring: letters, timers, everything that it does
 * by itself. Counted at most once a minute.
 */
@Component
class JobMetrics implements MeterBinder {

	private final ManagementService jobs;

	private final Clock clock;

	JobMetrics(ManagementService jobs, Clock clock) {
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("concerns.jobs.backlog", count(() -> this.jobs.createJobQuery().executable()))
			.description("Jobs that are due and have not run")
			.register(registry);
		Gauge.builder("concerns.jobs.failed", count(() -> this.jobs.createJobQuery().noRetriesLeft()))
			.description("Jobs that have failed and are not tried again")
			.register(registry);
	}

	private Supplier<Number> count(Supplier<JobQuery> query) {
		return new Memo<>(this.clock, Duration.ofMinutes(1),
				() -> Unchecked.byAuthorization(() -> query.get().active().count()));
	}

}
