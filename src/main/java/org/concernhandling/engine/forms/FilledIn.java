package org.concernhandling.engine.forms;

import java.util.Map;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Forms of tasks as a person fills them in. */
public final class FilledIn {

	private FilledIn() {
	}

	/**
	 * Answers as they stand when a person has filled in the form of a task: only what it
	 * asks, and beside it what it shows filled in already. To be called within a command
	 * of the engine.
	 */
	public static Map<String, Object> form(TaskEntity task, Map<String, Object> answers) {
		return ((CheckedTaskForm) task.getTaskDefinition().getTaskFormHandler()).filledIn(task, answers);
	}

}
