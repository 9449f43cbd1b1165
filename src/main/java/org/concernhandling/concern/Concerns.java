package org.concernhandling.concern;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.LondonTime;
import org.concernhandling.StoredTime;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Severity;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All concerns: opens them, finds them, and keeps what becomes known about them. */
@Repository
public class Concerns {

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final ObjectMapper json;

	private final CaseFile caseFile;

	private final ServiceTokens services;

	private final ConcernProcesses processes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Concerns(JdbcClient jdbc, Sealing sealing, ObjectMapper json, CaseFile caseFile, ServiceTokens services,
			ConcernProcesses processes, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.json = json;
		this.caseFile = caseFile;
		this.services = services;
		this.processes = processes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a concern and starts its handling, both or neither.
	 * @return the new concern's reference
	 */
	@Transactional
	public String open(NewConcern concern) {
		String reference = Reference.next();
		this.jdbc.sql("""
				insert into concerns.concern
				(reference, opened_at, channel, confidentiality, standing, setting, second_setting, urn, reported_risk,
				account) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(reference, StoredTime.of(this.clock.instant()), concern.channel().code(),
					concern.confidentiality().code(), concern.standing().code(), code(concern.setting()),
					code(concern.secondSetting()), concern.urn(), concern.childAtImmediateRisk().code(),
					seal(reference, concern.account()))
			.update();
		this.services.keep(reference, concern.account().serviceName());
		this.caseFile.record(reference, CaseFileEntry.Kind.RECEIVED, concern.channel().code(), List.of());
		Concern opened = get(reference);
		this.events.publishEvent(new ConcernReceived(opened));
		this.processes.start(opened);
		return reference;
	}

	/**
	 * Adds what became known later, and has somebody consider it; a closed concern is
	 * opened again for it.
	 * @param words what became known
	 */
	@Transactional
	public void addFurtherInformation(String reference, String words) {
		Concern concern = hold(reference);
		this.caseFile.record(reference, CaseFileEntry.Kind.FURTHER_INFORMATION, "further-information",
				List.of(new Answer("furtherInformation", "What became known", words)));
		if (concern.closedAt() != null) {
			this.jdbc.sql("""
					update concerns.concern set outcome = null, substantiated = null, safeguarding_assured = null,
					risk_reduced = null, detriment_reported = null, closed_at = null, retained_from = null
					where reference = ?""").param(reference).update();
			this.events.publishEvent(new ConcernReopened(reference));
			this.processes.start(concern);
		}
		else {
			// Before the screening nobody waits for the message: whoever screens reads it
			// in the case file.
			this.processes.tellFurtherInformation(reference);
		}
	}

	/** How many concerns have come in over each channel since the register began. */
	public Map<Channel, Long> countByChannel() {
		Map<Channel, Long> counts = new EnumMap<>(Channel.class);
		this.jdbc.sql("select channel, count(*) as concerns from concerns.concern group by channel")
			.query((RowCallbackHandler) (row) -> counts.put(Code.of(Channel.class, row.getString("channel")),
					row.getLong("concerns")));
		return counts;
	}

	/** The concern with this reference, or nothing. */
	public Optional<Concern> find(String reference) {
		return this.jdbc.sql("select * from concerns.concern where reference = ?")
			.param(reference)
			.query(Concerns::concern)
			.optional();
	}

	/**
	 * The concern with this reference.
	 * @throws IllegalArgumentException when there is none
	 */
	public Concern get(String reference) {
		return find(reference).orElseThrow(() -> new IllegalArgumentException("There is no concern " + reference));
	}

	/** What was said when the concern came in. */
	public Account account(String reference) {
		byte[] sealed = this.jdbc.sql("select account from concerns.concern where reference = ?")
			.param(reference)
			.query(byte[].class)
			.single();
		try {
			return this.json.readValue(this.sealing.open(KeyOwner.concern(reference), sealed, place(reference)),
					Account.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The account of " + reference + " is not readable");
		}
	}

	/** The other concerns about the same service, newest first. */
	public List<Concern> othersAboutSameService(Concern concern) {
		if (concern.urn() == null) {
			return List.of();
		}
		return this.jdbc.sql("""
				select * from concerns.concern where urn = ? and reference <> ?
				order by opened_at desc fetch first 50 rows only""")
			.params(concern.urn(), concern.reference())
			.query(Concerns::concern)
			.list();
	}

	void establish(ConcernEstablished established) {
		this.jdbc.sql("""
				update concerns.concern set setting = ?, second_setting = ?, standing = ?, failure = ?, urn = ?
				where reference = ?""")
			.params(code(established.setting()), code(established.secondSetting()), code(established.standing()),
					code(established.failure()), established.urn(), established.reference())
			.update();
		this.events.publishEvent(established);
	}

	void remit(String reference, Remit remit, DisclosureStatus status) {
		this.jdbc.sql("update concerns.concern set remit = ?, disclosure_status = ? where reference = ?")
			.params(code(remit), code(status), reference)
			.update();
		this.events.publishEvent(new DisclosureDetermined(reference, remit, status));
	}

	void assess(String reference, Category category, Severity severity) {
		this.jdbc.sql("update concerns.concern set category = ?, severity = ? where reference = ?")
			.params(code(category), code(severity), reference)
			.update();
		this.events.publishEvent(new ConcernAssessed(reference, category));
	}

	void review(String reference, YesNo assured, YesNoNotKnown riskReduced) {
		this.jdbc.sql("update concerns.concern set safeguarding_assured = ?, risk_reduced = ? where reference = ?")
			.params(code(assured), code(riskReduced), reference)
			.update();
		this.events.publishEvent(new OutcomeReviewed(reference, assured, riskReduced));
	}

	void safeguarding(String reference, YesNo assured) {
		this.jdbc.sql("update concerns.concern set safeguarding_assured = ? where reference = ?")
			.params(code(assured), reference)
			.update();
	}

	void close(String reference, ClosureOutcome outcome, Substantiated substantiated, YesNoNotKnown detriment) {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				update concerns.concern set outcome = ?, substantiated = ?, detriment_reported = ?, closed_at = ?,
				retained_from = ? where reference = ?""")
			.params(code(outcome), code(substantiated), code(detriment), StoredTime.of(now), LondonTime.day(now),
					reference)
			.update();
		this.events.publishEvent(new ConcernClosed(reference, outcome, substantiated, detriment, now));
	}

	/**
	 * The concern with this reference, held until the running transaction ends: nobody
	 * else closes it, opens it again or asks to see who told us meanwhile.
	 */
	public Concern hold(String reference) {
		return this.jdbc.sql("select * from concerns.concern where reference = ? for update")
			.param(reference)
			.query(Concerns::concern)
			.single();
	}

	private byte[] seal(String reference, Account account) {
		try {
			return this.sealing.seal(KeyOwner.concern(reference), this.json.writeValueAsString(account),
					place(reference));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The account of " + reference + " could not be written");
		}
	}

	private static String place(String reference) {
		return "concern/account/" + reference;
	}

	private static String code(Code constant) {
		return (constant != null) ? constant.code() : null;
	}

	private static Concern concern(ResultSet row, int number) throws SQLException {
		return new Concern(row.getString("reference"), StoredTime.read(row, "opened_at"),
				code(row, "channel", Channel.class), code(row, "confidentiality", Confidentiality.class),
				code(row, "standing", Standing.class), code(row, "setting", Setting.class),
				code(row, "second_setting", Setting.class), row.getObject("urn", Long.class),
				code(row, "reported_risk", YesNoNotKnown.class), code(row, "remit", Remit.class),
				code(row, "disclosure_status", DisclosureStatus.class), code(row, "failure", Failure.class),
				code(row, "category", Category.class), code(row, "severity", Severity.class),
				code(row, "safeguarding_assured", YesNo.class), code(row, "risk_reduced", YesNoNotKnown.class),
				code(row, "outcome", ClosureOutcome.class), code(row, "substantiated", Substantiated.class),
				code(row, "detriment_reported", YesNoNotKnown.class), StoredTime.read(row, "closed_at"));
	}

	private static <E extends Enum<E> & Code> E code(ResultSet row, String column, Class<E> list) throws SQLException {
		return Code.find(list, row.getString(column)).orElse(null);
	}

}
