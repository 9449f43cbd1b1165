package org.concernhandling.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concernhandling.access.StaffGroup;
import org.springframework.boot.json.JsonParserFactory;

/** What each kind of task has to say. */
final class TaskRules {

	private static final Set<String> GROUPS = Arrays.stream(StaffGroup.values())
		.map(StaffGroup::id)
		.collect(Collectors.toSet());

	private final BpmnModelInstance model;

	private final Faults faults;

	TaskRules(BpmnModelInstance model, Faults faults) {
		this.model = model;
		this.faults = faults;
	}

	void check() {
		this.model.getModelElementsByType(UserTask.class).forEach(this::checkUserTask);
		this.model.getModelElementsByType(ServiceTask.class).forEach(this::checkServiceTask);
		this.model.getModelElementsByType(BusinessRuleTask.class).forEach(this::checkDecision);
		this.model.getModelElementsByType(CallActivity.class).forEach(this::checkCall);
	}

	private void checkUserTask(UserTask task) {
		this.faults.unless(ProcessRules.isDocumented(task), task, "its documentation says what to do and why");
		List<String> groups = task.getCamundaCandidateGroupsList();
		this.faults.unless(!groups.isEmpty() && GROUPS.containsAll(groups), task, "is for a known group of staff");
		this.faults.unless(task.getId().equals(task.getCamundaFormRef()), task, "has the form of its own name");
		this.faults.unless("deployment".equals(task.getCamundaFormRefBinding()), task,
				"its form is bound by deployment");
		this.faults.unless(hasForm(task.getId()), task, "there is a form with its id in the file of that name");
		this.faults.unless(Expressions.asksForDate(task.getCamundaDueDate()), task,
				"is due by a date of the deadlines bean");
	}

	private static boolean hasForm(String id) {
		Path form = Path.of("forms", id + ".form");
		return Files.exists(form) && id.equals(JsonParserFactory.getJsonParser().parseMap(Models.text(form)).get("id"));
	}

	private void checkServiceTask(ServiceTask task) {
		String expression = task.getCamundaExpression();
		this.faults.unless(expression != null, task, "calls a process bean");
		this.faults.unless(expression == null || !expression.startsWith("${letters.") || task.isCamundaAsyncBefore(),
				task, "sends letters asynchronously");
		this.faults.unless(!task.isCamundaAsyncBefore() || isTriedAgain(task), task,
				"an asynchronous service task is tried again by R3/PT10M");
	}

	private static boolean isTriedAgain(ServiceTask task) {
		return extensions(task, CamundaFailedJobRetryTimeCycle.class).stream()
			.anyMatch((cycle) -> "R3/PT10M".equals(cycle.getTextContent().strip()));
	}

	private void checkDecision(BusinessRuleTask task) {
		this.faults.unless(Models.decisionIds().contains(task.getCamundaDecisionRef()), task,
				"asks a decision that exists");
	}

	private void checkCall(CallActivity call) {
		boolean known = Models.processes().map(Models::name).anyMatch((name) -> name.equals(call.getCalledElement()));
		this.faults.unless(known, call, "calls a process that exists");
		Collection<CamundaIn> in = extensions(call, CamundaIn.class);
		Collection<CamundaOut> out = extensions(call, CamundaOut.class);
		this.faults.unless(in.stream().allMatch((mapping) -> mapping.getCamundaVariables() == null), call,
				"hands over named variables, never all");
		this.faults.unless(out.stream().allMatch((mapping) -> mapping.getCamundaVariables() == null), call,
				"takes back named variables, never all");
		this.faults.unless(in.stream().anyMatch((mapping) -> mapping.getCamundaBusinessKey() != null), call,
				"hands over the business key");
		this.faults.unless(in.stream().anyMatch((mapping) -> "reference".equals(mapping.getCamundaTarget())), call,
				"hands over the reference");
	}

	private static <E extends ModelElementInstance> Collection<E> extensions(BaseElement element, Class<E> type) {
		return (element.getExtensionElements() != null) ? element.getExtensionElements().getChildElementsByType(type)
				: List.of();
	}

}
