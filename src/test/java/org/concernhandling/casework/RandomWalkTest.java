package org.concernhandling.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever people do and in whatever order, every concern ends closed and accounted for.
 * {@code -Dwalks=5000} walks further, {@code -Dwalk.seed=} walks one way again.
 */
@BareEngine
class RandomWalkTest {

	@Autowired
	Walks walks;

	@Test
	void everyConcernEndsClosedAndAccountedFor() {
		Long again = Long.getLong("walk.seed");
		long[] seeds = (again != null) ? new long[] { again }
				: new Random().longs(Integer.getInteger("walks", 300)).toArray();
		Instant start = Instant.now();
		long steps = this.walks.walk(seeds);
		System.out.printf("%d random walks, %d steps, %d s%n", seeds.length, steps,
				Duration.between(start, Instant.now()).toSeconds());
	}

}
