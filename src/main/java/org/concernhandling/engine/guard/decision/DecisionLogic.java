package org.concernhandling.engine.guard.decision;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.concernhandling.engine.guard.rules.Rules;
import org.concernhandling.engine.models.DecisionFile.Row;
import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.Variables;

/**
 * The rules of a decision leave nothing unsaid and say nothing twice where one answer is
 * needed, and none is written in vain. It is worked out for everything that can be known,
 * also that something is not known.
 */
class DecisionLogic implements Rules {

	private static final Set<HitPolicy> POLICIES = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY,
			HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

	private final DecisionEngine engine;

	DecisionLogic(DecisionEngine engine) {
		this.engine = engine;
	}

	@Override
	public void check(ModelLibrary library, Consumer<Fault> faults) {
		Variables variables = library.variables();
		DecisionWords.deployed(library)
			.filter(DecisionWords::isUnderstood)
			.forEach((table) -> check(table, variables, new FileFaults(table.file(), faults)));
	}

	private void check(Table table, Variables variables, FileFaults faults) {
		String id = table.decision().getId();
		String title = "decision " + id;
		if (!POLICIES.contains(table.hitPolicy())) {
			faults.unless(false, title, id, "has a hit policy that the engine knows",
					"Choose Unique, First, Any, Collect or Rule order at the top left of the table.");
			return;
		}
		Combinations.of(table, variables, this.engine)
			.ifPresentOrElse((combinations) -> new Checked(table, title, combinations, faults).check(),
					() -> faults.unless(false, title, id, "is small enough to be worked out",
							"Split the decision into several with fewer columns each."));
	}

	/** A table whose combinations are known. */
	private record Checked(Table table, String title, Combinations combinations, FileFaults faults) {

		void check() {
			if (!this.table.collects() && !this.combinations.isOpen()) {
				checkNothingIsUnsaid();
			}
			if (this.table.hitPolicy() == HitPolicy.UNIQUE) {
				checkOverlaps((rows) -> true, "no two rules apply at once",
						"Change one of them, or choose the hit policy First.");
			}
			if (this.table.hitPolicy() == HitPolicy.ANY) {
				checkOverlaps((rows) -> rows.stream().map(Row::outputs).distinct().count() > 1,
						"rules that apply at once say the same", "Change one of them, or choose the hit policy First.");
			}
			this.table.rows().forEach(this::checkReached);
			if (this.table.collects()) {
				checkDoubles();
			}
		}

		private void checkNothingIsUnsaid() {
			List<String> gap = this.combinations.found().get(new BitSet());
			if (gap != null) {
				tell("a rule applies whatever is known", "Nothing is said for " + this.combinations.words(gap)
						+ ": add a rule for it. An empty cell stands for anything, null for what is not known.");
			}
		}

		private void checkOverlaps(Predicate<List<Row>> clash, String rule, String mend) {
			this.combinations.found()
				.entrySet()
				.stream()
				.filter((found) -> found.getKey().cardinality() > 1)
				.filter((found) -> clash.test(this.combinations.rows(found.getKey())))
				.findFirst()
				.ifPresent((found) -> tell(rule, "For " + this.combinations.words(found.getValue()) + " both "
						+ titles(this.combinations.rows(found.getKey())) + " apply. " + mend));
		}

		private void checkReached(Row row) {
			int place = row.number() - 1;
			boolean first = this.table.hitPolicy() == HitPolicy.FIRST;
			boolean fits = this.combinations.found().keySet().stream().anyMatch((rules) -> rules.get(place));
			boolean reached = this.combinations.found()
				.keySet()
				.stream()
				.anyMatch((rules) -> first ? rules.nextSetBit(0) == place : rules.get(place));
			this.faults.unless(reached, row.title(), row.id(), "can apply", fits
					? "Rules above it always apply first: move it up, or delete it."
					: "No value fits to all its cells: mend the cell that contradicts itself, or delete the rule.");
		}

		private void checkDoubles() {
			Map<List<List<String>>, List<Row>> alike = this.table.rows()
				.stream()
				.collect(Collectors.groupingBy((row) -> List.of(row.inputs(), row.outputs())));
			alike.values()
				.stream()
				.filter((rows) -> rows.size() > 1)
				.forEach((rows) -> tell("says nothing twice",
						"Delete one of " + titles(rows) + ": they are the same, column by column."));
		}

		private static String titles(List<Row> rows) {
			return rows.stream().limit(2).map(Row::title).collect(Collectors.joining(" and "));
		}

		private void tell(String rule, String mend) {
			this.faults.unless(false, this.title, this.table.decision().getId(), rule, mend);
		}

	}

}
