package org.concernhandling.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration: the right time for everybody but the thread that makes
 * the invented concerns, which lives through their past.
 */
@Component
@Profile("demo")
class DemoClock extends Clock {

	private final ThreadLocal<Instant> past = new ThreadLocal<>();

	private final Clock present = Clock.systemUTC();

	/** Takes this thread to a time. */
	void travel(Instant time) {
		this.past.set(time);
	}

	/** Brings this thread back to the present. */
	void comeBack() {
		this.past.remove();
	}

	/** What the time really is. */
	Instant present() {
		return this.present.instant();
	}

	@Override
	public Instant instant() {
		Instant time = this.past.get();
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
