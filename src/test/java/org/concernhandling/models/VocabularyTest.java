package org.concernhandling.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes, decisions and forms mean the same by a code: each is a code of the list that
 * its variable has. What forms offer is checked with the forms.
 */
class VocabularyTest {

	/**
	 * Variables whose list is neither that of a question nor that of their own name.
	 */
	private static final Map<String, String> LISTS = Map.of("reportedRisk", "yes-no-not-known", "permitted",
			"handling-action", "recommended", "handling-action", "outcome", "action-outcome", "newDecisionDue",
			"yes-no");

	/** Their words are of tasks, times and calendars; they have tests of their own. */
	private static final Set<String> NOT_OF_THE_VOCABULARY = Set.of("service-levels", "bank-holidays");

	private static final Pattern COMPARISON = Pattern.compile("(\\w+) (?:==|!=) '([^']*)'");

	private static final Pattern TURNED_COMPARISON = Pattern.compile("'[^']*' (?:==|!=)");

	private static final Pattern LITERAL_IN_CELL = Pattern.compile("(date\\()?\"([^\"]*)\"");

	private static final Pattern COLUMN_CONTAINS = Pattern
		.compile("collectEntries\\('(\\w+)'\\)\\.contains\\('([^']*)'\\)");

	private static final Map<String, Set<String>> ASKED = questions();

	@ParameterizedTest
	@MethodSource("org.concernhandling.models.Models#processes")
	void whatAProcessComparesWithIsACodeOfTheVariablesList(Path process) {
		assertThat(Expressions.in(process)).allSatisfy((expression) -> {
			assertThat(expression).as("the variable comes first").doesNotContainPattern(TURNED_COMPARISON);
			matches(COMPARISON, expression)
				.forEach((comparison) -> assertThat(codes(comparison.group(1))).contains(comparison.group(2)));
			matches(COLUMN_CONTAINS, expression)
				.forEach((contains) -> assertThat(codes(contains.group(1))).contains(contains.group(2)));
		});
	}

	@ParameterizedTest
	@MethodSource("org.concernhandling.models.Models#processes")
	void whatAProcessSetsIsACodeOfTheVariablesList(Path process) {
		Expressions.nodes(Bpmn.readModelFromFile(process.toFile()), "//*[local-name() = 'outputParameter']")
			.map(Element.class::cast)
			.filter((output) -> !Expressions.isExpression(output.getTextContent()))
			.forEach((output) -> assertThat(codes(output.getAttribute("name"))).contains(output.getTextContent()));
	}

	@ParameterizedTest
	@MethodSource("org.concernhandling.models.Models#processes")
	void theActionThatAProcessTakesUpIsItself(Path process) {
		List<String> opened = Expressions.in(process)
			.flatMap(Expressions::calls)
			.filter((call) -> call.bean().equals("register") && call.method().equals("open"))
			.map((call) -> call.arguments().get(1).replace("'", ""))
			.toList();
		assertThat(opened).hasSizeLessThanOrEqualTo(1).allMatch(Models.name(process)::equals);
		assertThat(Stream.of(HandlingAction.values()).map(Code::code)).containsAll(opened);
	}

	@ParameterizedTest
	@MethodSource
	void aDecisionAsksAndAnswersInCodesOfTheListOfEachColumn(Path decision) {
		for (Decision found : Models.decisions(decision)) {
			DecisionTable table = (DecisionTable) found.getExpression();
			int column = 0;
			for (Input input : table.getInputs()) {
				String variable = input.getInputExpression().getText().getTextContent();
				check(variable, input.getInputValues());
				for (Rule rule : table.getRules()) {
					check(variable, new ArrayList<>(rule.getInputEntries()).get(column));
				}
				column++;
			}
			column = 0;
			for (Output output : table.getOutputs()) {
				check(output.getName(), output.getOutputValues());
				for (Rule rule : table.getRules()) {
					check(output.getName(), new ArrayList<>(rule.getOutputEntries()).get(column));
				}
				column++;
			}
		}
	}

	static Stream<Path> aDecisionAsksAndAnswersInCodesOfTheListOfEachColumn() {
		return Models.decisions().filter((decision) -> !NOT_OF_THE_VOCABULARY.contains(Models.name(decision)));
	}

	@Test
	void aDecisionOffersEveryCodeOfTheListThatItAsksAbout() {
		for (Path file : aDecisionAsksAndAnswersInCodesOfTheListOfEachColumn().toList()) {
			Models.decisions(file)
				.stream()
				.flatMap((decision) -> ((DecisionTable) decision.getExpression()).getInputs().stream())
				.filter((input) -> input.getInputValues() != null)
				.forEach((input) -> assertThat(literals(input.getInputValues()).toList())
					.as("%s, %s", file, input.getLabel())
					.hasSameElementsAs(codes(input.getInputExpression().getText().getTextContent())));
		}
	}

	private static void check(String variable, ModelElementInstance cell) {
		if (cell != null) {
			List<String> literals = literals(cell).toList();
			if (!literals.isEmpty()) {
				assertThat(codes(variable)).as("codes of %s", variable).containsAll(literals);
			}
		}
	}

	/**
	 * What stands in quotation marks in a cell; an empty text and a date are no codes.
	 */
	private static Stream<String> literals(ModelElementInstance cell) {
		return matches(LITERAL_IN_CELL, cell.getTextContent()).filter((literal) -> literal.group(1) == null)
			.map((literal) -> literal.group(2))
			.filter((literal) -> !literal.isEmpty());
	}

	private static Stream<MatchResult> matches(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.results();
	}

	/** The codes that a variable may have. */
	private static Set<String> codes(String variable) {
		Set<String> lists = new HashSet<>(ASKED.getOrDefault(variable, Set.of()));
		lists.add(LISTS.getOrDefault(variable, kebab(variable)));
		Set<String> codes = lists.stream()
			.flatMap((list) -> Vocabulary.list(list).stream())
			.flatMap(List::stream)
			.map(Code::code)
			.collect(Collectors.toSet());
		assertThat(codes).as("codes of the variable %s, which has no list", variable).isNotEmpty();
		return codes;
	}

	private static String kebab(String variable) {
		return variable.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	/** The lists of the questions that forms ask. */
	private static Map<String, Set<String>> questions() {
		Map<String, Set<String>> lists = new HashMap<>();
		try (Stream<Path> forms = Files.list(Path.of("forms"))) {
			for (Path form : forms.toList()) {
				for (JsonNode question : new ObjectMapper().readTree(form.toFile()).findParents("key")) {
					String list = question.path("properties").path("vocabulary").asText("");
					if (!list.isEmpty()) {
						lists.computeIfAbsent(question.get("key").asText(), (key) -> new HashSet<>()).add(list);
					}
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return lists;
	}

}
