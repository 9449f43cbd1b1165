package org.concernhandling.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A change that a process owner might make to a process, made by chance. People who
 * handle concerns notice nothing of it.
 */
class MachineMadeChange {

	/**
	 * What the application or a walk asks after by its id: without the enquiry's author,
	 * for one, nobody may approve the enquiry.
	 */
	private static final Set<String> KNOWN_BY_NAME = Set.of("decide-actions", "establish-remit", "prepare-enquiry");

	private final BpmnModelInstance model;

	private final Random random;

	private final List<String> done = new ArrayList<>();

	private String removed;

	MachineMadeChange(BpmnModelInstance model, Random random) {
		this.model = model;
		this.random = random;
	}

	/**
	 * Changes a few things and sets the version tag.
	 * @param figures what stands behind the first figure, which stays
	 */
	MachineMadeChange make(String figures) {
		Process process = this.model.getModelElementsByType(Process.class).iterator().next();
		process.setCamundaVersionTag(process.getCamundaVersionTag().replaceFirst("\\..*", "." + figures));
		for (int i = 0; i < 1 + this.random.nextInt(4); i++) {
			switch (this.random.nextInt(5)) {
				case 0 -> renameSomething();
				case 1 -> describeATaskAnew();
				case 2 -> setAPriority();
				case 3 -> setATimerAnew();
				default -> insertAStep();
			}
		}
		return this;
	}

	/** Puts another task in the place of one, with the same questions. */
	MachineMadeChange removeATask() {
		UserTask task = any(this.model.getModelElementsByType(UserTask.class)
			.stream()
			.filter((candidate) -> !KNOWN_BY_NAME.contains(candidate.getId())
					&& !candidate.getId().startsWith("approve-no"))
			.toList());
		this.removed = task.getId();
		task.setId(this.removed + "-anew");
		task.setCamundaFormRef(task.getId());
		this.done.add(this.removed + " gives way to " + task.getId());
		return this;
	}

	/** The id of the task that was removed, or null. */
	String removed() {
		return this.removed;
	}

	/** The ids of all tasks that there are now. */
	Set<String> tasks() {
		return this.model.getModelElementsByType(UserTask.class)
			.stream()
			.map(UserTask::getId)
			.collect(Collectors.toSet());
	}

	List<String> done() {
		return this.done;
	}

	String text() {
		return Bpmn.convertToString(this.model);
	}

	private void renameSomething() {
		FlowNode node = any(this.model.getModelElementsByType(FlowNode.class));
		node.setName("Renamed " + this.random.nextInt(1000));
		this.done.add(node.getId() + " is renamed");
	}

	private void describeATaskAnew() {
		UserTask task = any(this.model.getModelElementsByType(UserTask.class));
		Documentation text = task.getDocumentations().iterator().next();
		text.setTextContent(text.getTextContent() + " Take your time.");
		this.done.add(task.getId() + " is described anew");
	}

	private void setAPriority() {
		UserTask task = any(this.model.getModelElementsByType(UserTask.class));
		task.setCamundaPriority(Integer.toString(this.random.nextInt(90)));
		this.done.add(task.getId() + " has another priority");
	}

	/** What runs keeps its time, whatever this says. */
	private void setATimerAnew() {
		Collection<TimerEventDefinition> timers = this.model.getModelElementsByType(TimerEventDefinition.class);
		if (!timers.isEmpty()) {
			TimerEventDefinition timer = any(timers);
			timer.getTimeDate().setTextContent("${deadlines.due('close-concern', reference)}");
			this.done.add(timer.getId() + " has another time");
		}
	}

	private void insertAStep() {
		SequenceFlow flow = any(this.model.getModelElementsByType(SequenceFlow.class)
			.stream()
			.filter((candidate) -> !(candidate.getSource() instanceof EventBasedGateway)
					&& !(candidate.getSource() instanceof BoundaryEvent))
			.toList());
		FlowNode after = flow.getTarget();
		String id = "inserted-" + this.random.nextInt(1_000_000);
		IntermediateThrowEvent step = this.model.newInstance(IntermediateThrowEvent.class);
		step.setId(id);
		flow.getParentElement().addChildElement(step);
		SequenceFlow on = this.model.newInstance(SequenceFlow.class);
		on.setId(id + "-on");
		flow.getParentElement().addChildElement(on);
		after.getIncoming().remove(flow);
		flow.setTarget(step);
		step.getIncoming().add(flow);
		on.setSource(step);
		step.getOutgoing().add(on);
		on.setTarget(after);
		after.getIncoming().add(on);
		this.done.add(id + " is inserted before " + after.getId());
	}

	private <T> T any(Collection<T> choices) {
		return List.copyOf(choices).get(this.random.nextInt(choices.size()));
	}

}
