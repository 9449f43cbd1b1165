package org.concernhandling.history.records;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records have been brought in. */
@Repository
class HistoryBook {

	private final JdbcClient jdbc;

	private final Sealing sealing;

	HistoryBook(JdbcClient jdbc, Sealing sealing) {
		this.jdbc = jdbc;
		this.sealing = sealing;
	}

	/** How records stand to what was brought in before, in their order. */
	List<Standing> standings(List<HistoryRecord> records) {
		Map<ByteBuffer, ByteBuffer> known = new HashMap<>();
		this.jdbc.sql("select record_key, contents from concerns.history_record")
			.query((RowCallbackHandler) (row) -> known.put(ByteBuffer.wrap(row.getBytes(1)),
					ByteBuffer.wrap(row.getBytes(2))));
		return records.stream().map((record) -> {
			ByteBuffer contents = known.get(ByteBuffer.wrap(key(record)));
			if (contents == null) {
				return Standing.NEW;
			}
			return contents.equals(ByteBuffer.wrap(contents(record))) ? Standing.BROUGHT_IN : Standing.CHANGED;
		}).toList();
	}

	/**
	 * Keeps that a record was brought in, in the transaction that does so.
	 * @throws org.springframework.dao.DuplicateKeyException when it was before
	 */
	void add(HistoryRecord record, String reference) {
		this.jdbc.sql("insert into concerns.history_record (record_key, contents, reference) values (?, ?, ?)")
			.params(key(record), contents(record), reference)
			.update();
	}

	private byte[] key(HistoryRecord record) {
		return this.sealing.fingerprint("history-record\n" + record.id());
	}

	private byte[] contents(HistoryRecord record) {
		return this.sealing.fingerprint("history-contents\n" + record.text());
	}

	/** How a record stands to what was brought in before. */
	enum Standing {

		NEW, BROUGHT_IN, CHANGED

	}

}
