package org.concernhandling.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.engine.forms.Refusals;

/**
 * A concern on its way through models that were changed by chance. What it leads to may
 * be senseless, so nothing is demanded but that it ends and that nothing fails: unless
 * the register by itself refuses what such a model would have it do.
 */
class MutantWalk {

	private static final int LONGEST = 500;

	private static final int TIRED = 30;

	private final Walks walks;

	private final Random random;

	private final WalkAnswers answers;

	private final List<String> steps = new ArrayList<>();

	private int refused;

	MutantWalk(Walks walks, long seed, long urn) {
		this.walks = walks;
		this.random = new Random(seed);
		this.answers = new WalkAnswers(walks.forms(), this.random, urn);
	}

	List<String> steps() {
		return this.steps;
	}

	/**
	 * Walks until no process runs any more.
	 * @return whether it came to the end; otherwise the register held it back
	 */
	boolean go() {
		this.walks.concerns().open(this.answers.concern(this.answers.setting()));
		while (this.walks.rules().isOpen()) {
			if (this.steps.size() > LONGEST) {
				if (this.refused < LONGEST / 10) {
					throw new AssertionError("It does not end");
				}
				return false;
			}
			step();
		}
		return true;
	}

	private void step() {
		List<Job> jobs = this.walks.engine()
			.getManagementService()
			.createJobQuery()
			.list()
			.stream()
			.filter((job) -> !this.walks.isOfClock(job))
			.sorted(Comparator.comparing(this.walks::activity))
			.toList();
		List<Task> tasks = this.walks.engine().getTaskService().createTaskQuery().list();
		if (jobs.isEmpty() && tasks.isEmpty()) {
			throw new AssertionError("It stands still");
		}
		if (tasks.isEmpty() || !jobs.isEmpty() && this.random.nextInt(3) == 0) {
			run(jobs.get(this.random.nextInt(jobs.size())));
		}
		else {
			complete(tasks.get(this.random.nextInt(tasks.size())));
		}
	}

	private void run(Job job) {
		this.steps.add("run " + this.walks.activity(job));
		Instant due = (job.getDuedate() != null) ? job.getDuedate().toInstant() : Instant.MIN;
		if (due.isAfter(this.walks.clock().instant())) {
			this.walks.clock().set(due);
		}
		unlessRefused(() -> this.walks.engine().getManagementService().executeJob(job.getId()));
	}

	private void complete(Task task) {
		Map<String, Object> given = this.answers.fill(task, Map.of(), this.steps.size() > TIRED);
		this.steps.add("complete " + task.getTaskDefinitionKey());
		String group = this.walks.engine()
			.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.findFirst()
			.orElseThrow();
		unlessRefused(
				() -> this.walks.processes().complete(task.getId(), group + "-" + (1 + this.random.nextInt(2)), given));
	}

	private void unlessRefused(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException ex) {
			if (Refusals.in(ex).isEmpty()) {
				throw ex;
			}
			this.steps.add("  refused by a rule");
			this.refused++;
		}
	}

}
