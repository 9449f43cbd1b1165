package org.concernhandling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A value that is costly to read and may be a little old. Whoever asks while it is being
 * read waits for it, so that it is read once.
 */
public final class Memo<T> implements Supplier<T> {

	private final Clock clock;

	private final Duration age;

	private final Supplier<T> source;

	private Instant readAt;

	private T value;

	/**
	 * Keeps what a source gives.
	 * @param age how old the value may be
	 */
	public Memo(Clock clock, Duration age, Supplier<T> source) {
		this.clock = clock;
		this.age = age;
		this.source = source;
	}

	/** The value, read anew when it is too old. */
	@Override
	public synchronized T get() {
		Instant now = TravellingClock.present(this.clock);
		// A clock that was put back makes what was read a thing of the future.
		if (this.readAt == null || now.isBefore(this.readAt) || !now.isBefore(this.readAt.plus(this.age))) {
			this.value = this.source.get();
			this.readAt = now;
		}
		return this.value;
	}

}
