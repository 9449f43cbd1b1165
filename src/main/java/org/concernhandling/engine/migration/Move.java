package org.concernhandling.engine.migration;

import org.concernhandling.engine.models.VersionTag;

/**
 * A migration that is under way.
 *
 * @param id its number
 * @param process the id of the process
 * @param fromVersion the one version that is taken along, or null
 * @param target the engine's id of the version that the instances go over to
 * @param toVersion the number of that version
 * @param tag its version tag
 */
record Move(long id, String process, Integer fromVersion, String target, int toVersion, String tag) {

	/**
	 * Whether an instance of an older version is to go over: by itself when the major
	 * version is the same.
	 */
	boolean takesAlong(Candidate candidate) {
		return (this.fromVersion != null) ? this.fromVersion == candidate.version()
				: VersionTag.isSameMajor(this.tag, candidate.tag());
	}

	/**
	 * A running instance of an older version.
	 *
	 * @param instance its id
	 * @param reference the reference of its concern
	 * @param source the engine's id of its version
	 * @param version the number of its version
	 * @param tag the tag of its version
	 */
	record Candidate(String instance, String reference, String source, int version, String tag) {
	}

}
