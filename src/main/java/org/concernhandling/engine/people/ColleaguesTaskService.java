package org.concernhandling.engine.people;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Tasks go from hand to hand among colleagues only. The engine takes any text for a
 * person, and lets whoever may work on a task claim it for anybody.
 */
public class ColleaguesTaskService extends TaskServiceImpl {

	private static final Set<String> TYPES = Set.of(IdentityLinkType.ASSIGNEE, IdentityLinkType.OWNER,
			IdentityLinkType.CANDIDATE);

	@Override
	public void claim(String taskId, String userId) {
		String person = this.commandExecutor.execute(CommandContext::getAuthenticatedUserId);
		if (person != null && userId != null && !userId.equals(person)) {
			throw new AuthorizationException(
					"A task is claimed for oneself. Ask a manager to assign it to somebody else.");
		}
		super.claim(taskId, userId);
	}

	@Override
	public void setAssignee(String taskId, String userId) {
		requireColleague(userId);
		super.setAssignee(taskId, userId);
	}

	@Override
	public void addUserIdentityLink(String taskId, String userId, String type) {
		requireKnown(type);
		requireColleague(userId);
		super.addUserIdentityLink(taskId, userId, type);
	}

	@Override
	public void addGroupIdentityLink(String taskId, String groupId, String type) {
		requireKnown(type);
		require("There is no such group.", groupId,
				(command) -> command.getReadOnlyIdentityProvider().findGroupById(groupId));
		super.addGroupIdentityLink(taskId, groupId, type);
	}

	@Override
	public void deleteUserIdentityLink(String taskId, String userId, String type) {
		requireLink(taskId, (link) -> Objects.equals(link.getUserId(), userId) && link.getType().equals(type));
		super.deleteUserIdentityLink(taskId, userId, type);
	}

	@Override
	public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
		requireLink(taskId, (link) -> Objects.equals(link.getGroupId(), groupId) && link.getType().equals(type));
		super.deleteGroupIdentityLink(taskId, groupId, type);
	}

	/** The log of operations keeps what was asked for, whether it was there or not. */
	private void requireLink(String taskId, Predicate<IdentityLink> wanted) {
		if (getIdentityLinksForTask(taskId).stream().noneMatch(wanted)) {
			throw new AuthorizationException("The task is not linked with anybody in this way.");
		}
	}

	private static void requireKnown(String type) {
		if (!TYPES.contains(type)) {
			throw new AuthorizationException("Somebody is a task's assignee, owner or candidate, and nothing else.");
		}
	}

	private void requireColleague(String userId) {
		require("There is nobody of that name.", userId,
				(command) -> command.getReadOnlyIdentityProvider().findUserById(userId));
	}

	/** What the system does by itself is not asked about. */
	private void require(String refusal, String id, Function<CommandContext, Object> find) {
		boolean known = id == null || this.commandExecutor.execute((command) -> command.getAuthenticatedUserId() == null
				|| command.runWithoutAuthorization(() -> find.apply(command)) != null);
		if (!known) {
			throw new AuthorizationException(refusal);
		}
	}

}
