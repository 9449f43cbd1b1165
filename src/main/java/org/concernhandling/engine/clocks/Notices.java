package org.concernhandling.engine.clocks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

	/** Tells whoever has claimed these tasks, or everybody to whom they are offered. */
	void tellWhoeverHas(List<Task> open) {
		open.stream().flatMap(this::whoeverHas).forEach(this::tell);
	}

	/** Tells every member of a staff group. */
	void tellGroup(String group) {
		members(group).forEach(this::tell);
	}

	private Stream<String> whoeverHas(Task task) {
		if (task.getAssignee() != null) {
			return Stream.of(task.getAssignee());
		}
		return this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.flatMap(this::members);
	}

	private Stream<String> members(String group) {
		return Context.getCommandContext()
			.runWithoutAuthorization(() -> this.people.createUserQuery().memberOfGroup(group).list())
			.stream()
			.map(User::getId);
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
