package org.concernhandling.engine.clocks;

import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.reporting.annual.ReportDue;
import org.concernhandling.reporting.annual.ReportNotPublished;
import org.concernhandling.servicelevel.ClockRang.Point;
import org.concernhandling.servicelevel.ClockRang;
import org.concernhandling.servicelevel.RunningClock;
import org.concernhandling.servicelevel.TaskEscalated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts tasks whose time runs out higher in every list, and tasks that are late before the
 * managers: first of all, and theirs to take. A late milestone does this to whatever is
 * to be done about its concern now. Each is noted in the case file, and those who can act
 * are told.
 */
@Component
class LateTasks {

	private static final int HIGH = 75;

	private static final int HIGHEST = 100;

	private static final String MANAGERS = StaffGroup.MANAGERS.id();

	private final TaskService tasks;

	private final CaseFile caseFile;

	private final Notices notices;

	LateTasks(TaskService tasks, CaseFile caseFile, Notices notices) {
		this.tasks = tasks;
		this.caseFile = caseFile;
		this.notices = notices;
	}

	@EventListener
	void on(ClockRang rang) {
		RunningClock clock = rang.clock();
		List<Task> late = (clock.kind() == RunningClock.Kind.TASK) ? task(clock.key()) : tasks(clock.reference());
		if (rang.point() == Point.WARNING) {
			late.forEach((task) -> raise(task, HIGH));
			this.caseFile.record(clock.reference(), CaseFileEntry.Kind.WARNED, clock.subject(), List.of());
			this.notices.tellWhoeverHas(late);
			return;
		}
		late.forEach((task) -> raise(task, HIGHEST));
		if (clock.kind() == RunningClock.Kind.TASK) {
			late.forEach((task) -> offer(task, clock.escalateTo()));
		}
		this.caseFile.record(clock.reference(), CaseFileEntry.Kind.ESCALATED, clock.subject(), List.of());
		this.notices.tellGroup(clock.escalateTo());
	}

	@EventListener
	void on(TaskEscalated escalated) {
		Context.getCommandContext().runWithoutAuthorization(() -> {
			this.tasks.createTaskQuery()
				.processInstanceId(escalated.processInstance())
				.taskDefinitionKey(escalated.task())
				.list()
				.forEach((task) -> {
					raise(task, HIGHEST);
					offer(task, MANAGERS);
				});
			return null;
		});
		this.caseFile.record(escalated.reference(), CaseFileEntry.Kind.ESCALATED, escalated.task(), List.of());
		this.notices.tellGroup(MANAGERS);
	}

	@EventListener
	void on(ReportDue due) {
		Context.getCommandContext().runWithoutAuthorization(() -> {
			tasks(due.reference()).forEach((task) -> raise(task, due.late() ? HIGHEST : HIGH));
			return null;
		});
		this.caseFile.record(due.reference(), due.late() ? CaseFileEntry.Kind.ESCALATED : CaseFileEntry.Kind.WARNED,
				"annual-report", List.of());
		this.notices.tellGroup(MANAGERS);
	}

	@EventListener(ReportNotPublished.class)
	void tellManagers() {
		this.notices.tellGroup(MANAGERS);
	}

	private List<Task> task(String id) {
		return this.tasks.createTaskQuery().taskId(id).list();
	}

	private List<Task> tasks(String reference) {
		return this.tasks.createTaskQuery().processInstanceBusinessKey(reference).list();
	}

	private void offer(Task task, String group) {
		boolean known = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.anyMatch((link) -> group.equals(link.getGroupId()));
		if (!known) {
			this.tasks.addCandidateGroup(task.getId(), group);
		}
	}

	private void raise(Task task, int priority) {
		if (task.getPriority() < priority) {
			this.tasks.setPriority(task.getId(), priority);
		}
	}

}
