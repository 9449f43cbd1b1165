package org.concernhandling.engine.guard.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * A fault, and what it depends on.
 *
 * @param isOfSafety whether also a file that comes back as it once was must not have it
 * @param causes the faults that it may follow from, so that it may be gone with them
 */
public record Finding(Fault fault, boolean isOfSafety, Set<Fault> causes) {

	public Finding {
		causes = Set.copyOf(causes);
	}

	/**
	 * Those that are worth telling: the ones that follow from none of the others. Where
	 * there is anything, some of it is told.
	 */
	public static List<Fault> told(Collection<Finding> findings) {
		Set<Fault> all = findings.stream().map(Finding::fault).collect(Collectors.toSet());
		return findings.stream()
			.filter((finding) -> Collections.disjoint(finding.causes, all))
			.map(Finding::fault)
			.sorted()
			.distinct()
			.toList();
	}

	/** Asks rules, and passes on what they find. */
	static List<Fault> of(Stream<Rules> rules, ModelLibrary library, boolean isOfSafety,
			Function<Fault, Stream<Fault>> causes, Consumer<Finding> findings) {
		return rules.flatMap((some) -> {
			Stream.Builder<Fault> found = Stream.builder();
			some.check(library, found);
			return found.build();
		})
			.peek((fault) -> findings.accept(new Finding(fault, isOfSafety,
					causes.apply(fault).filter((cause) -> !cause.equals(fault)).collect(Collectors.toSet()))))
			.toList();
	}

}
