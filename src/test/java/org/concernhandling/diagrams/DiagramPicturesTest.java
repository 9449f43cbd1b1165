package org.concernhandling.diagrams;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiagramPicturesTest {

	private static final String REMEDY = "Run ./mvnw test-compile exec:java@pictures and commit docs/diagrams";

	@Test
	void picturesShowTheModelsAsTheyAre() {
		assertThat(Pictures.stale()).as("Models whose pictures are out of date. " + REMEDY).isEmpty();
	}

	@Test
	void everyPictureHasAModel() {
		assertThat(Pictures.orphaned()).as("Pictures without a model. " + REMEDY).isEmpty();
	}

}
