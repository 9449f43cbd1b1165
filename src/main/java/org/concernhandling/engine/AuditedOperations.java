package org.concernhandling.engine;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.concernhandling.concern.Reference;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Passes the engine's operation log on to the audit: who did what to which concern, task,
 * account or model. Values are left out, with the exception of the ids of accounts,
 * groups and rights that an administrator deals with. An id that the engine did not make
 * could be anything that somebody typed: it is left out as well.
 */
class AuditedOperations implements HistoryEventHandler {

	// None so long that the parts of a detail would not fit.
	private static final Pattern ENGINES_ID = Pattern
		.compile("([A-Za-z][A-Za-z0-9_-]{0,39}:\\d{1,6}:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern PROPERTY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,29}");

	private static final Pattern TASK = Pattern.compile("[a-z][a-z0-9-]{0,63}");

	private static final Pattern ADMINISTERED = Pattern.compile("[A-Za-z0-9*][A-Za-z0-9.@_*-]{0,99}");

	private static final Set<String> OF_ADMINISTRATION = Set.of(EntityTypes.USER, EntityTypes.GROUP,
			EntityTypes.GROUP_MEMBERSHIP, EntityTypes.AUTHORIZATION);

	private static final Set<String> PEOPLE = Set.of("userId", "groupId");

	private final ApplicationEventPublisher events;

	AuditedOperations(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		// Deployments are told with more about them.
		if (event instanceof UserOperationLogEntryEventEntity entry && !isNewDeployment(entry)) {
			this.events.publishEvent(operation(entry));
		}
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	private static boolean isNewDeployment(UserOperationLogEntry entry) {
		return EntityTypes.DEPLOYMENT.equals(entry.getEntityType())
				&& UserOperationLogEntry.OPERATION_TYPE_CREATE.equals(entry.getOperationType());
	}

	/** What a completed task is said to be changed in is that it was deleted. */
	private static Stream<String> property(UserOperationLogEntry entry) {
		return Stream.ofNullable(entry.getProperty())
			.filter((property) -> PROPERTY.matcher(property).matches())
			.filter((property) -> !UserOperationLogEntry.OPERATION_TYPE_COMPLETE.equals(entry.getOperationType()));
	}

	/** Which task of its model it is. */
	private static Stream<String> task(UserOperationLogEntry entry) {
		return Stream.ofNullable(entry.getTaskId())
			.map(Context.getCommandContext().getTaskManager()::findTaskById)
			.filter(Objects::nonNull)
			.map(TaskEntity::getTaskDefinitionKey)
			.filter((task) -> task != null && TASK.matcher(task).matches())
			.map((task) -> "task=" + task);
	}

	private static EngineOperation operation(UserOperationLogEntryEventEntity entry) {
		List<String> ids = Stream
			.concat(administered(entry).filter((id) -> PEOPLE.contains(entry.getProperty())),
					Stream.concat(reference(entry).stream(), engineIds(entry)))
			.toList();
		String subject = ids.isEmpty() ? null : ids.get(0);
		Stream<String> codes = Stream
			.of(Stream.of(code(entry.getOperationType())), property(entry), administered(entry), engineIds(entry))
			.flatMap((each) -> each)
			.filter((code) -> !code.equals(subject))
			.distinct()
			.limit(4);
		String detail = Stream.concat(codes, task(entry)).collect(Collectors.joining(","));
		return new EngineOperation("engine-" + code(entry.getEntityType()), entry.getUserId(), subject, detail);
	}

	/** The concern that an operation is about. */
	private static Optional<String> reference(HistoryEvent event) {
		return Optional.ofNullable(event.getProcessInstanceId())
			.map(Context.getCommandContext().getExecutionManager()::findExecutionById)
			.map(ExecutionEntity::getBusinessKey)
			.filter(Reference::isOne);
	}

	private static Stream<String> administered(UserOperationLogEntry entry) {
		return Stream.ofNullable(entry.getNewValue())
			.filter((value) -> OF_ADMINISTRATION.contains(entry.getEntityType()))
			.map((value) -> value.replace(", ", "."))
			.filter((value) -> ADMINISTERED.matcher(value).matches());
	}

	/** The nearest first. */
	private static Stream<String> engineIds(UserOperationLogEntry entry) {
		return Stream
			.of(entry.getTaskId(), entry.getJobId(), entry.getProcessInstanceId(), entry.getBatchId(),
					entry.getDeploymentId(), entry.getJobDefinitionId(), entry.getProcessDefinitionId())
			.filter((id) -> id != null && ENGINES_ID.matcher(id).matches())
			.limit(1);
	}

	/** {@code process-instance} for {@code ProcessInstance}. */
	private static String code(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").replace(' ', '-').toLowerCase(Locale.ROOT);
	}

}
