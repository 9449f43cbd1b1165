package org.concernhandling.concern;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.concernhandling.StoredTime;
import org.concernhandling.concern.vocabulary.ActionOutcome;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The handling actions of all concerns: when each was taken up and how it ended. */
@Repository
public class HandlingActions {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HandlingActions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The actions of a concern, oldest first. */
	public List<Taken> of(String reference) {
		return this.jdbc.sql("select * from concerns.handling_action where reference = ? order by id")
			.param(reference)
			.query((row, number) -> new Taken(row.getLong("id"), Code.of(HandlingAction.class, row.getString("action")),
					StoredTime.read(row, "opened_at"),
					Code.find(ActionOutcome.class, row.getString("outcome")).orElse(null),
					StoredTime.read(row, "ended_at")))
			.list();
	}

	long open(String reference, HandlingAction action) {
		Instant now = this.clock.instant();
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("insert into concerns.handling_action (reference, action, opened_at) values (?, ?, ?)")
			.params(reference, action.code(), StoredTime.of(now))
			.update(key, "id");
		long number = key.getKeyAs(Long.class);
		this.events.publishEvent(new ActionTakenUp(number, reference, action, now));
		return number;
	}

	Opened opened(long id) {
		return this.jdbc.sql("select reference, action from concerns.handling_action where id = ?")
			.param(id)
			.query((row, number) -> new Opened(row.getString("reference"),
					Code.of(HandlingAction.class, row.getString("action"))))
			.single();
	}

	void conclude(long id, ActionOutcome outcome) {
		Instant now = this.clock.instant();
		int ended = this.jdbc
			.sql("update concerns.handling_action set outcome = ?, ended_at = ? where id = ? and outcome is null")
			.params(outcome.code(), StoredTime.of(now), id)
			.update();
		if (ended > 0) {
			this.events.publishEvent(new ActionConcluded(id, outcome, now));
		}
	}

	/**
	 * An action that was taken on a concern.
	 *
	 * @param outcome how it ended, or null while it goes on
	 * @param endedAt when it ended, or null while it goes on
	 */
	public record Taken(long id, HandlingAction action, Instant openedAt, ActionOutcome outcome, Instant endedAt) {
	}

	/** What was taken up, and for which concern. */
	record Opened(String reference, HandlingAction action) {
	}

}
