package org.concernhandling.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.concern.AwaitedAnswer;
import org.concernhandling.concern.NotAwaited;
import org.concernhandling.engine.forms.Refusals;
import org.concernhandling.servicelevel.Clocks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an answer to a process as a message, checked by the form of the waiting task, in
 * a transaction of its own.
 */
@Component
class ToldAnswers {

	private final ProcessEngine engine;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Clocks clocks;

	ToldAnswers(ProcessEngine engine, TaskService tasks, RuntimeService runtime, Clocks clocks) {
		this.engine = engine;
		this.tasks = tasks;
		this.runtime = runtime;
		this.clocks = clocks;
	}

	/**
	 * Tells it all or nothing.
	 * @throws OptimisticLockingException when the concern was moved in the same moment
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void tell(String reference, AwaitedAnswer answer, Map<String, Object> answers) {
		List<Task> waiting = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.taskDefinitionKey(answer.task())
			.list();
		if (waiting.size() > 1) {
			throw NotAwaited.byOneAlone();
		}
		Task task = waiting.stream().findFirst().orElseThrow(NotAwaited::byAnybody);
		try {
			((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
				.getCommandExecutorTxRequired()
				.execute(told(task.getId(), answer.message(), answers));
		}
		catch (RuntimeException ex) {
			throw Refusals.in(ex).<RuntimeException>map((refused) -> refused).orElse(ex);
		}
	}

	private Command<Void> told(String taskId, String message, Map<String, Object> answers) {
		return (context) -> {
			TaskEntity task = context.getTaskManager().findTaskById(taskId);
			task.getTaskDefinition().getTaskFormHandler().submitFormVariables(Variables.fromMap(answers), task);
			// The message takes the task away as if nobody had to do it any more.
			this.clocks.end(taskId);
			this.runtime.createMessageCorrelation(message).processInstanceId(task.getProcessInstanceId()).correlate();
			return null;
		};
	}

}
