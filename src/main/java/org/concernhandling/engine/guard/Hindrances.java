package org.concernhandling.engine.guard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.engine.guard.rules.Finding;
import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * What keeps a deployment from going live. Of a file that it changes that is every fault;
 * of one that it leaves as it is, only what it makes worse: whatever was wrong with it is
 * live already. A file that comes back exactly as it once was is held to the rules of
 * safety and to what others rely on, as it was accepted before.
 */
class Hindrances {

	private final ModelRules rules;

	private final EarlierVersions earlier;

	Hindrances(ModelRules rules, EarlierVersions earlier) {
		this.rules = rules;
		this.earlier = earlier;
	}

	/** All of them, also those that follow from others. */
	List<Finding> in(ModelLibrary library) {
		List<Finding> found = this.rules.findings(library);
		if (found.isEmpty()) {
			return found;
		}
		boolean isOld = found.stream().anyMatch((finding) -> !library.isChanged(finding.fault().file()));
		Set<Fault> before = isOld ? faults(library.before()) : Set.of();
		Map<String, Boolean> restored = new HashMap<>();
		Predicate<Finding> hinders = (finding) -> {
			String file = finding.fault().file();
			if (!library.isChanged(file)) {
				return !before.contains(finding.fault());
			}
			return finding.isOfSafety() || !restored.computeIfAbsent(file, (name) -> wasLive(name, library));
		};
		return found.stream().filter(hinders).toList();
	}

	/**
	 * With what is told to mend them: two faults of one rule at the same element are two.
	 */
	private Set<Fault> faults(ModelLibrary library) {
		return this.rules.findings(library).stream().map(Finding::fault).collect(Collectors.toSet());
	}

	private boolean wasLive(String name, ModelLibrary library) {
		Stream<ModelFile> deployed = library.deployed().filter((file) -> file.name().equals(name));
		return deployed.anyMatch((file) -> this.earlier.of(name)
			.anyMatch((version) -> Arrays.equals(version.content(), file.content())));
	}

}
