package org.concernhandling.servicelevel;

/** The process that is calling, which the engine knows. */
public interface CurrentProcess {

	/**
	 * Where the call comes from.
	 * @throws IllegalStateException when no process is calling
	 */
	Place here();

	/**
	 * A running process.
	 *
	 * @param process its id in the models
	 * @param instance the engine's id of this run of it
	 * @param setting the kind of service that the concern is about, or null while it is
	 * not known
	 */
	record Place(String process, String instance, String setting) {
	}

}
