package org.concernhandling.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.Duties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Groups and tasks, whatever the engine lets the person themselves see. */
@Component
class EngineDuties implements Duties {

	/** Looked up when they are used: the engine's models call what asks here. */
	private final ObjectProvider<IdentityService> identities;

	private final ObjectProvider<TaskService> tasks;

	EngineDuties(ObjectProvider<IdentityService> identities, ObjectProvider<TaskService> tasks) {
		this.identities = identities;
		this.tasks = tasks;
	}

	@Override
	public Set<StaffGroup> groups(String person) {
		List<String> ids = InEngine.groups(this.identities.getObject(), person);
		return Arrays.stream(StaffGroup.values())
			.filter((group) -> ids.contains(group.id()))
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public boolean haveTask(String reference, String person, Set<StaffGroup> groups) {
		return Unchecked
			.byAuthorization(() -> this.tasks.getObject()
				.createTaskQuery()
				.processInstanceBusinessKey(reference)
				.or()
				.taskAssignee(person)
				.taskCandidateGroupIn(groups.stream().map(StaffGroup::id).toList())
				.includeAssignedTasks()
				.endOr()
				.list())
			.stream()
			.anyMatch(EngineDuties::isAboutTheConcern);
	}

	@Override
	public Set<String> assignees(String reference) {
		return Unchecked
			.byAuthorization(() -> this.tasks.getObject()
				.createTaskQuery()
				.processInstanceBusinessKey(reference)
				.taskAssigned()
				.list())
			.stream()
			.filter(EngineDuties::isAboutTheConcern)
			.map(Task::getAssignee)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static boolean isAboutTheConcern(Task task) {
		return !task.getProcessDefinitionId().startsWith(EngineDisclosures.PROCESS + ":");
	}

}
