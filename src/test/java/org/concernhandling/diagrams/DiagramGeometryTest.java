package org.concernhandling.diagrams;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.concernhandling.models.Models;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DiagramGeometryTest {

	@ParameterizedTest
	@MethodSource
	void processesAreEasyToRead(Path process) {
		assertThat(DiagramRules.faults(DiagramReader.read(Bpmn.readModelFromFile(process.toFile())))).isEmpty();
	}

	static Stream<Path> processesAreEasyToRead() {
		return Models.processes();
	}

}
