package org.concernhandling.canary;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.concernhandling.models.Models;

/**
 * The models by which concerns, and requests to see who told us, are handled. The annual
 * report is made of facts that hold no words: what it gives out is looked through like
 * every other page.
 */
final class HandlingModels {

	private static final String ANNUAL_REPORT = "annual-report.bpmn";

	private HandlingModels() {
	}

	static Stream<Path> all() {
		return Models.processes().filter((file) -> !file.endsWith(ANNUAL_REPORT));
	}

}
