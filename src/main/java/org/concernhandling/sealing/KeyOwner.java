package org.concernhandling.sealing;

import java.time.YearMonth;

/**
 * Whose words are sealed under one data key. When the key is destroyed, all of them stay
 * closed for ever, in every copy of the database.
 *
 * @param id what it is and which one, such as {@code concern/CN-7F3K-Q2XM}
 */
public record KeyOwner(String id) {

	/** A concern: its account, its case file and its letters. */
	public static KeyOwner concern(String reference) {
		return new KeyOwner("concern/" + reference);
	}

	/** The reporter of a concern: what they said about themselves. */
	public static KeyOwner reporter(String reference) {
		return new KeyOwner("reporter/" + reference);
	}

	/** An account of a member of staff: what the vault knows of it. */
	public static KeyOwner account(String person) {
		return new KeyOwner("account/" + person);
	}

	/** An annual report: its figures and words before they are published. */
	public static KeyOwner report(String reference) {
		return new KeyOwner("report/" + reference);
	}

	/** Texts that reached the engine's variables in a month (UTC). */
	public static KeyOwner engine(YearMonth month) {
		return new KeyOwner("engine/" + month);
	}

}
