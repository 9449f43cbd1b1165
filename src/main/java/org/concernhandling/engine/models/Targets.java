package org.concernhandling.engine.models;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.engine.models.DecisionFile.Table;
import org.concernhandling.engine.models.Expression.Call;
import org.concernhandling.engine.models.ModelFile.Kind;

/**
 * What the decision service-levels has targets for.
 *
 * @param names their names, or nothing when there is no such decision that can be read:
 * that is told where the decision is checked
 */
public record Targets(Optional<Set<String>> names) {

	/** The decision that has the targets. */
	public static final String DECISION = "service-levels";

	private static final Set<String> LOOKED_UP = Set.of("due", "after", "before", "start", "startAfter", "reach",
			"waiting", "answered");

	/** The targets that would be live. */
	public static Targets in(ModelLibrary library) {
		return new Targets(library.find(Kind.DECISION, DECISION)
			.flatMap(DecisionFile::read)
			.flatMap(DecisionFile::table)
			.map((table) -> of(table).collect(Collectors.toSet())));
	}

	/** What a table has targets for, one for each rule that names it. */
	public static Stream<String> of(Table table) {
		return table.rows().stream().flatMap(Targets::of);
	}

	/** Whether a call looks up a target, which its first argument names. */
	public static boolean areLookedUpBy(Call call) {
		return call.bean().equals("deadlines") && LOOKED_UP.contains(call.method()) && !call.arguments().isEmpty();
	}

	/** Whether there is a target of this name, which stands in single quotes. */
	public boolean knows(String quoted) {
		return this.names.filter((known) -> !known.contains(quoted.replace("'", ""))).isEmpty();
	}

	private static Stream<String> of(DecisionFile.Row row) {
		return row.inputs()
			.stream()
			.limit(1)
			.flatMap((cell) -> Stream.of(cell.split(",")))
			.map((target) -> target.replace("\"", "").strip());
	}

}
