package org.concernhandling.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.ActionConcluded;
import org.concernhandling.concern.ActionTakenUp;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.ConcernAssessed;
import org.concernhandling.concern.ConcernClosed;
import org.concernhandling.concern.ConcernEstablished;
import org.concernhandling.concern.ConcernReceived;
import org.concernhandling.concern.ConcernReopened;
import org.concernhandling.concern.ConcernTakenOver;
import org.concernhandling.concern.DisclosureDetermined;
import org.concernhandling.concern.OutcomeReviewed;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.directory.Directory;
import org.concernhandling.directory.Service;
import org.concernhandling.sealing.Sealing;
import org.concernhandling.servicelevel.MilestoneReached;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the facts for statistics, one row for each concern and one for each handling
 * action, in the transaction in which the register decides: both or neither. What is
 * decided again is written over, so that nothing is ever counted twice. Days are London
 * days. A fact is found by a keyed fingerprint of its concern and leads to none.
 */
@Component
@Transactional
class Facts {

	/** The stages whose times are reported; the columns are called after them. */
	private static final Set<String> STAGES = Set.of("acknowledged", "screened", "decided", "closed");

	/** What is reached again counts anew: a closing that did not last was none. */
	private static final String REPEATED = "closed";

	/** Nor is it the first time when it was reached in a past that does not tell when. */
	private static final String FIRST = " and %1$s_days is null and coalesce(not_told, '') not like '%%,%1$s,%%'";

	/**
	 * Stands among what is not told where nobody knows how long others were waited for.
	 */
	private static final String WAITS = "waits";

	private static final String UNLESS_WAITED = "case when not_told like '%%,%s,%%' then null else ? end"
		.formatted(WAITS);

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final Directory directory;

	Facts(JdbcClient jdbc, Sealing sealing, Directory directory) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.directory = directory;
	}

	@EventListener
	void on(ConcernReceived received) {
		Concern concern = received.concern();
		this.jdbc.sql("""
				insert into concerns.concern_fact
				(fact_key, received_on, channel, standing, setting, second_setting, local_authority)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(key(concern.reference()), LondonTime.day(concern.openedAt()), concern.channel().code(),
					concern.standing().code(), code(concern.setting()), code(concern.secondSetting()),
					authority(concern.urn()))
			.update();
	}

	@EventListener
	void on(ConcernEstablished established) {
		this.jdbc.sql("""
				update concerns.concern_fact set setting = ?, second_setting = ?, standing = ?, failure = ?,
				local_authority = ? where fact_key = ?""")
			.params(code(established.setting()), code(established.secondSetting()), code(established.standing()),
					code(established.failure()), authority(established.urn()), key(established.reference()))
			.update();
	}

	@EventListener
	void on(DisclosureDetermined determined) {
		this.jdbc.sql("update concerns.concern_fact set remit = ?, disclosure_status = ? where fact_key = ?")
			.params(code(determined.remit()), code(determined.status()), key(determined.reference()))
			.update();
	}

	@EventListener
	void on(ConcernAssessed assessed) {
		this.jdbc.sql("update concerns.concern_fact set category = ? where fact_key = ?")
			.params(code(assessed.category()), key(assessed.reference()))
			.update();
	}

	@EventListener
	void on(ActionTakenUp taken) {
		// The concern is asked for: one that came in before there were facts has none.
		this.jdbc.sql("""
				insert into concerns.action_fact (fact_key, concern, action, decided_on)
				select ?, fact_key, ?, ? from concerns.concern_fact where fact_key = ?""")
			.params(key(taken.number()), taken.action().code(), LondonTime.day(taken.at()), key(taken.reference()))
			.update();
	}

	@EventListener
	void on(ActionConcluded concluded) {
		this.jdbc.sql("update concerns.action_fact set outcome = ?, ended_on = ? where fact_key = ?")
			.params(concluded.outcome().code(), LondonTime.day(concluded.at()), key(concluded.number()))
			.update();
	}

	@EventListener
	void on(OutcomeReviewed reviewed) {
		this.jdbc.sql("update concerns.concern_fact set safeguarding_assured = ?, risk_reduced = ? where fact_key = ?")
			.params(code(reviewed.safeguardingAssured()), code(reviewed.riskReduced()), key(reviewed.reference()))
			.update();
	}

	@EventListener
	void on(ConcernClosed closed) {
		this.jdbc.sql("""
				update concerns.concern_fact set outcome = ?, substantiated = ?, detriment_reported = ?, closed_on = ?,
				safeguarding_assured = ? where fact_key = ?""")
			.params(code(closed.outcome()), code(closed.substantiated()), code(closed.detrimentReported()),
					LondonTime.day(closed.at()), YesNo.YES.code(), key(closed.reference()))
			.update();
	}

	@EventListener
	void on(ConcernReopened reopened) {
		this.jdbc.sql("""
				update concerns.concern_fact set outcome = null, substantiated = null, detriment_reported = null,
				closed_on = null, safeguarding_assured = null, risk_reduced = null, closed_days = null,
				closed_in_time = null where fact_key = ?""").param(key(reopened.reference())).update();
	}

	@EventListener
	void on(ConcernTakenOver taken) {
		byte[] key = key(taken.reference());
		this.jdbc.sql("""
				update concerns.concern_fact set not_told = ?, local_authority = ?, safeguarding_assured = null,
				closed_in_time = case when ? then null else closed_in_time end where fact_key = ?""")
			.params(notTold(taken), this.directory.authority(taken.localAuthority()).orElse(null), taken.waitsNotTold(),
					key)
			.update();
		STAGES.stream()
			.filter(taken.stagesNotTold()::contains)
			.forEach((stage) -> this.jdbc
				.sql("update concerns.concern_fact set %1$s_days = null, %1$s_in_time = null where fact_key = ?"
					.formatted(stage))
				.param(key)
				.update());
	}

	@EventListener
	void on(MilestoneReached reached) {
		String stage = reached.milestone();
		if (STAGES.contains(stage)) {
			this.jdbc
				.sql("update concerns.concern_fact set %1$s_days = ?, %1$s_in_time = %2$s where fact_key = ?%3$s"
					.formatted(stage, stage.equals(REPEATED) ? UNLESS_WAITED : "?",
							stage.equals(REPEATED) ? "" : FIRST.formatted(stage)))
				.params(days(reached.startedAt(), reached.reachedAt()), reached.met() ? "met" : "missed",
						key(reached.reference()))
				.update();
		}
	}

	private byte[] key(String reference) {
		return this.sealing.fingerprint("fact\n" + reference);
	}

	private byte[] key(long action) {
		return this.sealing.fingerprint("fact of action\n" + action);
	}

	private String authority(Long urn) {
		return this.directory.find(urn).map(Service::localAuthority).orElse(null);
	}

	private static String notTold(ConcernTakenOver taken) {
		List<String> codes = Stream
			.of(taken.actionsNotTold().stream().map(HandlingAction::code), taken.stagesNotTold().stream(),
					taken.waitsNotTold() ? Stream.of(WAITS) : Stream.<String>empty())
			.flatMap((some) -> some)
			.sorted()
			.toList();
		return codes.isEmpty() ? null : "," + String.join(",", codes) + ",";
	}

	private static long days(Instant from, Instant to) {
		return ChronoUnit.DAYS.between(LondonTime.day(from), LondonTime.day(to));
	}

	private static String code(Code constant) {
		return (constant != null) ? constant.code() : null;
	}

}
