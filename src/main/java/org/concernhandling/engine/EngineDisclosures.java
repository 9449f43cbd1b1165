package org.concernhandling.engine;

import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.NotNow;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.identity.DisclosureProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Requests to see an identity in the engine: each is carried by a process of its own. */
@Component
class EngineDisclosures implements DisclosureProcess {

	static final String PROCESS = "identity-disclosure";

	/** Why a run has ended before its end, for Cockpit. */
	private static final String WITHDRAWN = "withdrawn";

	/** What the forms of its tasks ask. */
	private static final Map<String, Object> DECIDED = Map.of("decided", true);

	/** Looked up when they are used: the engine's models call what asks here. */
	private final ObjectProvider<RuntimeService> runtime;

	private final ObjectProvider<TaskService> tasks;

	private final ObjectProvider<ConcernProcesses> concerns;

	EngineDisclosures(ObjectProvider<RuntimeService> runtime, ObjectProvider<TaskService> tasks,
			ObjectProvider<ConcernProcesses> concerns) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.concerns = concerns;
	}

	@Override
	public String start(String reference, String request, IdentityGround ground, int hours) {
		VariableMap facts = Variables.createVariables()
			.putValue("reference", reference)
			.putValue("request", request)
			.putValue("identityGround", ground.code())
			.putValue("hours", hours);
		return Unchecked
			.byAuthorization(() -> this.runtime.getObject().startProcessInstanceByKey(PROCESS, reference, facts))
			.getId();
	}

	@Override
	public void decided(String instance, String task, String person) {
		Task waiting = Unchecked.byAuthorization(() -> this.tasks.getObject()
			.createTaskQuery()
			.processInstanceId(instance)
			.taskDefinitionKey(task)
			.singleResult());
		if (waiting == null) {
			throw new Refused("Nobody is asked to decide about this request now.");
		}
		try {
			this.concerns.getObject().complete(waiting.getId(), person, DECIDED);
		}
		catch (OptimisticLockingException ex) {
			throw new NotNow();
		}
	}

	@Override
	public void withdrawn(String instance) {
		try {
			Unchecked.byAuthorization(() -> {
				this.runtime.getObject().deleteProcessInstanceIfExists(instance, WITHDRAWN, false, true, false, false);
				return null;
			});
		}
		catch (OptimisticLockingException ex) {
			throw new NotNow();
		}
	}

}
