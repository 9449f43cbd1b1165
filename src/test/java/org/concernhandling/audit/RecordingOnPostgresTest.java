package org.concernhandling.audit;

import org.concernhandling.audit.AuditDatabase.Happened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The same on PostgreSQL, on which production runs; there the database refuses too. */
class RecordingOnPostgresTest extends RecordingTest {

	@Override
	AuditDatabase database() {
		return AuditDatabase.onPostgres();
	}

	@ParameterizedTest
	@ValueSource(strings = { "update concerns.audit_record set person = 'x'", "delete from concerns.audit_record",
			"truncate concerns.audit_record", "delete from concerns.audit_head", "truncate concerns.audit_head",
			"update concerns.audit_head set position = 0", "update concerns.audit_head set hash = 'x'" })
	void theDatabaseRefusesToChangeOrRemoveARecord(String tampering) {
		audit().publish(Happened.to("CN-1"));
		assertThatThrownBy(() -> audit().jdbc().update(tampering))
			.hasMessageContaining("The audit record is only ever added to");
		assertThat(audit().verify().checked()).isEqualTo(1);
	}

	@Test
	void whoeverTakesThatAwayIsFoundByTheChain() {
		audit().fill(3);
		audit().jdbc().execute("alter table concerns.audit_record disable trigger all");
		audit().jdbc().update("update concerns.audit_record set person = 'somebody-else' where position = 2");
		assertThat(audit().verify().position()).isEqualTo(2);
	}

}
