package org.concernhandling.engine.forms;

import java.util.Map;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * A task is completed by its form, whichever way a client takes: completing it with
 * variables is checked like its form, and the ways past the form are closed.
 */
class FormTaskService extends TaskServiceImpl {

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
		return Refusals
			.told(() -> this.commandExecutor.execute(new SubmitTaskFormCmd(taskId, answers, false, deserializeValues)));
	}

}
