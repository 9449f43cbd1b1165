package org.concernhandling.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.concernhandling.LondonTime;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.ConcernProcesses;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.Reference;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.Code;
import org.springframework.stereotype.Component;

/**
 * Concerns in the engine, found by their reference: the business key of every instance,
 * called ones too.
 */
@Component
class EngineProcesses implements ConcernProcesses {

	private static final String MAIN_PROCESS = "concern-handling";

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService jobs;

	private final RepositoryService models;

	private final IdentityService identities;

	private final CurrentPerson person;

	EngineProcesses(RuntimeService runtime, TaskService tasks, ManagementService jobs, RepositoryService models,
			IdentityService identities, CurrentPerson person) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.jobs = jobs;
		this.models = models;
		this.identities = identities;
		this.person = person;
	}

	@Override
	public void start(Concern concern) {
		VariableMap facts = Variables.createVariables()
			.putValue("reference", concern.reference())
			.putValue("channel", concern.channel().code())
			.putValue("confidentiality", concern.confidentiality().code())
			.putValue("standing", concern.standing().code())
			.putValue("setting", Optional.ofNullable(concern.setting()).map(Code::code).orElse(null))
			.putValue("secondSetting", Optional.ofNullable(concern.secondSetting()).map(Code::code).orElse(null))
			.putValue("urn", concern.urn())
			.putValue("reportedRisk", concern.reportedRisk().code())
			.putValue("receivedOn", LondonTime.day(concern.openedAt()).toString());
		Unchecked
			.byAuthorization(() -> this.runtime.startProcessInstanceByKey(MAIN_PROCESS, concern.reference(), facts));
	}

	@Override
	public void tellFurtherInformation(String reference) {
		Unchecked.byAuthorization(() -> this.runtime.createMessageCorrelation(SentMessages.FURTHER_INFORMATION)
			.processInstanceBusinessKey(reference)
			.correlateAllWithResult());
	}

	@Override
	public Optional<String> referenceOfTask(String taskId) {
		return this.person.id()
			.map((id) -> InEngine.as(this.identities, id,
					() -> this.tasks.createTaskQuery().taskId(taskId).singleResult()))
			.flatMap((task) -> Unchecked.byAuthorization(() -> instance(task.getProcessInstanceId())))
			// Whoever decides about a reporter sees the request, not the case.
			.filter((instance) -> !isAboutReporter(instance))
			.map(ProcessInstance::getBusinessKey)
			.filter(Reference::isOne);
	}

	@Override
	public List<OpenTask> openTasks(String reference) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(reference)
			.orderByDueDate()
			.asc()
			.list()
			.stream()
			.map((task) -> new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), processName(task),
					group(task), task.getAssignee(), instant(task.getDueDate())))
			.toList();
	}

	@Override
	public List<Wait> waits(String reference) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.list()
			.stream()
			.filter((instance) -> !isAboutReporter(instance))
			.flatMap((instance) -> Stream.concat(timers(instance), messages(instance)))
			.sorted(Comparator.comparing(Wait::due, Comparator.nullsLast(Comparator.naturalOrder())))
			.toList();
	}

	private Stream<Wait> timers(ProcessInstance instance) {
		return this.jobs.createJobQuery()
			.timers()
			.processInstanceId(instance.getId())
			.list()
			.stream()
			.map((job) -> timer(element(instance, activity(job)), instant(job.getDuedate())));
	}

	private static Wait timer(FlowElement element, Instant due) {
		return new Wait((element instanceof BoundaryEvent) ? Wait.Kind.UNLESS : Wait.Kind.UNTIL, element.getName(),
				due);
	}

	/** Further information may come at any time; nobody waits for it. */
	private Stream<Wait> messages(ProcessInstance instance) {
		return this.runtime.createEventSubscriptionQuery()
			.eventType("message")
			.processInstanceId(instance.getId())
			.list()
			.stream()
			.filter((subscription) -> !subscription.getEventName().equals(SentMessages.FURTHER_INFORMATION))
			.map((subscription) -> new Wait(Wait.Kind.FOR, element(instance, subscription.getActivityId()).getName(),
					null));
	}

	@Override
	public void complete(String taskId, String person, Map<String, Object> answers) {
		try {
			InEngine.as(this.identities, person, () -> {
				this.tasks.complete(taskId, answers);
				return null;
			});
		}
		catch (FormFieldValidationException ex) {
			throw new Refused(ex.getMessage());
		}
	}

	private Optional<ProcessInstance> instance(String id) {
		return Optional.ofNullable(this.runtime.createProcessInstanceQuery().processInstanceId(id).singleResult());
	}

	private String processName(Task task) {
		return this.models.getProcessDefinition(task.getProcessDefinitionId()).getName();
	}

	private String group(Task task) {
		return this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.findFirst()
			.orElse(null);
	}

	private String activity(Job job) {
		return this.jobs.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.singleResult()
			.getActivityId();
	}

	private FlowElement element(ProcessInstance instance, String activity) {
		return this.models.getBpmnModelInstance(instance.getProcessDefinitionId()).getModelElementById(activity);
	}

	private static boolean isAboutReporter(ProcessInstance instance) {
		return EngineDisclosures.PROCESS.equals(instance.getProcessDefinitionKey());
	}

	private static Instant instant(Date date) {
		return (date != null) ? date.toInstant() : null;
	}

}
