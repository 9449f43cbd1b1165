package org.concernhandling.year;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Through a year of nights, weekends, holidays and both changes of the clock, with staff
 * who work, dawdle and forget, and an application that is started again and again, every
 * deadline is what the calendar on the wall says, and every warning and escalation comes
 * just once. {@code -Dyear.concerns=1000} takes a larger year, {@code -Dyear.seed=} the
 * same one again.
 */
class SimulatedYearTest {

	private static final int RESTARTS = 10;

	/**
	 * The year of every build: its table can be compared. Other years by the property.
	 */
	private static final long SEED = -5154745697994030375L;

	@TempDir
	Path home;

	@Test
	void nothingIsLateUnseenAndNobodyIsToldTwice() {
		int size = Integer.getInteger("year.concerns", 200);
		long seed = Long.getLong("year.seed", SEED);
		System.out.printf("A simulated year, -Dyear.concerns=%d -Dyear.seed=%d%n", size, seed);
		Instant start = Instant.now();
		Random random = new Random(seed);
		Office office = new Office(this.home, random, Year.START);
		Year year = new Year(random, size, RESTARTS, office);
		try {
			year.pass();
		}
		catch (RuntimeException | AssertionError ex) {
			throw new AssertionError(
					"A year went wrong; -Dyear.concerns=%d -Dyear.seed=%d repeats it. What happened last:%n%s"
						.formatted(size, seed, String.join(System.lineSeparator(), year.stepsOfLast())),
					ex);
		}
		finally {
			office.close();
		}
		year.everybodyWasTold();
		YearTable table = new YearTable();
		year.concerns()
			.stream()
			.flatMap((concern) -> concern.expected().clocks())
			.map(ExpectedClock::state)
			.forEach(table::add);
		System.out.printf("%d concerns, %d events, of them %d jobs of the engine, %d starts, %d s%n%s", size,
				year.events(), year.jobs(), 1 + RESTARTS, Duration.between(start, Instant.now()).toSeconds(), table);
	}

}
