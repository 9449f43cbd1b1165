package org.concernhandling.engine.guard;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.concernhandling.engine.models.Fault;
import org.concernhandling.engine.models.ModelFile;
import org.concernhandling.engine.models.ModelLibrary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeploymentSizeTest {

	@Test
	void tooManyFilesAreToldWithoutReadingAny() {
		assertThat(faults(DeploymentSize.MOST_FILES + 1, 3)).singleElement()
			.satisfies((fault) -> assertThat(fault.rule()).isEqualTo("has at most 200 files"));
		assertThat(faults(DeploymentSize.MOST_FILES, 3)).hasSize(DeploymentSize.MOST_FILES);
	}

	@Test
	void aLargeDeploymentIsToldWithoutReadingAnyFile() {
		assertThat(faults(11, 1024 * 1024)).singleElement()
			.satisfies((fault) -> assertThat(fault.rule()).isEqualTo("is at most 10 MB large in all"));
	}

	private static List<Fault> faults(int files, int size) {
		return ModelRules.all()
			.faults(new ModelLibrary(
					IntStream.range(0, files)
						.mapToObj((number) -> new ModelFile("notes-" + number + ".txt", new byte[size])),
					Stream.empty()));
	}

}
