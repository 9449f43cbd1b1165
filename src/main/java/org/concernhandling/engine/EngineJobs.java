package org.concernhandling.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.concernhandling.history.BackgroundWork;
import org.concernhandling.servicelevel.Clocks;
import org.springframework.stereotype.Component;

/**
 * The engine's jobs, and the executor that runs them, for whoever lives through a past.
 */
@Component
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
		next(reference).ifPresent(this::run);
	}

	@Override
	public boolean endNextWait(String reference) {
		Optional<Job> wait = ofProcesses(reference).min(Comparator.comparing(EngineJobs::due));
		wait.ifPresent(this::run);
		return wait.isPresent();
	}

	private void run(Job job) {
		this.jobs.executeJob(job.getId());
	}

	private Optional<Job> next(String reference) {
		return Stream.concat(ofProcesses(reference), ofClocks(reference)).min(Comparator.comparing(EngineJobs::due));
	}

	private Stream<Job> ofProcesses(String reference) {
		Set<String> instances = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(Execution::getId)
			.collect(Collectors.toSet());
		return instances.isEmpty() ? Stream.empty() : jobs(this.jobs.createJobQuery().processInstanceIds(instances));
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
