package org.concernhandling.models;

import java.util.Collection;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A file holds one decision, a table that its owner can read. */
final class DecisionRules {

	private final DmnModelInstance model;

	private final Faults faults;

	DecisionRules(DmnModelInstance model, Faults faults) {
		this.model = model;
		this.faults = faults;
	}

	void check(String file) {
		Collection<Decision> decisions = this.model.getModelElementsByType(Decision.class);
		this.faults.unless(decisions.size() == 1, "file " + file, "holds one decision");
		decisions.forEach((decision) -> check(decision, file));
		this.faults.unlessChosen(this.model.getDefinitions().getId(), "definitions");
	}

	private void check(Decision decision, String file) {
		String title = "decision " + decision.getId();
		this.faults.unless(file.equals(decision.getId()), title, "the id is the name of the file");
		this.faults.unlessChosen(decision.getId(), title);
		this.faults.unless(isFilled(decision.getName()), title, "has a name");
		this.faults.unless(decision.getCamundaHistoryTimeToLiveString() != null, title, "has a historyTimeToLive");
		this.faults.unless(decision.getVersionTag() != null, title, "has a version tag");
		this.faults.unless(decision.getExpression() instanceof DecisionTable, title, "is a table");
		if (decision.getExpression() instanceof DecisionTable table) {
			check(table, title);
		}
	}

	private void check(DecisionTable table, String title) {
		this.faults.unless(table.getInputs().stream().allMatch((input) -> isFilled(input.getLabel())), title,
				"each question has a label");
		this.faults.unless(table.getOutputs().stream().allMatch((output) -> isFilled(output.getLabel())), title,
				"each answer has a label");
		int row = 0;
		for (Rule rule : table.getRules()) {
			this.faults.unless(isAnnotated(rule), title + ", rule " + ++row, "its annotation says why");
		}
	}

	private static boolean isAnnotated(DmnElement rule) {
		return rule.getDescription() != null && isFilled(rule.getDescription().getTextContent());
	}

	private static boolean isFilled(String text) {
		return text != null && !text.isBlank();
	}

}
