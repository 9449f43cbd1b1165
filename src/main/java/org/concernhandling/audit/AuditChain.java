package org.concernhandling.audit;

import java.util.ArrayList;
import java.util.List;

import org.concernhandling.StoredTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Adds records to the end of the chain. Nothing here changes or removes one. */
@Repository
class AuditChain {

	private final JdbcTemplate jdbc;

	private final AuditHash hash;

	AuditChain(JdbcTemplate jdbc, AuditHash hash) {
		this.jdbc = jdbc;
		this.hash = hash;
	}

	/**
	 * Adds records in the running transaction, which must be about to commit: no other
	 * transaction can add one until it has ended. Three statements, however many records.
	 */
	void append(List<AuditEntry> entries) {
		AuditHead head = this.jdbc.queryForObject(
				"select position, hash from concerns.audit_head where id = 1 for update",
				(row, number) -> new AuditHead(row.getLong(1), row.getString(2)));
		List<Object[]> records = new ArrayList<>();
		for (AuditEntry entry : entries) {
			head = new AuditHead(head.position() + 1, this.hash.next(head, entry));
			records.add(new Object[] { head.position(), StoredTime.of(entry.at()), entry.person(), entry.what(),
					entry.subject(), entry.detail(), head.hash() });
		}
		this.jdbc.batchUpdate("""
				insert into concerns.audit_record (position, recorded_at, person, what, subject, detail, hash)
				values (?, ?, ?, ?, ?, ?, ?)""", records);
		this.jdbc.update("update concerns.audit_head set position = ?, hash = ? where id = 1", head.position(),
				head.hash());
	}

	/** The end of the chain. */
	AuditHead head() {
		return this.jdbc.queryForObject("select position, hash from concerns.audit_head where id = 1",
				(row, number) -> new AuditHead(row.getLong(1), row.getString(2)));
	}

}
