package org.concernhandling.engine.guard.decision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.DecisionFile.Question;
import org.concernhandling.engine.models.DecisionFile.Row;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.DecisionFile;
import org.concernhandling.engine.models.Expression;
import org.concernhandling.engine.models.Expressions;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Targets;
import org.concernhandling.servicelevel.Calendar;
import org.concernhandling.servicelevel.ServiceLevels.Unit;

/**
 * The decision about service levels has a target for everything that a live process asks
 * it for. More than that is no fault: concerns that go on under an older version of a
 * process ask for what that one asks.
 */
class ServiceLevelRules implements Rules {

	private static final Set<String> BASES = Set.of("statute", "guidance", "local");

	private static final int LARGEST_TARGET = 1000;

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		DecisionWords.deployed(library)
			.filter((table) -> table.decision().getId().equals(Targets.DECISION))
			.forEach((table) -> check(table, library, new FileFaults(table.file(), faults)));
	}

	/** What the processes ask a target for. */
	static Set<String> asked(ModelLibrary library) {
		return library.processes()
			.flatMap(Expressions::in)
			.flatMap(Expression::calls)
			.filter(Targets::areLookedUpBy)
			.map((call) -> call.arguments().get(0).replace("'", ""))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static void check(Table table, ModelLibrary library, FileFaults faults) {
		String title = "decision " + Targets.DECISION;
		boolean askable = table.questions().size() == 1 && table.questions().get(0).variable().equals("task")
				&& !table.collects();
		faults.unless(askable, title, Targets.DECISION, "asks for the task alone, and gives one answer",
				"Keep the one When column with the expression task, and the hit policy Unique.");
		List<String> missing = Stream.of("target", "unit", "calendar", "warnAfter", "escalateTo", "basis")
			.filter((name) -> column(table, name) < 0)
			.toList();
		faults.unless(missing.isEmpty(), title, Targets.DECISION, "answers what the application asks for",
				"Add the Then column with the output name " + String.join(", ", missing) + ".");
		if (!askable || !missing.isEmpty()) {
			return;
		}
		List<String> targets = Targets.of(table).toList();
		Set<String> unknown = asked(library);
		unknown.removeAll(targets);
		unknown.forEach((task) -> faults.unless(false, title, Targets.DECISION,
				"has a target for everything that a process asks for",
				"Add a rule for \"" + task + "\", which a live process asks for."));
		checkOffered(table.questions().get(0), targets, faults);
		table.rows().forEach((row) -> check(row, table, faults));
	}

	private static void checkOffered(Question question, List<String> targets, FileFaults faults) {
		Set<String> offered = Scale.CODES.literals(question.allowed())
			.map((literal) -> (String) Scale.CODES.value(literal))
			.collect(Collectors.toSet());
		faults.unless(question.allowed().isEmpty() || offered.containsAll(targets), "column '" + question.label() + "'",
				question.id(), "offers everything that has a target",
				"Add what is missing to the predefined values of the column.");
	}

	private static void check(Row row, Table table, FileFaults faults) {
		faults.unless(Scale.CODES.isOneValue(row.inputs().get(0)), row.title(), row.id(), "is about one task",
				"Write the id of one task, milestone or wait in quotation marks, and a rule of its own for each.");
		checkCell(row, table, "target", faults, cell(row, table, "target").matches("\\d{1,4}")
				&& isBetween(cell(row, table, "target"), 1, LARGEST_TARGET), "a whole number from 1 to 1000");
		checkCell(row, table, "unit", faults, isOf(cell(row, table, "unit"), codes(Unit.values())),
				"one of " + words(codes(Unit.values())));
		checkCell(row, table, "calendar", faults, isOf(cell(row, table, "calendar"), codes(Calendar.values())),
				"one of " + words(codes(Calendar.values())));
		String warnAfter = cell(row, table, "warnAfter");
		checkCell(row, table, "warnAfter", faults,
				warnAfter.isEmpty() || warnAfter.matches("\\d{1,3}") && isBetween(warnAfter, 1, 100),
				"a whole number from 1 to 100, or nothing for no warning");
		Set<String> groups = StaffGroup.handlingConcerns().map(StaffGroup::id).collect(Collectors.toSet());
		String escalateTo = cell(row, table, "escalateTo");
		checkCell(row, table, "escalateTo", faults, escalateTo.isEmpty() || isOf(escalateTo, groups),
				"a group of staff, one of " + words(groups) + ", or nothing for the managers");
		checkCell(row, table, "basis", faults, isOf(cell(row, table, "basis"), BASES), "one of " + words(BASES));
	}

	private static void checkCell(Row row, Table table, String column, FileFaults faults, boolean obeyed,
			String allowed) {
		String label = table.answers().get(column(table, column)).label();
		faults.unless(obeyed, row.title() + ", column '" + label + "'", row.id(),
				"the cell holds what the application can count with", "Write " + allowed + ".");
	}

	private static String cell(Row row, Table table, String column) {
		return row.outputs().get(column(table, column));
	}

	private static int column(Table table, String name) {
		return table.answers().stream().map(DecisionFile.Answer::name).toList().indexOf(name);
	}

	private static boolean isBetween(String figure, int least, int most) {
		return Integer.parseInt(figure) >= least && Integer.parseInt(figure) <= most;
	}

	private static boolean isOf(String cell, Set<String> codes) {
		return Scale.CODES.isOneValue(cell) && codes.contains(Scale.CODES.value(cell));
	}

	private static Set<String> codes(Code... list) {
		return Stream.of(list).map(Code::code).collect(Collectors.toSet());
	}

	private static String words(Set<String> codes) {
		return codes.stream().sorted().map((code) -> "\"" + code + "\"").collect(Collectors.joining(", "));
	}

}
