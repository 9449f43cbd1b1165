package org.concernhandling.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.StoredTime;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The case files: what happened to each concern, and the words that went with it. The
 * words are sealed.
 */
@Repository
public class CaseFile {

	private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final ObjectMapper json;

	private final CurrentPerson person;

	private final Clock clock;

	CaseFile(JdbcClient jdbc, Sealing sealing, ObjectMapper json, CurrentPerson person, Clock clock) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.json = json;
		this.person = person;
		this.clock = clock;
	}

	/**
	 * Adds an entry by whoever acts now, in the running transaction.
	 * @param subject what it was: a task's id, a letter's kind, a channel
	 * @param answers what was said with it
	 */
	public void record(String reference, CaseFileEntry.Kind kind, String subject, List<Answer> answers) {
		this.jdbc.sql("""
				insert into concerns.case_file_entry (reference, happened_at, kind, subject, person, content)
				values (?, ?, ?, ?, ?, ?)""")
			.params(reference, StoredTime.of(this.clock.instant()), kind.code(), subject, this.person.id().orElse(null),
					answers.isEmpty() ? null
							: this.sealing.seal(write(answers), place(reference, kind.code(), subject)))
			.update();
	}

	/** All entries of a concern, oldest first. */
	public List<CaseFileEntry> entries(String reference) {
		return this.jdbc.sql("select * from concerns.case_file_entry where reference = ? order by id")
			.param(reference)
			.query(this::entry)
			.list();
	}

	/** The latest answer to a question of a task, or nothing when it was not answered. */
	public Optional<String> answer(String reference, String task, String key) {
		return latest(reference, task).map(CaseFileEntry::answers)
			.flatMap((answers) -> answers.stream().filter((answer) -> answer.key().equals(key)).findFirst())
			.map(Answer::value);
	}

	/** Who completed a task of a concern last, or nothing when nobody did. */
	Optional<String> lastPersonAt(String reference, String task) {
		return latest(reference, task).map(CaseFileEntry::person);
	}

	private Optional<CaseFileEntry> latest(String reference, String task) {
		return this.jdbc.sql("""
				select * from concerns.case_file_entry where reference = ? and kind = ? and subject = ?
				order by id desc fetch first 1 rows only""")
			.params(reference, CaseFileEntry.Kind.TASK_COMPLETED.code(), task)
			.query(this::entry)
			.optional();
	}

	private CaseFileEntry entry(ResultSet row, int number) throws SQLException {
		byte[] content = row.getBytes("content");
		String place = place(row.getString("reference"), row.getString("kind"), row.getString("subject"));
		return new CaseFileEntry(StoredTime.read(row, "happened_at"),
				Code.of(CaseFileEntry.Kind.class, row.getString("kind")), row.getString("subject"),
				row.getString("person"), (content != null) ? read(this.sealing.open(content, place)) : List.of());
	}

	private String write(List<Answer> answers) {
		try {
			return this.json.writeValueAsString(answers);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A case file entry could not be written");
		}
	}

	private List<Answer> read(String content) {
		try {
			return this.json.readValue(content, ANSWERS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A case file entry is not readable");
		}
	}

	private static String place(String reference, String kind, String subject) {
		return "case-file/" + reference + "/" + kind + "/" + subject;
	}

}
