package org.concernhandling.models;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelTableTest {

	@Test
	void readmeShowsTheModelsAsTheyAre() {
		assertThat(ModelTable.written()).as("Run ./mvnw test-compile exec:java@pictures and commit README.md")
			.isEqualTo(ModelTable.made());
	}

}
