package org.concernhandling.models;

import java.nio.file.Path;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;

/** The rules for every model. */
final class ModelRules {

	private ModelRules() {
	}

	/** What is wrong with a process or a decision. */
	static List<String> faults(Path model) {
		Faults faults = new Faults();
		if (model.toString().endsWith(".dmn")) {
			new DecisionRules(Dmn.readModelFromFile(model.toFile()), faults).check(Models.name(model));
		}
		else {
			BpmnModelInstance process = Bpmn.readModelFromFile(model.toFile());
			new ProcessRules(process, faults).check(Models.name(model));
			new FlowRules(process, faults).check();
			new TaskRules(process, faults).check();
			new ExpressionRules(process, faults).check();
		}
		return faults.list();
	}

}
