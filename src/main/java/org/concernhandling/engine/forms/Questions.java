package org.concernhandling.engine.forms;

import java.util.Set;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What the forms of tasks ask. */
public final class Questions {

	private Questions() {
	}

	/**
	 * The keys of everything that the form of a task may ask; to be called within a
	 * command of the engine.
	 */
	public static Set<String> of(TaskEntity task) {
		return ((CheckedTaskForm) task.getTaskDefinition().getTaskFormHandler()).questions(task);
	}

}
