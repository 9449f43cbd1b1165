package org.concernhandling.engine.migration;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the running instances of a process go over to a version of its model.
 *
 * @param number by which one asks for more about it
 * @param process the id of the process
 * @param fromVersion the one version that somebody decided to take along; null when all
 * older versions of the same major version follow by themselves
 * @param toVersion the version they go over to, as the engine counts
 * @param tag the version tag of that version; null when it has none
 * @param decidedBy the id of the person who decided it; null when it follows from the tag
 * @param startedAt when the new version went live or it was decided
 * @param finishedAt when nobody was left who was still to follow; null before
 * @param migrated how many instances have followed
 * @param gone how many ended meanwhile, or went over to a still newer version
 * @param staying how many go on under their old version
 * @param pending how many have neither followed nor stayed so far
 * @param stays the first of those that go on under their old version, by reference
 */
public record Migration(long number, String process, Integer fromVersion, int toVersion, String tag, String decidedBy,
		Instant startedAt, Instant finishedAt, int migrated, int gone, int staying, int pending, List<Stay> stays) {

	/** So many of those that stay are told at once. */
	static final int STAYS_TOLD = 500;

	/** How many instances were found that are to follow. */
	@JsonProperty
	public int found() {
		return this.migrated + this.gone + this.staying + this.pending;
	}

	/**
	 * One instance that cannot follow.
	 *
	 * @param reference the reference of the concern
	 * @param version the version under which it goes on
	 * @param element the ids of the elements where it waits, divided by commas
	 * @param reason why it stays, as a sentence without its end
	 */
	public record Stay(String reference, int version, String element, String reason) {
	}

}
