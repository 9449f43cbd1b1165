package org.concernhandling;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LondonTimeTest {

	@Test
	void tellsTimesAndDaysAsLondonDoes() {
		Instant lateInSummer = Instant.parse("2026-06-30T23:30:00Z");
		assertThat(LondonTime.day(lateInSummer)).isEqualTo(LocalDate.of(2026, 7, 1));
		assertThat(LondonTime.readable(lateInSummer)).isEqualTo("1 July 2026 00:30");
		assertThat(LondonTime.readable(Instant.parse("2026-12-01T14:05:00Z"))).isEqualTo("1 December 2026 14:05");
		assertThat(LondonTime.readable(LocalDate.of(2026, 12, 1))).isEqualTo("1 December 2026");
	}

	@Test
	void saysNothingOfWhatIsNotKnown() {
		assertThat(LondonTime.readable((Instant) null)).isNull();
		assertThat(LondonTime.readable((LocalDate) null)).isNull();
	}

}
