package org.concernhandling.engine.migration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VersionTagTest {

	@ParameterizedTest
	@CsvSource({ "1.1.0, 1.0.0", "1.0.1, 1.0.0", "1.1, 1.0.0", "1.0.0, 1.1.0", "1.0.0, 1.0.0", "01.2.0, 1.0.0",
			"10.1.0, 10.0.0", "spring, spring" })
	void theSameMajorVersionIsTakenAlong(String tag, String old) {
		assertThat(new VersionTag(tag).takesAlong(new VersionTag(old))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "2.0.0, 1.0.0", "1.0.0, 2.0.0", "10.0.0, 1.0.0", "1.0.0,", ",1.0.0", ",", "spring, 1.0.0", "1, 1.0.0",
			"1.0.0, 1.0.0-draft", "1.x, 1.0.0" })
	void whateverElseWaitsUntilSomebodyDecides(String tag, String old) {
		assertThat(new VersionTag(tag).takesAlong(new VersionTag(old))).isFalse();
	}

}
