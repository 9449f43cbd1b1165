package org.concernhandling.audit;

/**
 * Something that must be recorded for auditors. Published as an event in the running
 * transaction, before anything is shown: when it cannot be recorded, the transaction
 * fails. Carries ids and codes only, never a name or a word that somebody wrote.
 */
public interface Auditable {

	/**
	 * What happened, as a code, such as {@code case-file-read}. At most 64 characters.
	 */
	String what();

	/** The account id of whoever did it, or null when the system did it itself. */
	String person();

	/**
	 * What it was done to, as a reference or an id, or null. At most 255 characters, no
	 * spaces.
	 */
	default String subject() {
		return null;
	}

	/**
	 * More about it, as codes parted by commas, or null. At most 255 characters, no
	 * spaces.
	 */
	default String detail() {
		return null;
	}

	/**
	 * Whether it stays recorded when the running transaction is rolled back, as a refusal
	 * does. It is then recorded at once, in a transaction of its own.
	 */
	default boolean staysOnRollback() {
		return false;
	}

}
