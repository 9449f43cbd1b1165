package org.concernhandling.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.concernhandling.casework.Casework.Case;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.CaseFileEntry.Kind;
import org.concernhandling.engine.forms.FormFiller;
import org.concernhandling.identity.Reporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Where the words of a concern go, and where they never go. */
@BareEngine
class WordsTest {

	private static final Reporter REPORTER = new Reporter("Canary Finch", "canary.finch@example.org", "07700 900123",
			"1 Birdcage Walk");

	@Autowired
	Casework casework;

	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void clear() {
		this.casework.clear();
	}

	@Test
	void noWordIsLeftInAnyTableOfTheEngine() {
		handle();
		assertThat(tables("PUBLIC")).hasSizeGreaterThan(30)
			.allSatisfy((table) -> assertThat(rows(table)).as(table)
				.noneMatch((row) -> row.contains(FormFiller.WORDS.strip()) || row.contains("younger children")
						|| row.contains("somebody@example.org")));
	}

	@Test
	void nothingAboutTheReporterIsLeftInAnyTableInClear() {
		handle();
		assertThat(Stream.concat(tables("PUBLIC").stream(), tables("concerns").stream()))
			.allSatisfy((table) -> assertThat(rows(table)).as(table)
				.noneMatch((row) -> Stream.of("Finch", "canary.finch", "07700 900123", "Birdcage")
					.anyMatch(row::contains)));
	}

	@Test
	void theRegisterKeepsTheWordsSealed() {
		handle();
		assertThat(tables("concerns")).contains("concerns.case_file_entry")
			.allSatisfy((table) -> assertThat(rows(table)).as(table)
				.noneMatch((row) -> row.contains(FormFiller.WORDS.strip()) || row.contains("younger children")));
	}

	@Test
	void theCaseFileHoldsQuestionsAndAnswersByWhomTheyWereGiven() {
		Case concern = open().completeAs("caseworker2", "screen-immediate-risk");
		CaseFileEntry screening = concern.caseFile()
			.stream()
			.filter((entry) -> entry.kind() == Kind.TASK_COMPLETED)
			.findFirst()
			.orElseThrow();
		assertThat(screening.subject()).isEqualTo("screen-immediate-risk");
		assertThat(screening.person()).isEqualTo("caseworker2");
		assertThat(screening.at()).isEqualTo(SettableClock.START);
		assertThat(screening.answers()).extracting(Answer::key, Answer::value)
			.containsExactly(tuple("immediateRisk", "No"),
					tuple("screeningReason", FormFiller.WORDS + "screeningReason"));
		assertThat(screening.answers()).extracting(Answer::question)
			.allSatisfy((question) -> assertThat(question).endsWith("?"));
	}

	@Test
	void theCaseFileHoldsEveryTaskInItsOrder() {
		assertThat(handle().caseFile()).filteredOn((entry) -> entry.kind() == Kind.TASK_COMPLETED)
			.extracting(CaseFileEntry::subject)
			.containsExactly("screen-immediate-risk", "refer-to-local-authority", "confirm-authority-response",
					"establish-remit", "assess-concern", "decide-actions", "prepare-enquiry",
					"record-provider-response", "assess-provider-response", "review-outcome");
	}

	/** A long way, a letter that failed at first and everything written down. */
	private Case handle() {
		this.casework.stopMail();
		Case concern = open().failServices();
		this.casework.startMail();
		return concern.runServices()
			.complete("screen-immediate-risk", "immediateRisk", "yes")
			.complete("refer-to-local-authority", "authorityEmail", "somebody@example.org", "identityShared", "yes")
			.runServices()
			.complete("confirm-authority-response")
			.complete("establish-remit", "serviceName", FormFiller.WORDS)
			.complete("assess-concern")
			.complete("decide-actions", "providerEnquiry", true)
			.complete("prepare-enquiry", "recipientIsSubject", "no", "reporterIdentifiable", "no")
			.runServices()
			.complete("record-provider-response")
			.complete("assess-provider-response", "providerAssessment", "satisfied")
			.complete("review-outcome", "furtherAction", "no");
	}

	private Case open() {
		return this.casework.open(NewConcerns.about("childrens-home"), REPORTER);
	}

	private List<String> tables(String schema) {
		return this.jdbc.sql("show tables from " + schema)
			.query((row, number) -> schema + "." + row.getString(1))
			.list();
	}

	private List<String> rows(String table) {
		return this.jdbc.sql("select * from " + table)
			.query()
			.listOfRows()
			.stream()
			.map((row) -> String.join("|", row.values().stream().map(WordsTest::readable).toList()))
			.toList();
	}

	private static String readable(Object value) {
		return (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
	}

}
