package org.concernhandling.servicelevel;

import java.time.Clock;
import java.time.Instant;

import org.concernhandling.servicelevel.ServiceLevels.Target;
import org.concernhandling.servicelevel.ServiceLevels.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DeadlinesTest {

	private final Deadlines deadlines = new Deadlines((task) -> new Target(2, Unit.DAYS), (event) -> {
	}, Clock.systemUTC());

	@Test
	void countsFromTheMorningOfADay() {
		assertThat(this.deadlines.on("2026-07-01")).isEqualTo(Instant.parse("2026-07-01T07:00:00Z"));
		assertThat(this.deadlines.after("visit", "2026-12-01")).isEqualTo(Instant.parse("2026-12-03T08:00:00Z"));
		assertThat(this.deadlines.before("visit", "2026-12-01")).isEqualTo(Instant.parse("2026-11-29T08:00:00Z"));
	}

	@Test
	void saysWhichDayIsMissing() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.on(null))
			.withMessage("The day that a timer waits for is not known");
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.after("visit", null))
			.withMessage("The day that “visit” counts from is not known");
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.before("visit", null))
			.withMessage("The day that “visit” counts back from is not known");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "canary", "2026-02-30" })
	void doesNotQuoteWhatIsNoDay(String day) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.deadlines.after("visit", day))
			.withMessage("The day that “visit” counts from is not a day such as 2026-12-01")
			.withNoCause();
	}

}
