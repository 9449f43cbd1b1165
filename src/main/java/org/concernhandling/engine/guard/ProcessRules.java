package org.concernhandling.engine.guard;

import java.util.function.Consumer;

/** Rules that each process of a deployment has to obey. */
interface ProcessRules extends Rules {

	@Override
	default void check(ModelLibrary library, Consumer<Fault> faults) {
		library.deployedProcesses()
			.forEach((process) -> check(process, library, new FileFaults(process.file().name(), faults)));
	}

	/** Tells each fault of a process. */
	void check(ProcessFile process, ModelLibrary library, FileFaults faults);

}
