package org.concernhandling.models;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelRulesTest {

	private static final Path CARELESS = Path.of("src", "test", "resources", "org", "concernhandling", "models");

	@ParameterizedTest
	@MethodSource
	void modelsObeyTheRules(Path model) {
		assertThat(ModelRules.faults(model)).isEmpty();
	}

	static Stream<Path> modelsObeyTheRules() {
		return Models.decisions();
	}

	@Test
	void namesWhatIsWrongWithADecision() {
		assertThat(ModelRules.faults(CARELESS.resolve("careless-decision.dmn"))).containsExactly(
				"decision Decision_0abcdef, rule 2: its annotation says why",
				"decision Decision_0abcdef: each answer has a label",
				"decision Decision_0abcdef: each question has a label",
				"decision Decision_0abcdef: has a historyTimeToLive", "decision Decision_0abcdef: has a name",
				"decision Decision_0abcdef: has a version tag",
				"decision Decision_0abcdef: the id is the name of the file",
				"decision Decision_0abcdef: the id is to be in kebab-case and not a generated one",
				"definitions: the id is to be in kebab-case and not a generated one");
	}

}
