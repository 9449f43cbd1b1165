package org.concernhandling.engine.versions;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.xml.ModelException;
import org.concernhandling.deployments.Deployment.Change;

/** Tells how one kind of file differs from its version before. */
interface Changes {

	/**
	 * Every change, in the order of the file.
	 * @param former what was live
	 * @param now what is live from now on, and differs from it
	 */
	List<Change> between(byte[] former, byte[] now);

	/**
	 * The changes of a file, by the ending of its name.
	 * @param former what was live, or null when nothing was
	 */
	static List<Change> of(String name, byte[] former, byte[] now) {
		if (former == null) {
			return List.of(new Change("", "New: nothing of this name was live before."));
		}
		try {
			return new ArrayList<>(forFile(name).between(former, now));
		}
		catch (ModelException ex) {
			return List.of(new Change("", "Changed; one of the two versions cannot be read."));
		}
	}

	private static Changes forFile(String name) {
		return switch (name.substring(name.lastIndexOf('.') + 1)) {
			case "bpmn" -> new ProcessChanges();
			case "dmn" -> new DecisionChanges();
			case "form" -> new FormChanges();
			case "csv" -> new ExampleChanges();
			default -> (former, now) -> List.of(new Change("", "Changed."));
		};
	}

}
