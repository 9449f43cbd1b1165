package org.concernhandling.engine.guard.process;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** What is done several times is done once for each entry of a decision's result. */
final class MultiInstanceRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		Set<String> collections = process.model()
			.getModelElementsByType(BusinessRuleTask.class)
			.stream()
			.filter((task) -> "collectEntries".equals(task.getCamundaMapDecisionResult())
					&& task.getCamundaResultVariable() != null)
			.map(BusinessRuleTask::getCamundaResultVariable)
			.collect(Collectors.toSet());
		process.model()
			.getModelElementsByType(MultiInstanceLoopCharacteristics.class)
			.forEach((loop) -> faults.unless(
					loop.getCamundaCollection() != null && collections.contains(loop.getCamundaCollection()),
					(FlowNode) loop.getParentElement(), "is repeated for each entry of a collection that is known",
					"Open section Multi-instance, and set Collection to the result variable of a business rule task that "
							+ "collects entries."));
	}

}
