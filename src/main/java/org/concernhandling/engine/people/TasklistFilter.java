package org.concernhandling.engine.people;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The filters that Tasklist shows to everybody who handles concerns, in the order of
 * their list.
 */
enum TasklistFilter {

	MY_TASKS("My tasks", "Tasks that you have claimed or were given", "#1d70b8",
			(query) -> query.taskAssigneeExpression("${currentUser()}")),

	GROUP_TASKS("My groups' tasks", "Tasks that nobody has claimed yet, earliest due first", "#14324f",
			(query) -> query.taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned()),

	IMMEDIATE_RISK("Immediate risk", "A child may be at immediate risk: these come before everything else", "#d4351c",
			(query) -> query.taskMinPriority(90)),

	OVERDUE("Overdue", "Tasks whose due date has passed", "#912b88", (query) -> query.dueBeforeExpression("${now()}")),

	DUE_TODAY("Due today", "Tasks that are due before midnight", "#f47738",
			(query) -> query.dueAfterExpression("${dateTime().withTimeAtStartOfDay()}")
				.dueBeforeExpression("${dateTime().withTimeAtStartOfDay().plusDays(1)}")),

	AWAITING_REPLY("Awaiting a reply", "Local authorities, providers and other bodies that have been asked", "#00703c",
			(query) -> query.taskDefinitionKeyIn("confirm-authority-response", "record-provider-response",
					"seek-reassurance"));

	private final String label;

	private final String description;

	private final String colour;

	private final UnaryOperator<TaskQuery> tasks;

	TasklistFilter(String label, String description, String colour, UnaryOperator<TaskQuery> tasks) {
		this.label = label;
		this.description = description;
		this.colour = colour;
		this.tasks = tasks;
	}

	String label() {
		return this.label;
	}

	/**
	 * The tasks, earliest due first: a filter's own order wins over what Tasklist's user
	 * chose last.
	 */
	TaskQuery tasks(TaskQuery query) {
		return this.tasks.apply(query).orderByDueDate().asc();
	}

	/** How Tasklist shows the filter. */
	Map<String, Object> properties() {
		return Map.of("priority", ordinal(), "color", this.colour, "description", this.description, "refresh", true,
				"showUndefinedVariable", false, "variables", List.of(Map.of("name", "reference", "label", "Reference"),
						Map.of("name", "setting", "label", "Setting")));
	}

}
