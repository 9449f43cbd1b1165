package org.concernhandling.casework;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.Concerns;
import org.concernhandling.engine.forms.FormFiller;
import org.concernhandling.identity.Identities;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a random walk needs. */
@TestComponent
record Walks(ProcessEngine engine, Concerns concerns, Identities identities, ConcernProcesses processes,
		Casework casework, SettableClock clock, JdbcClient jdbc, WalkRules rules) {

	/**
	 * Walks once.
	 * @return how many steps it took
	 */
	int walk(long seed) {
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

	FormFiller forms() {
		return new FormFiller(this.engine, this.clock);
	}

	boolean isTimer(Job job) {
		return job instanceof TimerEntity;
	}

	/** The flow node that waits for a job. */
	String activity(Job job) {
		return this.engine.getManagementService()
			.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

}
