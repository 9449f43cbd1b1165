package org.concernhandling.models;

import java.nio.file.Path;
import java.util.List;

import org.camunda.bpm.model.dmn.Dmn;

/** The rules for every decision. */
final class ModelRules {

	private ModelRules() {
	}

	/** What is wrong with a decision. */
	static List<String> faults(Path model) {
		Faults faults = new Faults();
		new DecisionRules(Dmn.readModelFromFile(model.toFile()), faults).check(Models.name(model));
		return faults.list();
	}

}
