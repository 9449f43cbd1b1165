package org.concernhandling.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.concernhandling.concern.Refused;
import org.concernhandling.engine.forms.FilledIn;
import org.concernhandling.history.PastTasks;
import org.springframework.stereotype.Component;

/** The engine's tasks, for whoever lives through a past. */
@Component
class EnginePastTasks implements PastTasks {

	private final ProcessEngine engine;

	private final TaskService tasks;

	private final IdentityService identities;

	EnginePastTasks(ProcessEngine engine, TaskService tasks, IdentityService identities) {
		this.engine = engine;
		this.tasks = tasks;
		this.identities = identities;
	}

	@Override
	public List<PastTask> open(String reference) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.map((task) -> new PastTask(task.getId(), task.getTaskDefinitionKey(), task.getCreateTime().toInstant()))
			.sorted(Comparator.comparing(PastTask::openedAt).thenComparing(PastTask::id))
			.toList();
	}

	@Override
	public void complete(String taskId, String person, Map<String, Object> answers) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		try {
			as(person, () -> configuration.getCommandExecutorTxRequired()
				.execute((command) -> command.runWithoutAuthorization(() -> complete(command, taskId, answers))));
		}
		catch (FormFieldValidationException ex) {
			throw new Refused(ex.getMessage());
		}
	}

	private Void complete(CommandContext command, String taskId, Map<String, Object> answers) {
		TaskEntity task = command.getTaskManager().findTaskById(taskId);
		this.tasks.complete(taskId, FilledIn.form(task, answers));
		return null;
	}

	@Override
	public <T> T as(String person, Supplier<T> work) {
		Authentication before = this.identities.getCurrentAuthentication();
		try {
			this.identities.setAuthenticatedUserId(person);
			return work.get();
		}
		finally {
			if (before != null) {
				this.identities.setAuthentication(before);
			}
			else {
				this.identities.clearAuthentication();
			}
		}
	}

}
