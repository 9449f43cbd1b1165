package org.concernhandling.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.concernhandling.StoredTime;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.SealBroken;
import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the vault knows of accounts, in the database. Every row is sealed. */
@Repository
class CustodyBook {

	private final JdbcClient jdbc;

	private final Sealing sealing;

	CustodyBook(JdbcClient jdbc, Sealing sealing) {
		this.jdbc = jdbc;
		this.sealing = sealing;
	}

	/**
	 * Somebody's row, held until the running transaction ends: nobody confirms them or
	 * takes a confirmation away meanwhile.
	 * @param secret what their password is kept as
	 */
	Entry hold(String person, String secret) {
		return entry(person, secret, " for update");
	}

	/**
	 * Somebody's row.
	 * @param secret what their password is kept as
	 */
	Entry find(String person, String secret) {
		return entry(person, secret, "");
	}

	/** Keeps a row in place of the one that there is. */
	void keep(Custody custody, String secret) {
		byte[] seal = this.sealing.seal(owner(custody), "", custody.place(secret));
		int kept = this.jdbc.sql("""
				update vault.custody set taken_at = ?, own_since = ?, confirmed_by = ?, confirmed_at = ?, lost_at = ?,
				seal = ? where person = ?""")
			.params(StoredTime.of(custody.takenAt()), StoredTime.of(custody.ownSince()), custody.confirmedBy(),
					StoredTime.of(custody.confirmedAt()), StoredTime.of(custody.lostAt()), seal, custody.person())
			.update();
		if (kept == 0) {
			this.jdbc.sql("""
					insert into vault.custody (person, taken_at, own_since, confirmed_by, confirmed_at, lost_at, seal)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(custody.person(), StoredTime.of(custody.takenAt()), StoredTime.of(custody.ownSince()),
						custody.confirmedBy(), StoredTime.of(custody.confirmedAt()), StoredTime.of(custody.lostAt()),
						seal)
				.update();
		}
	}

	private Entry entry(String person, String secret, String held) {
		Optional<Entry> stored = this.jdbc.sql("select * from vault.custody where person = ?" + held)
			.param(People.key(person))
			.query((row, number) -> entry(row, secret))
			.optional();
		return stored.orElseGet(() -> new Entry(Custody.of(person), true));
	}

	private Entry entry(ResultSet row, String secret) throws SQLException {
		Custody custody = new Custody(row.getString("person"), StoredTime.read(row, "taken_at"),
				StoredTime.read(row, "own_since"), row.getString("confirmed_by"), StoredTime.read(row, "confirmed_at"),
				StoredTime.read(row, "lost_at"));
		return new Entry(custody, holds(custody, row.getBytes("seal"), secret));
	}

	private boolean holds(Custody custody, byte[] seal, String secret) {
		try {
			this.sealing.open(owner(custody), seal, custody.place(secret));
			return true;
		}
		catch (SealBroken ex) {
			return false;
		}
	}

	private static KeyOwner owner(Custody custody) {
		return KeyOwner.account(custody.person());
	}

	/**
	 * A row as it stands, or an empty one.
	 *
	 * @param genuine whether the application has written it so, for the password that the
	 * account has now
	 */
	record Entry(Custody custody, boolean genuine) {

		boolean isConfirmed() {
			return this.genuine && this.custody.isConfirmed() && isOwn();
		}

		/** Whether no other account has set the password. */
		boolean isOwn() {
			return this.genuine && this.custody.ownSince() != null;
		}

	}

}
