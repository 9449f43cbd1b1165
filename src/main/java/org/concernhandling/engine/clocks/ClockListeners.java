package org.concernhandling.engine.clocks;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.servicelevel.Clocks;
import org.concernhandling.servicelevel.CurrentProcess.Place;
import org.springframework.context.ApplicationContext;

/** Gives every user task of every model its clock. */
class ClockListeners extends AbstractBpmnParseListener {

	private final ApplicationContext context;

	ClockListeners(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::start);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (done) -> clocks().end(done.getId()));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, (gone) -> clocks().cancel(gone.getId()));
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity process) {
		process.addBuiltInListener(ExecutionListener.EVENTNAME_END,
				(ExecutionListener) (ended) -> clocks().cancelAllOf(ended.getProcessInstanceId()));
	}

	private void start(DelegateTask created) {
		TaskEntity task = (TaskEntity) created;
		Place place = new Place(task.getProcessDefinition().getKey(), task.getProcessInstanceId(),
				(String) task.getVariable("setting"));
		clocks().startTask(task.getId(), (String) task.getVariable("reference"), task.getTaskDefinitionKey(), place,
				group(task), instant(task.getDueDate()));
	}

	/**
	 * Out of the model, as the engine would look up in the database whom it offers the
	 * task to.
	 */
	private static String group(TaskEntity task) {
		return task.getTaskDefinition()
			.getCandidateGroupIdExpressions()
			.stream()
			.map((expression) -> (String) expression.getValue(task))
			.findFirst()
			.orElse(StaffGroup.MANAGERS.id());
	}

	private static Instant instant(Date date) {
		return (date != null) ? date.toInstant() : null;
	}

	/** Looked up when they are used: they need the engine. */
	private Clocks clocks() {
		return this.context.getBean(Clocks.class);
	}

}
