package org.concernhandling.sealing;

/** Where the keys lie that open all others: outside every database and its backups. */
interface KeysSource {

	/**
	 * The keys as they lie there now.
	 * @throws IllegalStateException when they are missing or no keys
	 */
	Keysets read();

	/**
	 * Replaces the keys, in one step.
	 * @throws CannotChangeKeys when they cannot be replaced from here
	 */
	void replace(Keysets keysets);

}
