package org.concernhandling.engine.handbook;

import java.util.stream.Stream;

import org.concernhandling.access.StaffGroup;

/** Groups of staff as people call them. */
final class Groups {

	private Groups() {
	}

	/** The name of a group; its id when there is no such group. */
	static String label(String id) {
		return Stream.of(StaffGroup.values())
			.filter((group) -> group.id().equals(id))
			.map(StaffGroup::label)
			.findFirst()
			.orElse(id);
	}

}
