package org.concernhandling.engine;

import org.camunda.bpm.engine.TaskService;
import org.concernhandling.servicelevel.TaskEscalated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts a task that is overdue before the managers: first in every list, and theirs to
 * take.
 */
@Component
class EscalatedTasks {

	private static final int HIGHEST = 100;

	private final TaskService tasks;

	EscalatedTasks(TaskService tasks) {
		this.tasks = tasks;
	}

	@EventListener
	void on(TaskEscalated escalated) {
		Unchecked.byAuthorization(() -> {
			this.tasks.createTaskQuery()
				.processInstanceBusinessKey(escalated.reference())
				.taskDefinitionKey(escalated.task())
				.list()
				.forEach((task) -> {
					this.tasks.setPriority(task.getId(), HIGHEST);
					this.tasks.addCandidateGroup(task.getId(), "managers");
				});
			return null;
		});
	}

}
