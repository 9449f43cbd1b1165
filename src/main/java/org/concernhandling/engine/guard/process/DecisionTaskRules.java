package org.concernhandling.engine.guard.process;

import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** A business rule task asks a decision that exists, in its newest version. */
final class DecisionTaskRules implements ProcessRules {

	private static final Set<String> RESULTS = Set.of("singleEntry", "singleResult", "collectEntries", "resultList");

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		process.model().getModelElementsByType(BusinessRuleTask.class).forEach((task) -> check(task, library, faults));
	}

	private void check(BusinessRuleTask task, ModelLibrary library, FileFaults faults) {
		boolean otherwise = task.getCamundaClass() != null || task.getCamundaDelegateExpression() != null
				|| task.getCamundaType() != null || task.getCamundaExpression() != null;
		faults.unless(
				otherwise || task.getCamundaDecisionRef() != null
						&& library.find(Kind.DECISION, task.getCamundaDecisionRef()).isPresent(),
				task, "asks a decision that exists",
				"Open section Implementation, choose DMN, and enter the id of a decision into Decision reference; deploy "
						+ "a new decision together with the process.");
		String binding = task.getCamundaDecisionRefBinding();
		faults.unless(binding == null || binding.equals("latest"), task, "asks the decision in its newest version",
				"Open section Implementation, and set Binding to latest.");
		faults.unless(
				task.getCamundaMapDecisionResult() == null || RESULTS.contains(task.getCamundaMapDecisionResult()),
				task, "takes the result as one of " + String.join(", ", RESULTS.stream().sorted().toList()),
				"Open section Implementation, and choose Map decision result anew.");
	}

}
