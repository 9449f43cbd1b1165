package org.concernhandling.identity;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who told us about a concern, apart from the concern. */
@Repository
public class Identities {

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final ObjectMapper json;

	Identities(JdbcClient jdbc, Sealing sealing, ObjectMapper json) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.json = json;
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
		return this.jdbc.sql("select details from vault.reporter where reference = ?")
			.param(reference)
			.query(byte[].class)
			.optional()
			.map((details) -> read(this.sealing.open(KeyOwner.reporter(reference), details, place(reference))))
			.filter((reporter) -> reporter.email() != null || reporter.address() != null)
			.map(Address::new);
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
