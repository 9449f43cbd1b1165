package org.concernhandling.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.concernhandling.demo.BackgroundWork;
import org.concernhandling.servicelevel.Clocks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The engine's jobs, and the executor that runs them, for the demonstration. */
@Component
@Profile("demo")
class EngineJobs implements BackgroundWork {

	private final ProcessEngine engine;

	private final RuntimeService runtime;

	private final ManagementService jobs;

	private final Clocks clocks;

	EngineJobs(ProcessEngine engine, RuntimeService runtime, ManagementService jobs, Clocks clocks) {
		this.engine = engine;
		this.runtime = runtime;
		this.jobs = jobs;
		this.clocks = clocks;
	}

	@Override
	public void pause() {
		executor().shutdown();
	}

	@Override
	public void resume() {
		executor().start();
	}

	@Override
	public Optional<Instant> nextDue(String reference) {
		return next(reference).map(EngineJobs::due);
	}

	@Override
	public void doNext(String reference) {
		next(reference).ifPresent((job) -> this.jobs.executeJob(job.getId()));
	}

	private Optional<Job> next(String reference) {
		Stream<Job> ofProcesses = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.flatMap((instance) -> jobs(this.jobs.createJobQuery().processInstanceId(instance.getId())));
		return Stream.concat(ofProcesses, ofClocks(reference)).min(Comparator.comparing(EngineJobs::due));
	}

	private Stream<Job> ofClocks(String reference) {
		Set<String> timers = this.clocks.timersOf(reference);
		return timers.isEmpty() ? Stream.empty() : jobs(this.jobs.createJobQuery().jobIds(timers));
	}

	private static Stream<Job> jobs(JobQuery query) {
		return query.active().withRetriesLeft().list().stream();
	}

	private JobExecutor executor() {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
	}

	private static Instant due(Job job) {
		return (job.getDuedate() != null) ? job.getDuedate().toInstant() : Instant.EPOCH;
	}

}
