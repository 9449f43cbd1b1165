package org.concernhandling.engine.guard.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.engine.guard.Library;
import org.concernhandling.engine.models.ModelFile;

/** A decision drawn for a test: its columns and rules in short. */
public final class SmallTable {

	public static final String ID = "try-it-out";

	private final String policy;

	private final List<String> questions;

	private final String answer;

	private final List<String> rules = new ArrayList<>();

	private SmallTable(String policy, String answer, List<String> questions) {
		this.policy = policy;
		this.answer = answer;
		this.questions = questions;
	}

	/**
	 * @param questions each an expression and a type, such as {@code severity:string}
	 */
	public static SmallTable of(String policy, String answer, String... questions) {
		return new SmallTable(policy, answer, List.of(questions));
	}

	/** Adds a rule: its cells separated by semicolons, the answer last. */
	public SmallTable rule(String cells) {
		this.rules.add(cells);
		return this;
	}

	/** The decision as a file. */
	public ModelFile drawn() {
		return Library.file(ID + ".dmn", """
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
				    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="small" name="Small" namespace="small">
				  <decision id="%s" name="What is it?" camunda:versionTag="1.0.0" camunda:historyTimeToLive="30">
				    <decisionTable id="table" hitPolicy="%s">
				%s%s%s    </decisionTable>
				  </decision>
				</definitions>
				""".formatted(ID, this.policy, questions(), answer(), rules()));
	}

	private String questions() {
		return this.questions.stream().map((question) -> {
			String[] parts = question.split(":");
			String type = (parts.length > 1) ? " typeRef=\"" + parts[1] + "\"" : "";
			String name = parts[0].replaceAll("\\W", "-");
			return "<input id=\"in-%s\" label=\"%s\"><inputExpression id=\"ask-%s\"%s><text>%s</text></inputExpression></input>%n"
				.formatted(name, name, name, type, parts[0]);
		}).collect(Collectors.joining());
	}

	private String answer() {
		String[] parts = this.answer.split(":");
		return "<output id=\"out\" label=\"Answer\" name=\"%s\" typeRef=\"%s\" />%n".formatted(parts[0], parts[1]);
	}

	private String rules() {
		StringBuilder xml = new StringBuilder();
		for (int row = 1; row <= this.rules.size(); row++) {
			List<String> cells = Stream.of(this.rules.get(row - 1).split(";", -1)).map(String::strip).toList();
			xml.append("<rule id=\"r%d\"><description>Local rule</description>".formatted(row));
			for (int cell = 0; cell < cells.size(); cell++) {
				String entry = (cell < cells.size() - 1) ? "inputEntry" : "outputEntry";
				xml.append("<%s id=\"r%d-%d\"><text><![CDATA[%s]]></text></%s>".formatted(entry, row, cell,
						cells.get(cell), entry));
			}
			xml.append("</rule>\n");
		}
		return xml.toString();
	}

}
