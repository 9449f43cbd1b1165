package org.concernhandling.concern;

import java.time.ZoneId;

import org.concernhandling.LondonTime;

/** The time zone in which days begin and end. */
final class Time {

	static final ZoneId LONDON = LondonTime.ZONE;

	private Time() {
	}

}
