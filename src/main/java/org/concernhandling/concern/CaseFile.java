package org.concernhandling.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.StoredTime;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.beans.factory.ObjectProvider;
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

	/** The key of whatever form asks for the name of the service. */
	private static final String SERVICE_NAME = "serviceName";

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final ObjectMapper json;

	private final ServiceTokens services;

	private final CurrentPerson person;

	private final Clock clock;

	private final ObjectProvider<OwnFile> others;

	CaseFile(JdbcClient jdbc, Sealing sealing, ObjectMapper json, ServiceTokens services, CurrentPerson person,
			Clock clock, ObjectProvider<OwnFile> others) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.json = json;
		this.services = services;
		this.person = person;
		this.clock = clock;
		this.others = others;
	}

	/**
	 * Adds an entry by whoever acts now, in the running transaction. What is no concern
	 * has a file of its own, to which it goes.
	 * @param subject what it was: a task's id, a letter's kind, a channel
	 * @param answers what was said with it
	 */
	public void record(String reference, CaseFileEntry.Kind kind, String subject, List<Answer> answers) {
		Optional<OwnFile> other = Reference.isOne(reference) ? Optional.empty()
				: this.others.stream().filter((file) -> file.isAbout(reference)).findFirst();
		if (other.isPresent()) {
			other.get().record(reference, kind, subject, answers);
			return;
		}
		// What the database keeps of a moment, on every make of it.
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Row row = new Row(reference, now, kind.code(), subject, this.person.id().orElse(null));
		this.jdbc.sql("""
				insert into concerns.case_file_entry (reference, happened_at, kind, subject, person, content)
				values (?, ?, ?, ?, ?, ?)""")
			.params(reference, StoredTime.of(now), row.kind(), subject, row.person(),
					answers.isEmpty() ? null
							: this.sealing.seal(KeyOwner.concern(reference), write(answers), row.place()))
			.update();
		answers.stream()
			.filter((answer) -> answer.key().equals(SERVICE_NAME))
			.forEach((answer) -> this.services.keep(reference, answer.value()));
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
	public Optional<String> lastPersonAt(String reference, String task) {
		return latest(reference, task).map(CaseFileEntry::person);
	}

	/** Whether a person has completed a task of a concern themselves. */
	boolean hasCompletedTask(String reference, String person) {
		return this.jdbc
			.sql("select count(*) from concerns.case_file_entry where reference = ? and kind = ? and person = ?")
			.params(reference, CaseFileEntry.Kind.TASK_COMPLETED.code(), person)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Everybody who has done something with a concern: logged it, completed a task, added
	 * to it.
	 * @param exceptTasks tasks that do not count
	 */
	public Set<String> peopleOf(String reference, Collection<String> exceptTasks) {
		return this.jdbc
			.sql("select subject, person from concerns.case_file_entry where reference = ? and person is not null")
			.param(reference)
			.query((row, number) -> exceptTasks.contains(row.getString("subject")) ? "" : row.getString("person"))
			.list()
			.stream()
			.filter((person) -> !person.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
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
		Row read = new Row(row.getString("reference"), StoredTime.read(row, "happened_at"), row.getString("kind"),
				row.getString("subject"), row.getString("person"));
		return new CaseFileEntry(read.happenedAt(), Code.of(CaseFileEntry.Kind.class, read.kind()), read.subject(),
				read.person(),
				(content != null) ? read(this.sealing.open(KeyOwner.concern(read.reference()), content, read.place()))
						: List.of());
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

	/** What stands in clear beside the words: they open only where it is unchanged. */
	private record Row(String reference, Instant happenedAt, String kind, String subject, String person) {

		String place() {
			return "case-file-entry/content\n%s\n%d\n%s\n%s\n%s".formatted(this.reference,
					this.happenedAt.toEpochMilli(), this.kind, this.subject, (this.person != null) ? this.person : "");
		}

	}

}
