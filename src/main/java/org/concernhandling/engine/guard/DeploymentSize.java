package org.concernhandling.engine.guard;

import java.util.ArrayList;
import java.util.List;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;

/**
 * A deployment is small enough to be judged: nobody else can deploy in the meantime.
 * Looked at before anything in it is read.
 */
final class DeploymentSize {

	/** Several times as many as the application brings along. */
	static final int MOST_FILES = 200;

	/** Of all files together, in bytes. */
	static final long LARGEST = 10 * 1024 * 1024;

	private DeploymentSize() {
	}

	/** Why it is too large to be looked at; empty when it is not. */
	static List<Fault> faults(ModelLibrary library) {
		List<ModelFile> files = library.deployed().toList();
		List<Fault> faults = new ArrayList<>();
		if (files.size() > MOST_FILES) {
			faults.add(fault("has at most %d files".formatted(MOST_FILES)));
		}
		if (files.stream().mapToLong((file) -> file.content().length).sum() > LARGEST) {
			faults.add(fault("is at most %d MB large in all".formatted(LARGEST / 1024 / 1024)));
		}
		return faults;
	}

	private static Fault fault(String rule) {
		return new Fault("the deployment", "", "", rule,
				"Deploy what has changed and what belongs to it, and leave the other files out.");
	}

}
