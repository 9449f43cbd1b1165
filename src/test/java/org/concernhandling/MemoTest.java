package org.concernhandling;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.concernhandling.casework.SettableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MemoTest {

	private final SettableClock clock = new SettableClock();

	private final AtomicInteger reads = new AtomicInteger();

	private final Memo<Integer> memo = new Memo<>(this.clock, Duration.ofMinutes(1), this.reads::incrementAndGet);

	@Test
	void readsAgainOnlyWhenTheValueIsTooOld() {
		assertThat(this.memo.get()).isEqualTo(1);
		this.clock.set(SettableClock.START.plusSeconds(59));
		assertThat(this.memo.get()).isEqualTo(1);
		this.clock.set(SettableClock.START.plusSeconds(60));
		assertThat(this.memo.get()).isEqualTo(2);
	}

	@Test
	void readsAgainWhenTheClockWasPutBack() {
		assertThat(this.memo.get()).isEqualTo(1);
		this.clock.set(SettableClock.START.minusSeconds(1));
		assertThat(this.memo.get()).isEqualTo(2);
	}

	@Test
	void keepsNothingOfAReadThatFailed() {
		Memo<Integer> failing = new Memo<>(this.clock, Duration.ofMinutes(1), () -> {
			if (this.reads.incrementAndGet() == 1) {
				throw new IllegalStateException("Not now");
			}
			return this.reads.get();
		});
		assertThatIllegalStateException().isThrownBy(failing::get);
		assertThat(failing.get()).isEqualTo(2);
	}

}
