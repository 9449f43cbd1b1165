package org.concernhandling.identity;

import java.time.Clock;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.concern.Duties;
import org.concernhandling.concern.Refused;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who told us about a concern, apart from the concern. */
@Repository
public class Identities {

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final ObjectMapper json;

	private final DisclosureBook disclosures;

	private final Custodians custodians;

	private final Duties duties;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Identities(JdbcClient jdbc, Sealing sealing, ObjectMapper json, DisclosureBook disclosures, Custodians custodians,
			Duties duties, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.json = json;
		this.disclosures = disclosures;
		this.custodians = custodians;
		this.duties = duties;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps what a reporter said about themselves, in the running transaction. Nothing is
	 * kept of who said nothing.
	 */
	public void keep(String reference, Reporter reporter) {
		if (reporter.hasSaidSomething()) {
			this.jdbc.sql("insert into vault.reporter (reference, details) values (?, ?)")
				.params(reference, this.sealing.seal(KeyOwner.reporter(reference), write(reporter), place(reference)))
				.update();
		}
	}

	/**
	 * How the reporter of a concern can be written to, or nothing when they cannot. For
	 * correspondence only.
	 */
	public Optional<Address> addressOf(String reference) {
		return reporter(reference).filter((reporter) -> reporter.email() != null || reporter.address() != null)
			.map(Address::new);
	}

	/**
	 * Who told us, shown to the person to whom a request was opened, while it is open and
	 * they are in a group that handles concerns: as the accounts say at this moment, not
	 * as they said when the person signed in. The view is recorded before anything is
	 * decrypted.
	 * @param requestId the request
	 * @param person who looks, by the name that they signed in with
	 * @return what the reporter said about themselves; nothing when they said nothing
	 * @throws Refused when it is not open, or not to this person, or when another account
	 * has set their password since they asked
	 */
	@Transactional
	public Optional<Reporter> show(String requestId, String person) {
		DisclosureRequest request = this.disclosures.hold(requestId).orElseThrow(Identities::notOpen);
		if (!request.isOpenTo(person, this.clock.instant()) || !handlesConcerns(person)) {
			this.events.publishEvent(DisclosureAudit.refused("identity-look-refused", person, request));
			throw notOpen();
		}
		if (this.custodians.isTakenSince(person, request.askedAt())) {
			this.events.publishEvent(DisclosureAudit.refused("identity-look-refused", person, request));
			throw new Refused(
					"Somebody else has set your password since you asked, so this stays closed. Ask again once "
							+ "it is over.");
		}
		this.events.publishEvent(DisclosureAudit.done("identity-seen", person, request));
		return reporter(request.reference());
	}

	private boolean handlesConcerns(String person) {
		return this.duties.groups(person).stream().anyMatch(StaffGroup::handlesConcerns);
	}

	private static Refused notOpen() {
		return new Refused("This is not open to you now.");
	}

	private Optional<Reporter> reporter(String reference) {
		return this.jdbc.sql("select details from vault.reporter where reference = ?")
			.param(reference)
			.query(byte[].class)
			.optional()
			.map((details) -> read(this.sealing.open(KeyOwner.reporter(reference), details, place(reference))));
	}

	private String write(Reporter reporter) {
		try {
			return this.json.writeValueAsString(reporter);
		}
		catch (JsonProcessingException ex) {
			// The cause stays out: it could quote the details.
			throw new IllegalStateException("A reporter's details could not be written");
		}
	}

	private Reporter read(String details) {
		try {
			return this.json.readValue(details, Reporter.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A reporter's details are not readable");
		}
	}

	private static String place(String reference) {
		return "reporter/" + reference;
	}

}
