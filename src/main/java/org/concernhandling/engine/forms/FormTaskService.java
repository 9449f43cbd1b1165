package org.concernhandling.engine.forms;

import java.io.InputStream;
import java.util.Map;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
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

	@Override
	public void resolveTask(String taskId, Map<String, Object> variables) {
		if (variables != null && !variables.isEmpty()) {
			throw Refusals.because("A task takes answers by its form only. Complete it instead.");
		}
		super.resolveTask(taskId, variables);
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode) {
		throw pastTheForm();
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
		throw pastTheForm();
	}

	@Override
	public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
		throw pastTheForm();
	}

	@Override
	public void handleEscalation(String taskId, String escalationCode) {
		throw pastTheForm();
	}

	@Override
	public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
		throw pastTheForm();
	}

	@Override
	public Comment createComment(String taskId, String processInstanceId, String message) {
		throw wordsElsewhere();
	}

	@Override
	public void addComment(String taskId, String processInstanceId, String message) {
		throw wordsElsewhere();
	}

	@Override
	public Attachment createAttachment(String type, String taskId, String processInstanceId, String name,
			String description, InputStream content) {
		throw wordsElsewhere();
	}

	@Override
	public Attachment createAttachment(String type, String taskId, String processInstanceId, String name,
			String description, String url) {
		throw wordsElsewhere();
	}

	private static RuntimeException pastTheForm() {
		return Refusals.because("A task ends by its form only. Complete it instead.");
	}

	private static RuntimeException wordsElsewhere() {
		return Refusals.because("Words belong in the case file. Add them there as further information.");
	}

}
