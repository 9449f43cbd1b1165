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
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.concernhandling.TravellingClock;
import org.concernhandling.engine.TextJobHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has notices sent to those who can act. What comes within a few minutes for one person
 * is one notice, so that a Monday morning does not bury a mailbox.
 */
@Component
class Notices {

	static final String TYPE = "service-level-notice";

	private static final Duration GATHERED = Duration.ofMinutes(5);

	private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

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

	/**
	 * In a transaction of its own: several clocks that ring at once want the same notice,
	 * and only one of them can add it.
	 */
	private void tell(String person) {
		if (TravellingClock.isInPast()) {
			// Nobody can do anything any more about what was late in a past.
			return;
		}
		Instant end = endOfGathering();
		String id = UUID.nameUUIDFromBytes((person + "/" + end).getBytes(StandardCharsets.UTF_8)).toString();
		CommandExecutor aside = Context.getProcessEngineConfiguration().getCommandExecutorTxRequiresNew();
		try {
			aside.execute((command) -> {
				if (command.getJobManager().findJobById(id) == null) {
					command.getJobManager().schedule(notice(id, person, end));
				}
				return null;
			});
		}
		catch (ProcessEngineException ex) {
			LOG.debug("A notice is there already");
		}
	}

	private static TimerEntity notice(String id, String person, Instant at) {
		TimerEntity notice = new TimerEntity();
		notice.setId(id);
		notice.setJobHandlerType(TYPE);
		notice.setJobHandlerConfiguration(new TextJobHandler.Text(person));
		notice.setDuedate(Date.from(at));
		return notice;
	}

	private Instant endOfGathering() {
		long seconds = GATHERED.toSeconds();
		return Instant.ofEpochSecond((this.clock.instant().getEpochSecond() / seconds + 1) * seconds);
	}

}
