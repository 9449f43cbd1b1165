package org.concernhandling.engine.clocks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Has notices sent to those who can act. What comes within a few minutes for one person
 * is one notice, so that a Monday morning does not bury a mailbox.
 */
@Component
class Notices {

	private static final Duration GATHERED = Duration.ofMinutes(5);

	private final IdentityService people;

	private final TaskService tasks;

	private final Clock clock;

	Notices(IdentityService people, TaskService tasks, Clock clock) {
		this.people = people;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** Tells whoever has claimed a task, or everybody to whom it is offered. */
	void tellWhoeverHas(Task task) {
		if (task.getAssignee() != null) {
			tell(task.getAssignee());
			return;
		}
		this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.distinct()
			.forEach(this::tellGroup);
	}

	/** Tells every member of a staff group. */
	void tellGroup(String group) {
		Context.getCommandContext()
			.runWithoutAuthorization(() -> this.people.createUserQuery().memberOfGroup(group).list())
			.stream()
			.map(User::getId)
			.forEach(this::tell);
	}

	private void tell(String person) {
		CommandContext command = Context.getCommandContext();
		Instant end = endOfGathering();
		String id = UUID.nameUUIDFromBytes((person + "/" + end).getBytes(StandardCharsets.UTF_8)).toString();
		// By its id, so that what this transaction has added already is found too.
		if (command.getDbEntityManager().selectById(JobEntity.class, id) == null) {
			TimerEntity notice = new TimerEntity();
			notice.setId(id);
			notice.setJobHandlerType(NoticeSent.TYPE);
			notice.setJobHandlerConfiguration(new TextJobHandler.Text(person));
			notice.setDuedate(Date.from(end));
			command.getJobManager().schedule(notice);
		}
	}

	private Instant endOfGathering() {
		long seconds = GATHERED.toSeconds();
		return Instant.ofEpochSecond((this.clock.instant().getEpochSecond() / seconds + 1) * seconds);
	}

}
