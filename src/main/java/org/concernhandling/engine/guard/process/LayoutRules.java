package org.concernhandling.engine.guard.process;

import org.concernhandling.engine.guard.layout.DiagramRules;
import org.concernhandling.engine.guard.rules.ProcessRules;
import org.concernhandling.engine.models.FileFaults;
import org.concernhandling.engine.models.ModelLibrary;
import org.concernhandling.engine.models.ProcessFile;

/** A process is drawn, and easy to read. */
final class LayoutRules implements ProcessRules {

	@Override
	public void check(ProcessFile process, ModelLibrary library, FileFaults faults) {
		if (!DiagramRules.isDrawn(process.model())) {
			faults.tell("is drawn", "Draw the process in Modeler, from left to right.");
			return;
		}
		DiagramRules.flaws(process.model())
			.forEach((flaw) -> faults.unless(false, flaw.title(), flaw.id(), flaw.rule(), flaw.mend()));
	}

}
