package org.concernhandling.concern;

import java.util.Optional;

/** Who is acting now. */
public interface CurrentPerson {

	/** The sign-in name of whoever acts, or nothing when the system itself does. */
	Optional<String> id();

}
