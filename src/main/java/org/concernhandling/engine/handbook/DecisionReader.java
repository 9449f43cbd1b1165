package org.concernhandling.engine.handbook;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concernhandling.engine.handbook.DecisionChapter.Column;
import org.concernhandling.engine.handbook.DecisionChapter.Row;

/** Reads a decision. */
final class DecisionReader {

	private DecisionReader() {
	}

	static DecisionChapter read(Decision decision) {
		DecisionTable table = (DecisionTable) decision.getExpression();
		return new DecisionChapter(decision.getId(), Words.or(decision.getName(), decision.getId()),
				Words.or(decision.getVersionTag(), ""), description(decision), order(table.getHitPolicy()),
				table.getInputs()
					.stream()
					.map((input) -> new Column(Words.or(input.getLabel(), ""),
							text(input.getInputExpression().getText())))
					.toList(),
				table.getOutputs()
					.stream()
					.map((output) -> new Column(Words.or(output.getLabel(), ""), Words.or(output.getName(), "")))
					.toList(),
				table.getRules().stream().map(DecisionReader::row).toList());
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
