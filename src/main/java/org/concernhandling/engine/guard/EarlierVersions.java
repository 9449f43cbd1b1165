package org.concernhandling.engine.guard;

import java.util.stream.Stream;

import org.concernhandling.engine.models.ModelFile;

/** Knows what was live before. */
public interface EarlierVersions {

	/**
	 * Every version of the file of a name that was ever live, the one that is live too.
	 */
	Stream<ModelFile> of(String name);

}
