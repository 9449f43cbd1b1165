package org.concernhandling.engine.handbook;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Vocabulary;
import org.concernhandling.engine.handbook.DecisionChapter.Column;
import org.concernhandling.engine.handbook.ProcessChapter.VariableEntry;
import org.concernhandling.engine.models.Variables.Kind;
import org.concernhandling.engine.models.Variables.Place;
import org.concernhandling.engine.models.Variables.Variable;
import org.concernhandling.engine.models.Variables;

/** Says what the variables of a process mean. */
final class VariableReader {

	private final Variables variables;

	private final Questions questions;

	private final List<DecisionChapter> decisions;

	VariableReader(Variables variables, Questions questions, List<DecisionChapter> decisions) {
		this.variables = variables;
		this.questions = questions;
		this.decisions = decisions;
	}

	/** The variables of a process by name. Words that people write are none. */
	List<VariableEntry> of(String process) {
		return this.variables.of(process)
			.stream()
			.filter((variable) -> variable.kind() != Kind.WORDS)
			.map(this::entry)
			.toList();
	}

	private VariableEntry entry(Variable variable) {
		return new VariableEntry(variable.name(), meaning(variable.name()), values(variable),
				places(variable, variable.setBy()), places(variable, variable.readBy()));
	}

	private String meaning(String name) {
		return this.questions.find(name).or(() -> column(name)).orElseGet(() -> Words.ofVariable(name));
	}

	private Optional<String> column(String name) {
		return this.decisions.stream()
			.flatMap((decision) -> Stream.concat(decision.outputs().stream(), decision.inputs().stream()))
			.filter((column) -> column.variable().equals(name) && !column.label().isEmpty())
			.map(Column::label)
			.findFirst();
	}

	private static List<String> values(Variable variable) {
		return switch (variable.kind()) {
			case CODE -> codes(variable.lists());
			case TICK -> List.of("true or false");
			case NUMBER -> List.of("a number");
			case DATE -> List.of("a day, such as 2026-12-31");
			default -> List.of();
		};
	}

	private static List<String> codes(SortedSet<String> lists) {
		return lists.stream()
			.flatMap((list) -> Vocabulary.list(list).stream())
			.flatMap(List::stream)
			.map((code) -> "%s (%s)".formatted(code.code(), code.label()))
			.distinct()
			.toList();
	}

	private static List<String> places(Variable variable, List<Place> places) {
		return places.stream().map((place) -> place(variable, place)).distinct().toList();
	}

	private static String place(Variable variable, Place place) {
		boolean elsewhere = !place.file().isEmpty() && !place.file().equals(variable.process() + ".bpmn");
		return "%s%s: %s".formatted(place.element(), elsewhere ? " in " + place.file() : "",
				Words.ofVariable(place.how()));
	}

}
