package org.concernhandling.engine.guard.decision;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.DecisionFile;
import org.concernhandling.engine.models.ExamplesFile;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelFile.Kind;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * Each decision has examples beside it, in a file of its name, that come out as they say
 * and that reach each of its rules. How many rules there are is nobody's business.
 */
class ExampleRules implements Rules {

	private final DecisionEngine engine;

	ExampleRules(DecisionEngine engine) {
		this.engine = engine;
	}

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		Set<String> touched = Stream.of(Kind.DECISION, Kind.EXAMPLES)
			.flatMap(library::deployed)
			.map(ModelFile::id)
			.collect(Collectors.toCollection(TreeSet::new));
		touched.forEach((id) -> check(id, library, faults));
	}

	private void check(String id, ModelLibrary library, Consumer<Fault> faults) {
		Optional<ModelFile> decision = library.find(Kind.DECISION, id);
		Optional<ModelFile> examples = library.find(Kind.EXAMPLES, id);
		if (decision.isEmpty()) {
			new FileFaults(id + ".csv", faults).tell("belongs to a decision of the same name",
					"Name the file after its decision, or deploy " + id + ".dmn with it.");
		}
		else if (examples.isEmpty()) {
			new FileFaults(id + ".dmn", faults).tell("has examples beside it",
					"Deploy " + id + ".csv with it, with at least one example for each rule.");
		}
		else {
			DecisionFile.read(decision.get())
				.ifPresent((file) -> file.table()
					.filter(DecisionWords::isWhole)
					.filter(DecisionWords::isUnderstood)
					.ifPresent((table) -> check(file, table, examples.get(), library, faults)));
		}
	}

	private void check(DecisionFile file, Table table, ModelFile examples, ModelLibrary library,
			Consumer<Fault> faults) {
		AtomicBoolean fine = new AtomicBoolean(true);
		FileFaults told = new FileFaults(examples.name(), (fault) -> {
			fine.set(false);
			faults.accept(fault);
		});
		Optional<DmnDecision> decision = this.engine.read(file);
		if (decision.isEmpty()) {
			new FileFaults(file.file(), faults).tell("can be asked by the engine",
					"Open it in Modeler, mend what it shows and save it again.");
			return;
		}
		try {
			ExamplesFile read = ExamplesFile.read(examples);
			ExampleColumns columns = new ExampleColumns(table, read, told);
			if (!columns.check() || !columns.checkSeparators()) {
				return;
			}
			Set<String> reached = new TreeSet<>();
			ExampleRun run = new ExampleRun(table, decision.get(), this.engine, library.variables(), columns, told);
			read.lines().forEach((line) -> reached.addAll(run.check(line)));
			String inFile = deployed(library, file.file()) ? file.file() : examples.name();
			table.rows()
				.stream()
				.filter((row) -> fine.get() && !reached.contains(row.id()))
				.forEach((row) -> new FileFaults(inFile, faults).unless(false, row.title(), row.id(),
						"an example reaches each rule",
						"Add an example to " + examples.name() + " that this rule decides, with its outcome and why."));
		}
		catch (ExamplesFile.Unreadable ex) {
			told.tell(ex.rule(), ex.mend());
		}
	}

	private static boolean deployed(ModelLibrary library, String name) {
		return library.deployed().anyMatch((file) -> file.name().equals(name));
	}

}
