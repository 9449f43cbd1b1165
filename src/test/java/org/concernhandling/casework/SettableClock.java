package org.concernhandling.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public class SettableClock extends Clock {

	/** A Monday, ten o'clock in London. */
	public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

	private volatile Instant now = START;

	public void set(Instant instant) {
		this.now = instant;
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(this.now, zone);
	}

}
