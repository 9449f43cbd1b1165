package org.concernhandling.engine.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.RefusedAnswers;

/**
 * Checks what was submitted for a task before anything is written; words go to the case
 * file, codes to the process.
 */
class CheckedTaskForm implements TaskFormHandler {

	/**
	 * What is decided about a reporter is kept by the vault, and is no part of the case.
	 */
	private static final String ABOUT_REPORTER = "identity-disclosure";

	private final TaskForms forms;

	private final TaskFormHandler unchecked;

	CheckedTaskForm(TaskForms forms, TaskFormHandler unchecked) {
		this.forms = forms;
		this.unchecked = unchecked;
	}

	@Override
	public void parseConfiguration(Element element, DeploymentEntity deployment, ProcessDefinitionEntity process,
			BpmnParse parse) {
		this.unchecked.parseConfiguration(element, deployment, process, parse);
	}

	@Override
	public TaskFormData createTaskForm(TaskEntity task) {
		TaskFormData form = this.unchecked.createTaskForm(task);
		((FormDataImpl) form).setDeploymentId(this.forms.deploymentOfForm(task));
		return form;
	}

	@Override
	public void submitFormVariables(VariableMap submitted, VariableScope scope) {
		TaskEntity task = (TaskEntity) scope;
		FormAnswers answers = new FormAnswers(this.forms.schema(task), submitted, task.getVariables(),
				this.forms::holds, this.forms.today());
		if (!answers.faults().isEmpty()) {
			throw new RefusedAnswers(answers.faults());
		}
		record(task, answers);
		task.setVariables(answers.codes(false));
		setOnConcern(task, answers.codes(true));
	}

	private void record(TaskEntity task, FormAnswers answers) {
		String reference = ConcernOfTask.reference(task);
		List<Answer> said = answers.answers();
		if (ABOUT_REPORTER.equals(((ProcessDefinitionEntity) task.getProcessDefinition()).getKey())) {
			// The tick that something was decided does not say what.
			said = said.stream().filter((answer) -> !answers.isTick(answer.key())).toList();
			if (said.isEmpty()) {
				return;
			}
		}
		this.forms.caseFile().record(reference, CaseFileEntry.Kind.TASK_COMPLETED, task.getTaskDefinitionKey(), said);
	}

	/**
	 * Answers as they stand when a person has filled in the form of a task: only what it
	 * asks, and beside it what it shows filled in already.
	 */
	Map<String, Object> filledIn(TaskEntity task, Map<String, Object> answers) {
		Map<String, Object> filledIn = new HashMap<>();
		this.forms.schema(task).fields().forEach((field) -> {
			Object answer = answers.containsKey(field.key()) || !field.prefilled() ? answers.get(field.key())
					: task.getVariable(field.key());
			if (answer != null) {
				filledIn.put(field.key(), answer);
			}
		});
		return filledIn;
	}

	/**
	 * What belongs to the whole concern is told to its main process, in which all others
	 * were called.
	 */
	private static void setOnConcern(TaskEntity task, Map<String, Object> codes) {
		if (codes.isEmpty()) {
			return;
		}
		ExecutionEntity own = task.getExecution().getProcessInstance();
		ExecutionEntity main = own;
		while (main.getSuperExecution() != null) {
			main = main.getSuperExecution().getProcessInstance();
		}
		if (main == own) {
			task.setVariables(codes);
			return;
		}
		String mainId = main.getId();
		Context.getCommandContext().runWithoutAuthorization(() -> {
			Context.getProcessEngineConfiguration().getRuntimeService().setVariables(mainId, codes);
			return null;
		});
	}

}
