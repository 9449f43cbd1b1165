package org.concernhandling.reporting.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.StoredTime;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.OwnFile;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was done about each edition of an annual report, and the words that went with it,
 * sealed as those of a case file are.
 */
@Repository
class ReportFile implements OwnFile {

	private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {
	};

	private static final String PUBLISHING = "publish-report";

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final ObjectMapper json;

	private final CurrentPerson person;

	private final Clock clock;

	ReportFile(JdbcClient jdbc, Sealing sealing, ObjectMapper json, CurrentPerson person, Clock clock) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.json = json;
		this.person = person;
		this.clock = clock;
	}

	@Override
	public boolean isAbout(String reference) {
		return ReportingYear.ofReference(reference).isPresent();
	}

	@Override
	public void record(String reference, CaseFileEntry.Kind kind, String subject, List<Answer> answers) {
		int edition = this.jdbc.sql("select max(edition) from concerns.annual_report where reference = ?")
			.param(reference)
			.query(Integer.class)
			.single();
		Row row = new Row(reference, edition, this.clock.instant().truncatedTo(ChronoUnit.MILLIS), kind.code(), subject,
				this.person.id().orElse(null));
		this.jdbc.sql("""
				insert into concerns.annual_report_entry
				(reference, edition, happened_at, kind, subject, person, content) values (?, ?, ?, ?, ?, ?, ?)""")
			.params(reference, edition, StoredTime.of(row.happenedAt()), row.kind(), subject, row.person(),
					answers.isEmpty() ? null
							: this.sealing.seal(KeyOwner.report(reference), write(answers), row.place()))
			.update();
	}

	/** What was done about an edition, oldest first. */
	List<CaseFileEntry> entries(Edition edition) {
		return this.jdbc
			.sql("select * from concerns.annual_report_entry where reference = ? and edition = ? order by id")
			.params(edition.year().reference(), edition.number())
			.query(this::entry)
			.list();
	}

	/**
	 * The latest answer to a question about an edition, or nothing when there is none.
	 */
	Optional<String> answer(Edition edition, String task, String key) {
		return entries(edition).stream()
			.filter((entry) -> entry.kind() == CaseFileEntry.Kind.TASK_COMPLETED && entry.subject().equals(task))
			.reduce((earlier, later) -> later)
			.flatMap((entry) -> entry.answers().stream().filter((answer) -> answer.key().equals(key)).findFirst())
			.map(Answer::value);
	}

	/** Keeps why an edition that was approved could not be published. */
	void refused(Edition edition, String reason) {
		record(edition.year().reference(), CaseFileEntry.Kind.REFUSED, PUBLISHING,
				List.of(new Answer("refusal", "Why could it not be published?", reason)));
	}

	/** The last time that publishing an edition was refused, or nothing. */
	Optional<CaseFileEntry> refusal(Edition edition) {
		return entries(edition).stream()
			.filter((entry) -> entry.kind() == CaseFileEntry.Kind.REFUSED)
			.reduce((earlier, later) -> later);
	}

	/** Everybody who has completed one of these tasks of an edition. */
	Set<String> peopleAt(Edition edition, Set<String> tasks) {
		return entries(edition).stream()
			.filter((entry) -> entry.kind() == CaseFileEntry.Kind.TASK_COMPLETED && tasks.contains(entry.subject()))
			.map(CaseFileEntry::person)
			.collect(Collectors.toSet());
	}

	private CaseFileEntry entry(ResultSet row, int number) throws SQLException {
		byte[] content = row.getBytes("content");
		Row read = new Row(row.getString("reference"), row.getInt("edition"), StoredTime.read(row, "happened_at"),
				row.getString("kind"), row.getString("subject"), row.getString("person"));
		return new CaseFileEntry(read.happenedAt(), Code.of(CaseFileEntry.Kind.class, read.kind()), read.subject(),
				read.person(),
				(content != null) ? read(this.sealing.open(KeyOwner.report(read.reference()), content, read.place()))
						: List.of());
	}

	private String write(List<Answer> answers) {
		try {
			return this.json.writeValueAsString(answers);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What was said about an annual report could not be written");
		}
	}

	private List<Answer> read(String content) {
		try {
			return this.json.readValue(content, ANSWERS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What was said about an annual report is not readable");
		}
	}

	/** What stands in clear beside the words: they open only where it is unchanged. */
	private record Row(String reference, int edition, Instant happenedAt, String kind, String subject, String person) {

		String place() {
			return "annual-report-entry/content\n%s\n%d\n%d\n%s\n%s\n%s".formatted(this.reference, this.edition,
					this.happenedAt.toEpochMilli(), this.kind, this.subject, (this.person != null) ? this.person : "");
		}

	}

}
