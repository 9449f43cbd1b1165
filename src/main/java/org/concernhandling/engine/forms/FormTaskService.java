package org.concernhandling.engine.forms;

import java.util.Map;

import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.engine.people.ColleaguesTaskService;
import org.springframework.context.ApplicationContext;

/**
 * A task is completed by its form, whichever way a client takes: completing it with
 * variables is checked like its form.
 */
class FormTaskService extends ColleaguesTaskService {

	private final ApplicationContext context;

	FormTaskService(ApplicationContext context) {
		this.context = context;
	}

	/** A comment becomes a note in the case file; the engine keeps none. */
	@Override
	public Comment createComment(String taskId, String processInstance, String message) {
		return this.commandExecutor.execute(new NoteForCaseFile(this.context, taskId, message));
	}

	@Override
	public void claim(String taskId, String userId) {
		Refusals.forbidden(() -> super.claim(taskId, userId));
	}

	@Override
	public void setAssignee(String taskId, String userId) {
		Refusals.forbidden(() -> super.setAssignee(taskId, userId));
	}

	@Override
	public void addUserIdentityLink(String taskId, String userId, String type) {
		Refusals.forbidden(() -> super.addUserIdentityLink(taskId, userId, type));
	}

	@Override
	public void complete(String taskId) {
		complete(taskId, Map.of());
	}

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		completeWithVariablesInReturn(taskId, variables, false);
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		Map<String, Object> answers = (variables != null) ? variables : Map.of();
		Refusals
			.told(() -> this.commandExecutor.execute(new SubmitTaskFormCmd(taskId, answers, false, deserializeValues)));
		// Clients that ask for the variables get none: they are the process's own.
		return Variables.createVariables();
	}

}
