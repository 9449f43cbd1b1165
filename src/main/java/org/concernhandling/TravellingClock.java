package org.concernhandling;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock of the application: the right time for everybody but a thread that lives
 * through a past, as one does that brings in concerns of earlier years.
 */
public final class TravellingClock extends Clock {

	private static final ThreadLocal<Instant> PAST = new ThreadLocal<>();

	private final Clock present;

	/**
	 * A clock that travels.
	 * @param present the clock of everybody who does not
	 */
	public TravellingClock(Clock present) {
		this.present = present;
	}

	/** Whether this thread lives through a past. */
	public static boolean isInPast() {
		return PAST.get() != null;
	}

	/**
	 * What the time really is by a clock that may be travelling, for what is kept for a
	 * while: how old it is does not depend on where a thread travels.
	 */
	public static Instant present(Clock clock) {
		return (clock instanceof TravellingClock travelling) ? travelling.present() : clock.instant();
	}

	/** Takes this thread to a time. */
	public void travel(Instant time) {
		PAST.set(time);
	}

	/** Brings this thread back to the present. */
	public void comeBack() {
		PAST.remove();
	}

	/** What the time really is. */
	public Instant present() {
		return this.present.instant();
	}

	@Override
	public Instant instant() {
		Instant time = PAST.get();
		return (time != null) ? time : present();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		InstantSource source = this::instant;
		return source.withZone(zone);
	}

}
