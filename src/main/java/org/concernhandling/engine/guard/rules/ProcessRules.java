package org.concernhandling.engine.guard.rules;

import java.util.function.Consumer;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** Rules that each process of a deployment has to obey. */
public interface ProcessRules extends Rules {

	@Override
	default void check(ModelLibrary library, Consumer<Fault> faults) {
		library.deployedProcesses()
			.forEach((process) -> check(process, library, new FileFaults(process.file().name(), faults)));
	}

	/** Tells each fault of a process. */
	void check(ProcessFile process, ModelLibrary library, FileFaults faults);

}
