package org.concernhandling.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.DecisionService;
import org.concernhandling.concern.vocabulary.Code;
import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks decisions as the models do. What is not known is null. */
@TestComponent
class DecisionTables {

	private final DecisionService decisions;

	DecisionTables(DecisionService decisions) {
		this.decisions = decisions;
	}

	/** All answers of a decision, one for each rule that fits. */
	List<Map<String, Object>> ask(String decision, Map<String, ?> facts) {
		return this.decisions.evaluateDecisionTableByKey(decision, new HashMap<>(facts)).getResultList();
	}

	/** The answer of a decision that gives exactly one. */
	Map<String, Object> askForOne(String decision, Map<String, ?> facts) {
		List<Map<String, Object>> answers = ask(decision, facts);
		assertThat(answers).as("answers of %s to %s", decision, facts).hasSize(1);
		return answers.get(0);
	}

	/** Facts as a process knows them: names and codes in turn. */
	static Map<String, String> facts(String... namesAndCodes) {
		Map<String, String> facts = new LinkedHashMap<>();
		for (int i = 0; i < namesAndCodes.length; i += 2) {
			facts.put(namesAndCodes[i], namesAndCodes[i + 1]);
		}
		return facts;
	}

	/** The codes of a list, and null for what is not known. */
	static <E extends Enum<E> & Code> List<String> codes(Class<E> list) {
		return orNotKnown(Stream.of(list.getEnumConstants()).map(Code::code).toArray(String[]::new));
	}

	/** These values, and null for what is not known. */
	static List<String> orNotKnown(String... values) {
		List<String> all = new ArrayList<>(List.of(values));
		all.add(null);
		return all;
	}

	/** The facts in every combination with a further one. */
	static List<Map<String, String>> combined(List<Map<String, String>> facts, String name, List<String> values) {
		return facts.stream().flatMap((known) -> values.stream().map((value) -> {
			Map<String, String> more = new LinkedHashMap<>(known);
			more.put(name, value);
			return more;
		})).toList();
	}

	/** A fact in every value. */
	static List<Map<String, String>> every(String name, List<String> values) {
		return combined(List.of(Map.of()), name, values);
	}

}
