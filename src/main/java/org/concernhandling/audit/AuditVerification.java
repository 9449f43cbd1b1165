package org.concernhandling.audit;

import java.util.Collection;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.concernhandling.StoredTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks the whole chain. Records are read a few at a time; those that are added
 * meanwhile are left for the next time.
 */
@Component
class AuditVerification {

	private static final int AT_ONCE = 1000;

	private final JdbcTemplate jdbc;

	private final AuditHash hash;

	private final TransactionTemplate oneMoment;

	AuditVerification(DataSource database, AuditHash hash, PlatformTransactionManager transactions) {
		this.jdbc = new JdbcTemplate(database);
		this.jdbc.setFetchSize(AT_ONCE);
		this.hash = hash;
		this.oneMoment = new TransactionTemplate(transactions);
		this.oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		// The head and the records must be of one moment.
		this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.oneMoment.setReadOnly(true);
	}

	/**
	 * Names the first record that was changed, removed, added or reordered.
	 * @param anchors what was written down outside
	 * @throws IllegalArgumentException when two anchors of the same position differ
	 */
	Verdict verify(Collection<AuditHead> anchors) {
		ChainCheck check = new ChainCheck(this.hash, anchors);
		return this.oneMoment.execute((transaction) -> {
			AuditHead head = head();
			try (Stream<Row> rows = rows()) {
				rows.allMatch((row) -> check.take(row.position(), row.entry(), row.hash()));
			}
			return check.end(head);
		});
	}

	private AuditHead head() {
		return this.jdbc
			.query("select position, hash from concerns.audit_head where id = 1",
					(row, number) -> new AuditHead(row.getLong(1), row.getString(2)))
			.stream()
			.findFirst()
			.orElse(null);
	}

	private Stream<Row> rows() {
		return this.jdbc.queryForStream(
				"""
						select position, recorded_at, person, what, subject, detail, hash from concerns.audit_record
						order by position""", (row,
						number) -> new Row(row.getLong(1), new AuditEntry(StoredTime.read(row, "recorded_at"),
								row.getString(3), row.getString(4), row.getString(5), row.getString(6)),
								row.getString(7)));
	}

	private record Row(long position, AuditEntry entry, String hash) {
	}

}
