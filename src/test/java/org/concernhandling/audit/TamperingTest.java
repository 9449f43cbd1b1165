package org.concernhandling.audit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody can do to the record who may write to the database and has no key: each
 * is found, and the first record that it hit is named.
 */
class TamperingTest {

	private static final int RECORDS = 10;

	private AuditDatabase audit;

	private JdbcTemplate jdbc;

	@BeforeEach
	void tenRecords() {
		this.audit = AuditDatabase.inMemory();
		this.jdbc = this.audit.jdbc();
		this.audit.fill(RECORDS);
	}

	@Test
	void whatNobodyTouchedIsIntactAndCounted() {
		Verdict verdict = this.audit.verify();
		assertThat(verdict.intact()).isTrue();
		assertThat(verdict.checked()).isEqualTo(RECORDS);
		assertThat(verdict.head().position()).isEqualTo(RECORDS);
	}

	@Test
	void anEmptyRecordIsIntact() {
		assertThat(AuditDatabase.inMemory().verify()).isEqualTo(new Verdict(0, null, null, AuditHead.START));
	}

	@ParameterizedTest
	@ValueSource(strings = { "recorded_at = recorded_at + interval '1' second", "person = 'somebody-else'",
			"person = null", "what = 'signed-in'", "subject = 'CN-99'", "subject = null", "detail = 'x'",
			"person = subject, subject = person",
			"hash = '0000000000000000000000000000000000000000000000000000000000000001'" })
	void aChangeInAnyColumnNamesTheRecord(String change) {
		this.jdbc.update("update concerns.audit_record set " + change + " where position = 4");
		assertBroken(Finding.CHANGED, 4);
	}

	@Test
	void aChangedPositionNamesTheRecordThatIsMissingThere() {
		this.jdbc.update("update concerns.audit_record set position = 40 where position = 4");
		assertBroken(Finding.REMOVED, 4);
	}

	@Test
	void aLetterThatMovesFromOneColumnToTheNextIsAChange() {
		this.jdbc
			.update("update concerns.audit_record set person = 'person', what = '-1case-file-read' where position = 4");
		assertBroken(Finding.CHANGED, 4);
	}

	@Test
	void aRecordRemovedInTheMiddleIsNamed() {
		this.jdbc.update("delete from concerns.audit_record where position = 4");
		assertBroken(Finding.REMOVED, 4);
	}

	@Test
	void aRecordRemovedInTheMiddleIsNamedWhenTheRestIsNumberedAnew() {
		this.jdbc.update("delete from concerns.audit_record where position = 4");
		for (int position = 5; position <= RECORDS; position++) {
			this.jdbc.update("update concerns.audit_record set position = ? where position = ?", position - 1,
					position);
		}
		assertBroken(Finding.CHANGED, 4);
	}

	@Test
	void theFirstRecordRemovedIsNamed() {
		this.jdbc.update("delete from concerns.audit_record where position = 1");
		assertBroken(Finding.REMOVED, 1);
	}

	@Test
	void aRecordRemovedAtTheEndIsFoundByTheHead() {
		this.jdbc.update("delete from concerns.audit_record where position >= 9");
		assertBroken(Finding.REMOVED, 9);
	}

	@Test
	void aTailCutOffTogetherWithTheHeadIsFoundByAnAnchor() {
		String anchor = this.audit.anchor();
		cutOffFrom(9);
		assertThat(this.audit.verify().intact()).as("without an anchor").isTrue();
		assertBroken(Finding.REMOVED, 9, anchor);
	}

	@Test
	void aTailThatOthersHaveGrownInThePlaceOfIsFoundByAnAnchor() {
		String early = this.audit.anchor();
		this.audit.fill(5);
		String late = this.audit.anchor();
		cutOffFrom(12);
		this.audit.fill(20);
		assertThat(this.audit.verify(early).intact()).as("the anchor before").isTrue();
		assertBroken(Finding.ANCHOR_DIFFERS, 15, early, late);
	}

	@Test
	void aRecordAddedInTheMiddleIsNamed() {
		for (int position = RECORDS; position >= 4; position--) {
			this.jdbc.update("update concerns.audit_record set position = ? where position = ?", position + 1,
					position);
		}
		add(4, "select hash from concerns.audit_record where position = 3");
		this.jdbc.update("update concerns.audit_head set position = position + 1");
		assertBroken(Finding.CHANGED, 4);
	}

	@Test
	void aRecordAddedBesideAnotherOneIsNamed() {
		this.jdbc.execute("alter table concerns.audit_record drop primary key");
		add(4, "select hash from concerns.audit_record where position = 4");
		Verdict verdict = this.audit.verify();
		assertThat(verdict.intact()).isFalse();
		assertThat(verdict.position()).isEqualTo(4);
		assertThat(verdict.checked()).isEqualTo(3);
	}

	@Test
	void aRecordAddedAtTheEndIsNamed() {
		add(11, "select hash from concerns.audit_record where position = 10");
		assertBroken(Finding.CHANGED, 11);
	}

	@Test
	void aRecordAddedAtTheEndTogetherWithTheHeadIsNamed() {
		add(11, "select hash from concerns.audit_record where position = 10");
		this.jdbc.update("update concerns.audit_head set position = 11");
		assertBroken(Finding.CHANGED, 11);
	}

	@Test
	void aRecordWrittenWithTheKeyBesideTheHeadIsNamed() {
		this.audit.fill(1);
		this.jdbc.update("update concerns.audit_head set position = 10");
		assertBroken(Finding.ADDED, 11);
	}

	@Test
	void twoRecordsThatWereSwappedNameTheFirst() {
		swap(4, 7);
		assertBroken(Finding.CHANGED, 4);
	}

	@Test
	void twoNeighboursThatWereSwappedNameTheFirst() {
		swap(4, 5);
		assertBroken(Finding.CHANGED, 4);
	}

	@Test
	void theWholeTableReplacedNamesTheFirst() {
		this.jdbc.update("delete from concerns.audit_record");
		for (int position = 1; position <= RECORDS; position++) {
			add(position, "select '" + Integer.toString(position).repeat(64).substring(0, 64) + "'");
		}
		assertBroken(Finding.CHANGED, 1);
	}

	@Test
	void theWholeTableEmptiedNamesTheFirst() {
		this.jdbc.update("delete from concerns.audit_record");
		assertBroken(Finding.REMOVED, 1);
	}

	@Test
	void theWholeTableEmptiedTogetherWithTheHeadIsFoundByAnAnchor() {
		String anchor = this.audit.anchor();
		cutOffFrom(1);
		assertBroken(Finding.REMOVED, 1, anchor);
	}

	@Test
	void aHeadThatWasChangedOrRemovedIsFound() {
		this.jdbc.update("update concerns.audit_head set hash = ?", AuditHead.START.hash());
		assertThat(this.audit.verify().finding()).isEqualTo(Finding.HEAD_CHANGED);
		this.jdbc.update("delete from concerns.audit_head");
		assertThat(this.audit.verify().finding()).isEqualTo(Finding.HEAD_CHANGED);
	}

	@Test
	void whatWasWrittenDownOutsideFitsWhereItStillStands() {
		String anchor = this.audit.anchor();
		this.audit.fill(5);
		assertThat(this.audit.verify(anchor, AuditHead.START.anchor()).intact()).isTrue();
	}

	private void assertBroken(Finding finding, long position, String... anchors) {
		Verdict verdict = this.audit.verify(anchors);
		assertThat(verdict.finding()).isEqualTo(finding);
		assertThat(verdict.position()).isEqualTo(position);
		assertThat(verdict.checked()).isEqualTo(position - 1);
		assertThat(verdict.words()).contains("Record " + position);
	}

	private void cutOffFrom(int position) {
		this.jdbc.update("delete from concerns.audit_record where position >= ?", position);
		this.jdbc.update(
				"update concerns.audit_head set position = ?, hash = coalesce("
						+ "(select hash from concerns.audit_record where position = ?), ?)",
				position - 1, position - 1, AuditHead.START.hash());
	}

	private void add(int position, String hash) {
		this.jdbc.update(
				"insert into concerns.audit_record (position, recorded_at, person, what, subject, hash) "
						+ "values (?, current_timestamp, 'somebody', 'case-file-read', 'CN-0', (" + hash + "))",
				position);
	}

	private void swap(int one, int other) {
		String move = "update concerns.audit_record set position = ? where position = ?";
		this.jdbc.update(move, 0, one);
		this.jdbc.update(move, one, other);
		this.jdbc.update(move, other, 0);
	}

}
