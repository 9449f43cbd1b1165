package org.concernhandling.engine.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionTagTest {

	@ParameterizedTest
	@CsvSource({ "1.1.0, 1.0.0", "1.0.1, 1.0.0", "1.1, 1.0.0", "1.0.0, 1.1.0", "1.0.0, 1.0.0", "01.2.0, 1.0.0",
			"10.1.0, 10.0.0" })
	void majorVersionsAreComparedAsNumbers(String one, String other) {
		assertThat(VersionTag.isSameMajor(one, other)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2.0.0, 1.0.0", "1.0.0, 2.0.0", "10.0.0, 1.0.0", "1.0.0,", ",1.0.0", ",", "spring, spring", "1, 1.0.0",
			"1.0.0, 1.0.0-draft", "1.x, 1.0.0", "9999999999.0, 9999999999.0" })
	void otherMajorVersionsAndTagsThatAreNoneDiffer(String one, String other) {
		assertThat(VersionTag.isSameMajor(one, other)).isFalse();
	}

}
