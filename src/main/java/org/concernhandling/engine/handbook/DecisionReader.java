package org.concernhandling.engine.handbook;

import java.util.List;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concernhandling.engine.handbook.DecisionChapter.Column;
import org.concernhandling.engine.handbook.DecisionChapter.Row;
import org.concernhandling.engine.models.ExamplesFile;
import org.concernhandling.engine.models.ModelFile;

/** Reads a decision. */
final class DecisionReader {

	private DecisionReader() {
	}

	/**
	 * Reads a decision.
	 * @param examples its file of examples, or null
	 */
	static DecisionChapter read(Decision decision, ModelFile examples) {
		DecisionTable table = (DecisionTable) decision.getExpression();
		List<Column> inputs = table.getInputs()
			.stream()
			.map((input) -> new Column(Words.or(input.getLabel(), ""), text(input.getInputExpression().getText())))
			.toList();
		List<Column> outputs = table.getOutputs()
			.stream()
			.map((output) -> new Column(Words.or(output.getLabel(), ""), Words.or(output.getName(), "")))
			.toList();
		return new DecisionChapter(decision.getId(), Words.or(decision.getName(), decision.getId()),
				Words.or(decision.getVersionTag(), ""), description(decision), order(table.getHitPolicy()), inputs,
				outputs, table.getRules().stream().map(DecisionReader::row).toList(),
				(examples != null) ? examples(examples, inputs, outputs) : List.of());
	}

	/** What cannot be read has been deployed past the guard: it shows nothing. */
	private static List<Row> examples(ModelFile file, List<Column> inputs, List<Column> outputs) {
		try {
			ExamplesFile examples = ExamplesFile.read(file);
			return examples.lines()
				.stream()
				.map((line) -> new Row(
						inputs.stream().map((input) -> line.cell(examples.column(input.variable()))).toList(),
						outputs.stream()
							.map((output) -> line.cell(examples.column("=> " + output.variable())))
							.toList(),
						line.cell(examples.column("why"))))
				.toList();
		}
		catch (ExamplesFile.Unreadable ex) {
			return List.of();
		}
	}

	private static Row row(Rule rule) {
		return new Row(rule.getInputEntries().stream().map((cell) -> cell(cell.getText())).toList(),
				rule.getOutputEntries().stream().map((cell) -> cell(cell.getText())).toList(), description(rule));
	}

	private static String cell(ModelElementInstance cell) {
		return text(cell).replace("\"", "");
	}

	private static String order(HitPolicy policy) {
		return switch (policy) {
			case FIRST -> "The first rule that fits decides.";
			case COLLECT, RULE_ORDER -> "Every rule that fits adds its answer.";
			default -> "At most one rule fits.";
		};
	}

	private static String description(DmnElement element) {
		return text(element.getDescription());
	}

	private static String text(ModelElementInstance element) {
		return (element != null) ? Words.or(element.getTextContent(), "") : "";
	}

}
