package org.concernhandling.year;

import java.time.Instant;

/**
 * Something that people are going to do.
 *
 * @param order in which order it was planned
 * @param concern the concern that it is about, or null for a new one
 * @param task the task that it is about, or null when it is about none
 */
record Act(Instant at, int order, Kind kind, YearsConcern concern, String task) implements Comparable<Act> {

	@Override
	public int compareTo(Act other) {
		int difference = this.at.compareTo(other.at);
		return (difference != 0) ? difference : Integer.compare(this.order, other.order);
	}

	enum Kind {

		OPEN, CLAIM, COMPLETE, PROVIDER_RESPONDS, AUTHORITY_RESPONDS, FURTHER_INFORMATION, INSPECTION_MOVES

	}

}
