package org.concernhandling.concern;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.concernhandling.StoredTime;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have begun to answer on the forms of their tasks: kept sealed here, so that
 * nothing of it stays in a browser. A draft is its writer's alone, and ends with the
 * task; one that was not touched for 30 days goes within a day.
 */
@Repository
public class Drafts {

	private static final Duration KEPT = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final Clock clock;

	Drafts(JdbcClient jdbc, Sealing sealing, Clock clock) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.clock = clock;
	}

	/** Keeps a draft in place of the writer's last one. */
	@Transactional
	void save(String taskId, String person, String reference, String words) {
		this.jdbc.sql("delete from concerns.draft where task_id = ? and person = ?").params(taskId, person).update();
		this.jdbc
			.sql("insert into concerns.draft (task_id, person, reference, content, saved_at) values (?, ?, ?, ?, ?)")
			.params(taskId, person, reference,
					this.sealing.seal(KeyOwner.concern(reference), words, place(taskId, person)),
					StoredTime.of(this.clock.instant()))
			.update();
	}

	/** A person's draft, or nothing when there is none. */
	Optional<String> find(String taskId, String person) {
		return this.jdbc.sql("select reference, content from concerns.draft where task_id = ? and person = ?")
			.params(taskId, person)
			.query((row, number) -> this.sealing.open(KeyOwner.concern(row.getString("reference")),
					row.getBytes("content"), place(taskId, person)))
			.optional();
	}

	/** Forgets, once a day, what nobody has touched for 30 days. */
	@Scheduled(fixedRate = 1, timeUnit = TimeUnit.DAYS)
	@Transactional
	public void forgetOld() {
		this.jdbc.sql("delete from concerns.draft where saved_at < ?")
			.param(StoredTime.of(this.clock.instant().minus(KEPT)))
			.update();
	}

	/** Forgets everybody's drafts of a task, in the running transaction. */
	public void forget(String taskId) {
		this.jdbc.sql("delete from concerns.draft where task_id = ?").param(taskId).update();
	}

	private static String place(String taskId, String person) {
		return "draft/content\n%s\n%s".formatted(taskId, person);
	}

}
