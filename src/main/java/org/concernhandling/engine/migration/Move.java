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
	 * Whether the instances of an older version are to go over: by themselves when the
	 * major version is the same.
	 */
	boolean takesAlong(int version, String versionTag) {
		return (this.fromVersion != null) ? this.fromVersion == version : VersionTag.isSameMajor(this.tag, versionTag);
	}

	/**
	 * A running instance of an older version.
	 *
	 * @param instance its id
	 * @param reference the reference of its concern
	 * @param source the engine's id of its version
	 * @param version the number of its version
	 */
	record Candidate(String instance, String reference, String source, int version) {
	}

}
