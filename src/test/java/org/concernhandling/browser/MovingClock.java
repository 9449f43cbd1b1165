package org.concernhandling.browser;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that goes on and can be moved further. It begins tomorrow morning: what is to
 * come for the application is to come for the browser, too.
 */
class MovingClock extends Clock {

	static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final Clock real = Clock.systemUTC();

	private volatile Duration ahead = Duration.ZERO;

	MovingClock() {
		moveToNextMorning();
	}

	/** Moves on to a time; a time that has passed changes nothing. */
	void moveTo(Instant time) {
		if (time.isAfter(instant())) {
			this.ahead = Duration.between(this.real.instant(), time);
		}
	}

	void moveToNextMorning() {
		moveTo(today().plusDays(1).atTime(MORNING).atZone(LONDON).toInstant());
	}

	LocalDate today() {
		return LocalDate.ofInstant(instant(), LONDON);
	}

	@Override
	public Instant instant() {
		return this.real.instant().plus(this.ahead);
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
