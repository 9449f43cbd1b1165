package org.concernhandling.engine.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.concernhandling.LondonTime;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.Drafts;
import org.concernhandling.concern.Refused;
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
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (created) -> askAfresh((TaskEntity) created));
		for (String end : List.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE)) {
			task.addBuiltInTaskListener(end, (ended) -> forgetDrafts((TaskEntity) ended));
		}
	}

	/**
	 * The form of a task: of the same name, out of the deployment of the task's model.
	 * Models that were deployed before deployments were made complete may lack it there
	 * and take the newest one.
	 * @throws Refused when there is no such form at all
	 */
	FormSchema schema(TaskEntity task) {
		FormSchema known = this.schemas.get(place(task));
		if (known != null) {
			return known;
		}
		CamundaFormDefinitionEntity form = form(task).orElseThrow(() -> new Refused(
				"This task has no form, so it cannot be completed. Ask a process owner to deploy its form."));
		FormSchema schema = FormSchema.parse(Context.getCommandContext()
			.getResourceManager()
			.findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
			.getBytes());
		if (form.getDeploymentId().equals(deployment(task))) {
			this.schemas.put(place(task), schema);
		}
		return schema;
	}

	/** The deployment in which a task's form lies. */
	String deploymentOfForm(TaskEntity task) {
		if (this.schemas.containsKey(place(task))) {
			return deployment(task);
		}
		return form(task).map(CamundaFormDefinitionEntity::getDeploymentId).orElseGet(() -> deployment(task));
	}

	private static Optional<CamundaFormDefinitionEntity> form(TaskEntity task) {
		CamundaFormDefinitionManager forms = Context.getCommandContext().getCamundaFormDefinitionManager();
		String key = task.getTaskDefinitionKey();
		return Optional.ofNullable(forms.findDefinitionByDeploymentAndKey(deployment(task), key))
			.or(() -> Optional.ofNullable(forms.findLatestDefinitionByKey(key)));
	}

	private static String place(TaskEntity task) {
		return deployment(task) + "/" + task.getTaskDefinitionKey();
	}

	private static String deployment(TaskEntity task) {
		return task.getProcessDefinition().getDeploymentId();
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

	/** What anybody had begun to answer ends with the task. */
	void forgetDrafts(TaskEntity task) {
		this.context.getBean(Drafts.class).forget(task.getId());
	}

	/**
	 * A question shows no answer of an earlier round: a tired person would let it stand.
	 */
	private void askAfresh(TaskEntity task) {
		if (!this.schemas.containsKey(place(task)) && form(task).isEmpty()) {
			return;
		}
		schema(task).fields()
			.stream()
			.filter((field) -> !field.isWords() && !field.prefilled())
			.map(FormField::key)
			.filter(task::hasVariable)
			.forEach(task::removeVariable);
	}

}
