package org.concernhandling.engine;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HarmlessTextTest {

	@ParameterizedTest
	@ValueSource(strings = { "", "yes", "childrens-home", "immediate-risk-referral", "referred", "waiting-time",
			"CN-7F3K-Q2XM", "DR-7F3K-Q2XM-9RTB", "AR-2017-18", "2026-12-01", "2026-12-01T14:30Z",
			"2026-12-01T14:30:00.000+01:00" })
	void referencesCodesAndDatesMayStandInClear(String text) {
		assertThat(HarmlessText.isOne(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "Jane", "jane.doe@example.org", "07700 900123", "childrens-home at night",
			"CN-7F3K-Q2XM and more", "DR-7F3K-Q2XM", "AR-2017-19", "2026-12-01 he came back", "<b>", "no-such-code",
			"yes\n" })
	void everythingElseIsWords(String text) {
		assertThat(HarmlessText.isOne(text)).isFalse();
	}

}
