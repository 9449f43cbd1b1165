package org.concernhandling.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.concernhandling.engine.models.ModelFile;

import static org.assertj.core.api.Assertions.assertThat;

/** A copy of a decision in Modeler: its columns are known by their labels. */
final class DecisionTableEditor {

	private final DmnModelInstance model;

	private final Decision decision;

	private final DecisionTable table;

	DecisionTableEditor(String decision) {
		this.model = Dmn.readModelFromFile(Path.of("processes", decision + ".dmn").toFile());
		this.decision = this.model.getModelElementById(decision);
		this.table = (DecisionTable) this.decision.getExpression();
	}

	/** Adds a code to the predefined values of a column. */
	DecisionTableEditor offer(String column, String code) {
		Input input = this.table.getInputs()
			.stream()
			.filter((candidate) -> column.equals(candidate.getLabel()))
			.findFirst()
			.orElseThrow();
		Text values = input.getInputValues().getText();
		values.setTextContent(values.getTextContent() + ", \"" + code + "\"");
		return this;
	}

	/**
	 * Adds a rule at the end, with ids such as Modeler makes, and sets the version tag.
	 */
	DecisionTableEditor add(Map<String, String> cells) {
		Rule rule = this.model.newInstance(Rule.class, "DecisionRule_0guide1");
		Description why = this.model.newInstance(Description.class);
		why.setTextContent(cells.get("Annotation"));
		rule.setDescription(why);
		int number = 0;
		for (Input input : this.table.getInputs()) {
			InputEntry entry = this.model.newInstance(InputEntry.class, "UnaryTests_0guide" + ++number);
			entry.setText(text(cells, input.getLabel()));
			rule.getInputEntries().add(entry);
		}
		for (Output output : this.table.getOutputs()) {
			OutputEntry entry = this.model.newInstance(OutputEntry.class, "LiteralExpression_0guide" + ++number);
			entry.setText(text(cells, output.getLabel()));
			rule.getOutputEntries().add(entry);
		}
		this.table.getRules().add(rule);
		return raise(cells);
	}

	/**
	 * Changes the rule that has the same first cell, where cells are given, and sets the
	 * version tag.
	 */
	DecisionTableEditor change(Map<String, String> cells) {
		String first = cells.get(this.table.getInputs().iterator().next().getLabel());
		Rule rule = this.table.getRules()
			.stream()
			.filter((candidate) -> candidate.getInputEntries().iterator().next().getTextContent().strip().equals(first))
			.findFirst()
			.orElseThrow();
		List<OutputEntry> entries = new ArrayList<>(rule.getOutputEntries());
		int column = 0;
		for (Output output : this.table.getOutputs()) {
			String cell = cells.get(output.getLabel());
			if (cell != null) {
				assertThat(entries.get(column).getTextContent().strip()).as("already so").isNotEqualTo(cell);
				entries.get(column).setText(text(cells, output.getLabel()));
			}
			column++;
		}
		return raise(cells);
	}

	ModelFile file() {
		return GuidedChanges.file(this.decision.getId() + ".dmn", Dmn.convertToString(this.model));
	}

	private DecisionTableEditor raise(Map<String, String> cells) {
		this.decision.setVersionTag(cells.get("Version tag"));
		return this;
	}

	private Text text(Map<String, String> cells, String label) {
		assertThat(cells).as("cell of the column").containsKey(label);
		Text text = this.model.newInstance(Text.class);
		text.setTextContent(cells.get(label));
		return text;
	}

}
