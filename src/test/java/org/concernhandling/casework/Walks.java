package org.concernhandling.casework;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.Concerns;
import org.concernhandling.engine.forms.FormFiller;
import org.concernhandling.identity.Identities;
import org.concernhandling.servicelevel.Clocks;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a random walk needs. */
@TestComponent
record Walks(ProcessEngine engine, Concerns concerns, Identities identities, ConcernProcesses processes,
		Casework casework, SettableClock clock, JdbcClient jdbc, WalkRules rules, Clocks clocks) {

	/**
	 * Walks once for each seed. A walk may take years.
	 * @return how many steps it took in all
	 */
	long walk(long... seeds) {
		return inAnyYear(() -> LongStream.of(seeds).map(this::once).sum());
	}

	/** Does something while the bank holidays of each year that may come are known. */
	<T> T inAnyYear(Supplier<T> work) {
		return YearsToCome.during(this.engine, work);
	}

	private long once(long seed) {
		System.out.println("Random walk, -Dwalk.seed=" + seed);
		this.casework.clear();
		Walk walk = new Walk(this, seed);
		try {
			walk.go();
		}
		catch (RuntimeException | AssertionError ex) {
			throw new AssertionError("A random walk failed; -Dwalk.seed=%d repeats it. Its steps were:%n%s"
				.formatted(seed, String.join(System.lineSeparator(), walk.steps())), ex);
		}
		finally {
			this.casework.clear();
		}
		return walk.steps().size();
	}

	/** The processes that run for a concern. */
	Set<String> instancesOf(String reference) {
		return Set
			.copyOf(this.jdbc.sql("select id_ from act_ru_execution where parent_id_ is null and business_key_ = ?")
				.param(reference)
				.query(String.class)
				.list());
	}

	FormFiller forms() {
		return new FormFiller(this.engine, this.clock);
	}

	boolean isTimer(Job job) {
		return job instanceof TimerEntity;
	}

	/** Whether a job is a clock's timer, which belongs to no process. */
	boolean isOfClock(Job job) {
		return job.getJobDefinitionId() == null;
	}

	/** Whether a job begins a process by the calendar, which no concern waits for. */
	boolean isOfTheYear(Job job) {
		return TimerStartEventJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
	}

	/** The flow node that waits for a job. */
	String activity(Job job) {
		if (isOfClock(job)) {
			return "a clock";
		}
		return this.engine.getManagementService()
			.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

}
