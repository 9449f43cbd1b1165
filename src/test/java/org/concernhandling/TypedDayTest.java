package org.concernhandling;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDayTest {

	@ParameterizedTest
	@ValueSource(strings = { "1900-01-01", "2026-04-06", "9999-12-31" })
	void readsADayAndTheDayAfterItCanBeReckoned(String text) {
		assertThat(TypedDay.read(text)).contains(LocalDate.parse(text));
		assertThat(LondonTime.startOf(TypedDay.read(text).orElseThrow().plusDays(1))).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-02-30", "06/04/2026", " 2026-04-06", "1899-12-31", "+10000-01-01",
			"-999999999-01-01", "+999999999-12-31" })
	void readsNothingElse(String text) {
		assertThat(TypedDay.read(text)).isEmpty();
	}

}
