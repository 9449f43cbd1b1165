package org.concernhandling.engine.guard.rules;

import java.util.function.Consumer;

import org.concernhandling.engine.models.ModelLibrary;

/** Rules about the same, with what their faults have to do with each other. */
@FunctionalInterface
public interface RuleSet {

	/** Tells everything that is wrong, also what follows from something else. */
	void judge(ModelLibrary library, Consumer<Finding> findings);

}
