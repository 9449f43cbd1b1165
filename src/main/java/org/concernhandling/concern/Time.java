package org.concernhandling.concern;

import java.time.ZoneId;

/** The time zone in which days begin and end. */
final class Time {

	static final ZoneId LONDON = ZoneId.of("Europe/London");

	private Time() {
	}

}
