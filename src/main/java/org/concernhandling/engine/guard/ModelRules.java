package org.concernhandling.engine.guard;

import java.util.List;
import java.util.TreeSet;

/** All rules for models. */
public final class ModelRules {

	private final List<Rules> rules;

	ModelRules(List<Rules> rules) {
		this.rules = List.copyOf(rules);
	}

	/** Every fault of what is to be deployed, by file, element and rule. */
	public List<Fault> faults(ModelLibrary library) {
		TreeSet<Fault> faults = new TreeSet<>();
		this.rules.forEach((rules) -> rules.check(library, faults::add));
		return List.copyOf(faults);
	}

}
