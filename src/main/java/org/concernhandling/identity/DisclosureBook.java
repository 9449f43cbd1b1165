package org.concernhandling.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.concernhandling.StoredTime;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.IdentityGround;
import org.concernhandling.concern.vocabulary.IdentityProcedure;
import org.concernhandling.concern.vocabulary.TellingBar;
import org.concernhandling.identity.DisclosureDecision.Kind;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The requests to see an identity and what was decided about them, in the database. Every
 * row is sealed: one that the application has not written so does not open.
 */
@Repository
class DisclosureBook {

	/** No seal, which opens nothing. */
	private static final byte[] NONE = {};

	private final JdbcClient jdbc;

	private final Sealing sealing;

	DisclosureBook(JdbcClient jdbc, Sealing sealing) {
		this.jdbc = jdbc;
		this.sealing = sealing;
	}

	void add(DisclosureRequest request) {
		this.jdbc.sql("""
				insert into vault.disclosure_request
				(id, reference, round, asker, ground, procedure_, hours, asked_at, purpose)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(request.id(), request.reference(), request.round(), request.asker(), request.ground().code(),
					request.procedure().code(), request.hours(), StoredTime.of(request.askedAt()),
					this.sealing.seal(owner(request), request.purpose(), request.place()))
			.update();
	}

	/** Keeps by which run of the process a request is carried; never changed again. */
	void carriedBy(String id, String instance) {
		this.jdbc.sql("update vault.disclosure_request set instance = ? where id = ? and instance is null")
			.params(instance, id)
			.update();
	}

	void add(DisclosureRequest request, DisclosureDecision decision) {
		this.jdbc.sql("""
				insert into vault.disclosure_approval (request, person, decision, bar, decided_at, words)
				values (?, ?, ?, ?, ?, ?)""")
			.params(request.id(), decision.person(), decision.kind().code(),
					(decision.bar() != null) ? decision.bar().code() : null, StoredTime.of(decision.at()),
					this.sealing.seal(owner(request), decision.words(), decision.place()))
			.update();
	}

	void told(DisclosureRequest request, String telling, Instant waitsUntil) {
		this.jdbc.sql("""
				update vault.disclosure_request set telling = ?, waits_until = ?, waiting = ?
				where id = ? and waits_until is null""")
			.params(telling, StoredTime.of(waitsUntil),
					this.sealing.seal(owner(request), "", request.placeOfWaiting(telling, waitsUntil)), request.id())
			.update();
	}

	void open(DisclosureRequest request, Instant from, Instant until) {
		this.jdbc.sql("""
				update vault.disclosure_request set opened_at = ?, closes_at = ?, opening = ?
				where id = ? and opened_at is null""")
			.params(StoredTime.of(from), StoredTime.of(until),
					this.sealing.seal(owner(request), "", request.placeOfOpening(from, until)), request.id())
			.update();
	}

	void end(String id, Instant at) {
		this.jdbc.sql("update vault.disclosure_request set ended_at = ? where id = ? and ended_at is null")
			.params(StoredTime.of(at), id)
			.update();
	}

	/** How many requests there were about a concern. */
	int countOf(String reference) {
		return this.jdbc.sql("select count(*) from vault.disclosure_request where reference = ?")
			.param(reference)
			.query(Integer.class)
			.single();
	}

	/** Whether a person has ever asked about a concern. */
	boolean hasAsked(String reference, String person) {
		return this.jdbc.sql("select asker from vault.disclosure_request where reference = ?")
			.param(reference)
			.query(String.class)
			.list()
			.stream()
			.anyMatch((asker) -> People.same(asker, person));
	}

	/** Whether a person has decided about any request about a concern. */
	boolean hasDecidedAbout(String reference, String person) {
		return this.jdbc.sql("""
				select person from vault.disclosure_approval
				where request in (select id from vault.disclosure_request where reference = ?)""")
			.param(reference)
			.query(String.class)
			.list()
			.stream()
			.anyMatch((custodian) -> People.same(custodian, person));
	}

	/** A request, or nothing when there is none of that id. */
	Optional<DisclosureRequest> find(String id) {
		return read("select * from vault.disclosure_request where id = ?", id).stream().findFirst();
	}

	/**
	 * A request, held until the running transaction ends: nobody else decides about it,
	 * opens it or looks meanwhile.
	 */
	Optional<DisclosureRequest> hold(String id) {
		return read("select * from vault.disclosure_request where id = ? for update", id).stream().findFirst();
	}

	/** What a person has asked about a concern, newest first. */
	List<DisclosureRequest> of(String reference, String asker) {
		return read("select * from vault.disclosure_request where reference = ? order by round desc", reference)
			.stream()
			.filter((request) -> People.same(request.asker(), asker))
			.toList();
	}

	private List<DisclosureRequest> read(String query, String parameter) {
		return this.jdbc.sql(query).param(parameter).query(this::request).list();
	}

	private DisclosureRequest request(ResultSet row, int number) throws SQLException {
		String id = row.getString("id");
		DisclosureRequest sealed = new DisclosureRequest(id, row.getString("reference"), row.getInt("round"),
				row.getString("asker"), Code.of(IdentityGround.class, row.getString("ground")),
				Code.of(IdentityProcedure.class, row.getString("procedure_")), row.getInt("hours"),
				StoredTime.read(row, "asked_at"), null, row.getString("instance"), StoredTime.read(row, "waits_until"),
				StoredTime.read(row, "opened_at"), StoredTime.read(row, "closes_at"), StoredTime.read(row, "ended_at"),
				List.of());
		String purpose = this.sealing.open(owner(sealed), row.getBytes("purpose"), sealed.place());
		if (sealed.waitsUntil() != null) {
			this.sealing.open(owner(sealed), Objects.requireNonNullElse(row.getBytes("waiting"), NONE),
					sealed.placeOfWaiting(row.getString("telling"), sealed.waitsUntil()));
		}
		if (sealed.openedAt() != null) {
			this.sealing.open(owner(sealed), row.getBytes("opening"),
					sealed.placeOfOpening(sealed.openedAt(), sealed.closesAt()));
		}
		return new DisclosureRequest(id, sealed.reference(), sealed.round(), sealed.asker(), sealed.ground(),
				sealed.procedure(), sealed.hours(), sealed.askedAt(), purpose, sealed.instance(), sealed.waitsUntil(),
				sealed.openedAt(), sealed.closesAt(), sealed.endedAt(), decisions(sealed));
	}

	private List<DisclosureDecision> decisions(DisclosureRequest request) {
		return this.jdbc.sql("select * from vault.disclosure_approval where request = ? order by decided_at, person")
			.param(request.id())
			.query((row, number) -> {
				Kind kind = Kind.of(row.getString("decision"));
				TellingBar bar = Code.find(TellingBar.class, row.getString("bar")).orElse(null);
				Instant at = StoredTime.read(row, "decided_at");
				String person = row.getString("person");
				String words = this.sealing.open(owner(request), row.getBytes("words"),
						DisclosureDecision.place(request.id(), person, kind, bar, at));
				return new DisclosureDecision(request.id(), person, kind, bar, at, words);
			})
			.list();
	}

	private static KeyOwner owner(DisclosureRequest request) {
		return KeyOwner.concern(request.reference());
	}

}
