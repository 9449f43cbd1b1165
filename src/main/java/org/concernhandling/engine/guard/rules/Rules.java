package org.concernhandling.engine.guard.rules;

import java.util.function.Consumer;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelLibrary;

/** Rules of one sort that models have to obey. */
public interface Rules {

	/**
	 * Tells each fault of the files that are to be deployed. A file that cannot be read
	 * is a fault, never an exception; what cannot be judged because another file is
	 * missing or unreadable is told once, where it is missing.
	 */
	void check(ModelLibrary library, Consumer<Fault> faults);

}
