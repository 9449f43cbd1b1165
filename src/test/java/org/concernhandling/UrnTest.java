package org.concernhandling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class UrnTest {

	@ParameterizedTest
	@CsvSource({ "1,1", "1234567,1234567", "99999999,99999999", "SC035409,35409", "sc035409,35409", "SC 035409,35409",
			"035409,35409" })
	void readsTheNumberHoweverItIsWritten(String written, long number) {
		assertThat(Urn.read(written)).contains(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "SC", "0", "SC000000", "-1", "1.5", "100000000", "SC123456789", "CS035409", "035409SC",
			"SC  035409", " 1", "1\n", "\u0661" })
	void readsNothingElse(String text) {
		assertThat(Urn.read(text)).isEmpty();
	}

}
