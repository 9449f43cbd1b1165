package org.concernhandling.concern;

import java.util.List;

import org.concernhandling.ApplicationTest;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.CaseFileEntry.Kind;
import org.concernhandling.sealing.SealBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Words in a case file belong to the entry with which they were said. */
@ApplicationTest
class CaseFileTest {

	@Autowired
	private Concerns concerns;

	@Autowired
	private CaseFile caseFile;

	@Autowired
	private JdbcClient jdbc;

	private String reference;

	@BeforeEach
	void writeTwoEntries() {
		this.reference = this.concerns.open(NewConcerns.about("childrens-home"));
		this.caseFile.record(this.reference, Kind.LETTER, "referral",
				List.of(new Answer("letter", "Letter", "A child needs medicine.")));
		this.caseFile.record(this.reference, Kind.LETTER, "enquiry",
				List.of(new Answer("letter", "Letter", "How many staff are there?")));
	}

	@Test
	void givesBackWhatWasSaid() {
		assertThat(this.caseFile.entries(this.reference)).filteredOn((entry) -> entry.kind() == Kind.LETTER)
			.flatExtracting(CaseFileEntry::answers)
			.extracting(Answer::value)
			.containsExactly("A child needs medicine.", "How many staff are there?");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			update concerns.case_file_entry set content = (select content from concerns.case_file_entry
			where reference = ? and subject = 'referral') where subject = 'enquiry'""",
			"update concerns.case_file_entry set subject = 'reminder' where reference = ? and subject = 'enquiry'",
			"update concerns.case_file_entry set kind = 'received' where reference = ? and subject = 'enquiry'",
			"update concerns.case_file_entry set person = 'somebody' where reference = ? and subject = 'enquiry'", """
					update concerns.case_file_entry set happened_at = timestamp with time zone '2026-07-01 22:30:00+00'
					where reference = ? and subject = 'enquiry'""" })
	void doesNotOpenWordsUnderAnotherEntry(String change) {
		this.jdbc.sql(change).param(this.reference).update();
		assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> this.caseFile.entries(this.reference));
	}

}
