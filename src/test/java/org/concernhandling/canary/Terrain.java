package org.concernhandling.canary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.directory.DirectoryImport;

/** Where walks lead: the engine with its time, and what lies beside the way. */
record Terrain(ProcessEngine engine, SettableClock clock, DirectoryImport directory, Custody custody,
		FailureTraces failures, Paths paths, Signposts signposts, Map<String, String> activities) {

	Terrain(ProcessEngine engine, SettableClock clock, DirectoryImport directory, Custody custody,
			FailureTraces failures, Paths paths) {
		this(engine, clock, directory, custody, failures, paths, new Signposts(), new ConcurrentHashMap<>());
	}

	/** Everything that the engine would do by itself about a concern, and any clock. */
	List<Job> jobs(String reference) {
		Set<String> instances = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.collect(Collectors.toSet());
		return this.engine.getManagementService()
			.createJobQuery()
			.list()
			.stream()
			.filter((job) -> job.getProcessInstanceId() == null || instances.contains(job.getProcessInstanceId()))
			.sorted(Comparator.comparing(this::activity).thenComparing((job) -> String.valueOf(job.getDuedate())))
			.toList();
	}

	/** What people may do about a concern. */
	List<Task> tasks(String reference) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.sorted(Comparator.comparing(Task::getTaskDefinitionKey))
			.toList();
	}

	/** Whether any process runs for a concern. */
	boolean isOpen(String reference) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.count() > 0;
	}

	/** The group that a task is offered to. */
	String groupOf(Task task) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.findFirst()
			.orElseThrow();
	}

	/** The flow node that waits for a job; a clock belongs to none. */
	String activity(Job job) {
		if (job.getJobDefinitionId() == null) {
			return "a clock";
		}
		return this.activities.computeIfAbsent(job.getJobDefinitionId(),
				(id) -> this.engine.getManagementService()
					.createJobDefinitionQuery()
					.jobDefinitionId(id)
					.singleResult()
					.getActivityId());
	}

}
