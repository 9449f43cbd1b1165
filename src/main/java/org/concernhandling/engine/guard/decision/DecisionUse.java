package org.concernhandling.engine.guard.decision;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.DecisionFile.Answer;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.DecisionFile;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * A decision answers what the tasks that ask it make of its result, also those of
 * processes that are live already.
 */
class DecisionUse implements Rules {

	private static final Pattern COLUMN = Pattern
		.compile("collectEntries\\(\\s*'(\\w+)'\\s*\\)|getSingleResult\\(\\)\\s*\\.\\s*(\\w+)");

	private static final Set<String> OF_ONE_COLUMN = Set.of("singleEntry", "collectEntries");

	private static final Set<String> OF_ONE_RULE = Set.of("singleEntry", "singleResult");

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		Set<String> deployed = library.deployed().map(ModelFile::name).collect(Collectors.toSet());
		library.processes()
			.forEach((process) -> process.model()
				.getModelElementsByType(BusinessRuleTask.class)
				.stream()
				.filter((task) -> deployed.contains(process.file().name())
						|| deployed.contains(task.getCamundaDecisionRef() + ".dmn"))
				.forEach((task) -> table(task, library).ifPresent((table) -> check(task, table, new FileFaults(
						deployed.contains(table.file()) ? table.file() : process.file().name(), faults)))));
	}

	private static Optional<Table> table(BusinessRuleTask task, ModelLibrary library) {
		return Optional.ofNullable(task.getCamundaDecisionRef())
			.flatMap((decision) -> library.find(Kind.DECISION, decision))
			.flatMap(DecisionFile::read)
			.flatMap(DecisionFile::table);
	}

	private static void check(BusinessRuleTask task, Table table, FileFaults faults) {
		String decision = table.decision().getId();
		String result = String.valueOf(task.getCamundaMapDecisionResult());
		faults.unless(!OF_ONE_COLUMN.contains(result) || table.answers().size() == 1, task,
				"the decision that it asks has one answer", "Keep one Then column in the decision " + decision
						+ ", or let the task map the result otherwise (section Implementation).");
		faults.unless(!OF_ONE_RULE.contains(result) || !table.collects() || table.aggregation() != null, task,
				"the decision that it asks gives one answer",
				"Choose the hit policy Unique, First or Any in the decision " + decision
						+ ", or let the task collect the entries (section Implementation).");
		Set<String> answers = table.answers().stream().map(Answer::name).collect(Collectors.toSet());
		COLUMN.matcher(task.getTextContent())
			.results()
			.map((column) -> (column.group(1) != null) ? column.group(1) : column.group(2))
			.distinct()
			.forEach((column) -> faults.unless(answers.contains(column), task,
					"the decision that it asks has the column that it takes", "Name a Then column of the decision "
							+ decision + " " + column + ", or take another column in the outputs of the task."));
	}

}
