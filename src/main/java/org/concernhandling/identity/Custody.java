package org.concernhandling.identity;

import java.time.Instant;

/**
 * What the vault knows of an account. Times are UTC, to the millisecond.
 *
 * @param person the key of the sign-in name
 * @param takenAt when another account last made this one, set its password or deleted it,
 * or null when none did
 * @param ownSince since when the password is one that no other account has set, or null
 * when one has
 * @param confirmedBy who confirmed them as a custodian, or null while nobody has
 * @param confirmedAt since when they are confirmed, or null while they are not
 * @param lostAt when a confirmation was last taken away, or null when none was
 */
record Custody(String person, Instant takenAt, Instant ownSince, String confirmedBy, Instant confirmedAt,
		Instant lostAt) {

	/** Of somebody of whom nothing is known yet. */
	static Custody of(String person) {
		return new Custody(People.key(person), null, null, null, null, null);
	}

	boolean isConfirmed() {
		return this.confirmedAt != null;
	}

	/** Whether they are confirmed, or have ever been. */
	boolean wasEverConfirmed() {
		return isConfirmed() || this.lostAt != null;
	}

	/** Another account has the password now, or could have it. */
	Custody taken(Instant at) {
		return new Custody(this.person, at, null, this.confirmedBy, this.confirmedAt, this.lostAt);
	}

	/** The password is one that no other account has set. */
	Custody owned(Instant at) {
		return new Custody(this.person, this.takenAt, at, this.confirmedBy, this.confirmedAt, this.lostAt);
	}

	Custody confirmed(String by, Instant at) {
		return new Custody(this.person, this.takenAt, this.ownSince, by, at, this.lostAt);
	}

	Custody lost(Instant at) {
		return new Custody(this.person, this.takenAt, this.ownSince, null, null, at);
	}

	/**
	 * What the seal binds.
	 * @param secret what the account's password is kept as
	 */
	String place(String secret) {
		return "custody\n%s\n%s\n%s\n%s\n%s\n%s\n%s".formatted(this.person, moment(this.takenAt), moment(this.ownSince),
				(this.confirmedBy != null) ? this.confirmedBy : "", moment(this.confirmedAt), moment(this.lostAt),
				secret);
	}

	private static String moment(Instant moment) {
		return (moment != null) ? String.valueOf(moment.toEpochMilli()) : "";
	}

}
