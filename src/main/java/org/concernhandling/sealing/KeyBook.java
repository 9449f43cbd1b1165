package org.concernhandling.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The wrapped data keys, in a database of their own that is never part of a backup of
 * what they open. Every change is written at once: a key that nothing was sealed with,
 * since its concern was not opened after all, does no harm.
 */
class KeyBook {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactions;

	KeyBook(JdbcClient jdbc, TransactionTemplate transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/**
	 * Changes the key-encryption keys while no other node does. What is written to this
	 * book meanwhile is undone when the change fails.
	 */
	<T> T whileNobodyElseChangesKeys(Supplier<T> change) {
		return this.transactions.execute((status) -> {
			this.jdbc.sql("select id from key_change for update").query(Integer.class).single();
			return change.get();
		});
	}

	Optional<Entry> find(String id) {
		return this.jdbc.sql("select * from data_key where id = ?").param(id).query(KeyBook::entry).optional();
	}

	boolean isEmpty() {
		return this.jdbc.sql("select count(*) from data_key").query(Long.class).single() == 0;
	}

	/**
	 * Keeps a new key, unless one is kept already.
	 * @return whether it is kept
	 */
	boolean add(String id, WrappedKey key) {
		try {
			this.jdbc.sql("insert into data_key (id, wrapped, wrapped_with) values (?, ?, ?)")
				.params(id, key.bytes(), key.wrappedWith())
				.update();
			return true;
		}
		catch (DuplicateKeyException ex) {
			// Somebody else needed it in the same moment; theirs is the one.
			return false;
		}
	}

	/** Keeps that there was a key, so that it is never made anew. */
	void destroy(String id) {
		int known = this.jdbc.sql("update data_key set wrapped = null, wrapped_with = null where id = ?")
			.param(id)
			.update();
		if (known == 0) {
			this.jdbc.sql("insert into data_key (id) values (?)").param(id).update();
		}
	}

	/**
	 * Some of the keys that another key-encryption key wrapped than this one, from an id
	 * on.
	 */
	List<Entry> wrappedOtherwise(int with, String after, int most) {
		return this.jdbc
			.sql("select * from data_key where wrapped_with <> ? and id > ? order by id fetch first ? rows only")
			.params(with, after, most)
			.query(KeyBook::entry)
			.list();
	}

	long countWrappedOtherwise(int with) {
		return this.jdbc.sql("select count(*) from data_key where wrapped_with <> ?")
			.param(with)
			.query(Long.class)
			.single();
	}

	/** Replaces a key by the same one wrapped anew, unless it was destroyed meanwhile. */
	void rewrap(Entry entry, WrappedKey key) {
		this.jdbc.sql("update data_key set wrapped = ?, wrapped_with = ? where id = ? and wrapped_with = ?")
			.params(key.bytes(), key.wrappedWith(), entry.id(), entry.wrappedWith())
			.update();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getString("id"), row.getBytes("wrapped"), row.getInt("wrapped_with"));
	}

	/**
	 * What is kept of one data key.
	 *
	 * @param wrapped null when the key was destroyed
	 */
	record Entry(String id, byte[] wrapped, int wrappedWith) {

		boolean isDestroyed() {
			return this.wrapped == null;
		}

	}

}
