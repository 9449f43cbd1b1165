package org.concernhandling.audit;

import java.time.Clock;

import org.concernhandling.StoredTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Records who saw what, before it is shown. Records hold codes and references only; they
 * are never changed and never deleted.
 */
@Repository
class AuditRecords {

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditRecords(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	void on(Auditable event) {
		this.jdbc.sql("insert into concerns.audit_record (recorded_at, person, what, reference) values (?, ?, ?, ?)")
			.params(StoredTime.of(this.clock.instant()), event.person(), event.what(), event.subject())
			.update();
	}

}
