package org.concernhandling.intake;

import java.time.Clock;
import java.util.Optional;

import org.concernhandling.StoredTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The idempotency keys that were answered, as fingerprints. */
@Repository
class AnsweredKeys {

	private final JdbcClient jdbc;

	private final Clock clock;

	AnsweredKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(byte[] key, byte[] contents, String reference) {
		this.jdbc.sql("""
				insert into concerns.answered_key (key_fingerprint, contents_fingerprint, reference, answered_at)
				values (?, ?, ?, ?)""").params(key, contents, reference, StoredTime.of(this.clock.instant())).update();
	}

	Optional<Earlier> find(byte[] key) {
		return this.jdbc
			.sql("select contents_fingerprint, reference from concerns.answered_key where key_fingerprint = ?")
			.param(key)
			.query((row, number) -> new Earlier(row.getBytes("contents_fingerprint"), row.getString("reference")))
			.optional();
	}

	/** What a key was answered with. */
	record Earlier(byte[] contents, String reference) {
	}

}
