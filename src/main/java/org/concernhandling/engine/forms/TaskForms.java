package org.concernhandling.engine.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.LondonTime;
import org.concernhandling.concern.CaseFile;
import org.springframework.context.ApplicationContext;

/** Gives every user task of every model the server's side of its form. */
class TaskForms extends AbstractBpmnParseListener {

	private final ApplicationContext context;

	private final ProcessEngineConfigurationImpl engine;

	/** A deployment never changes, so a form read once stays right. */
	private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

	TaskForms(ApplicationContext context, ProcessEngineConfigurationImpl engine) {
		this.context = context;
		this.engine = engine;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.setTaskFormHandler(new CheckedTaskForm(this, task.getTaskFormHandler()));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE,
				(created) -> askAfresh(schema((TaskEntity) created), created));
	}

	/**
	 * The form of a task: of the same name, out of the deployment of the task's model.
	 */
	FormSchema schema(TaskEntity task) {
		String deployment = task.getProcessDefinition().getDeploymentId();
		String form = task.getTaskDefinitionKey();
		return this.schemas.computeIfAbsent(deployment + "/" + form, (key) -> {
			CommandContext command = Context.getCommandContext();
			CamundaFormDefinitionEntity definition = command.getCamundaFormDefinitionManager()
				.findDefinitionByDeploymentAndKey(deployment, form);
			if (definition == null) {
				throw new IllegalStateException("The deployment has no form " + form);
			}
			ResourceEntity resource = command.getResourceManager()
				.findResourceByDeploymentIdAndResourceName(deployment, definition.getResourceName());
			return FormSchema.parse(resource.getBytes());
		});
	}

	boolean holds(String condition, Map<String, Object> values) {
		Object result = this.engine.getDmnEngineConfiguration()
			.getFeelEngine()
			.evaluateSimpleExpression(condition, Variables.fromMap(values).asVariableContext());
		return Boolean.TRUE.equals(result);
	}

	LocalDate today() {
		return LondonTime.day(this.context.getBean(Clock.class).instant());
	}

	/** Looked up when it is used: the case file needs the engine. */
	CaseFile caseFile() {
		return this.context.getBean(CaseFile.class);
	}

	/**
	 * A question shows no answer of an earlier round: a tired person would let it stand.
	 */
	private static void askAfresh(FormSchema schema, DelegateTask task) {
		schema.fields()
			.stream()
			.filter((field) -> !field.isWords() && !field.prefilled())
			.map(FormField::key)
			.filter(task::hasVariable)
			.forEach(task::removeVariable);
	}

}
