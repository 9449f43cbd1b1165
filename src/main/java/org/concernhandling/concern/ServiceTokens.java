package org.concernhandling.concern;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.concernhandling.sealing.Sealing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds concerns by what their service was called, though no name stands in clear: each
 * word of a name leaves a keyed fingerprint. Equal words leave equal ones, and that is
 * all that the database tells.
 */
@Repository
class ServiceTokens {

	/** What every second service is called besides. */
	private static final Set<String> SAY_NOTHING = Set.of("the", "of", "and", "for", "at", "a", "ltd", "limited",
			"home", "homes", "house", "children", "childrens", "service", "services", "care", "council");

	private static final int LONGEST_NAME = 300;

	private final JdbcClient jdbc;

	private final Sealing sealing;

	ServiceTokens(JdbcClient jdbc, Sealing sealing) {
		this.jdbc = jdbc;
		this.sealing = sealing;
	}

	/** Keeps what a service was called, in the running transaction. */
	void keep(String reference, String... names) {
		Stream.of(names)
			.flatMap((name) -> tokens(name).stream())
			.distinct()
			.forEach((token) -> this.jdbc
				.sql("""
						insert into concerns.service_token (token, reference)
						select ?, ? where not exists (select 1 from concerns.service_token where token = ? and reference = ?)""")
				.params(token.bytes(), reference, token.bytes(), reference)
				.update());
	}

	/** The fingerprints of the words in a name; none for a name that says nothing. */
	List<Token> tokens(String name) {
		if (name == null) {
			return List.of();
		}
		String plain = Normalizer
			.normalize(name.substring(0, Math.min(name.length(), LONGEST_NAME)), Normalizer.Form.NFKD)
			.replaceAll("[\\p{M}'’]", "")
			.toLowerCase(Locale.ROOT);
		return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty() && !SAY_NOTHING.contains(word))
			.distinct()
			.map((word) -> new Token(this.sealing.fingerprint("service-name\n" + word)))
			.toList();
	}

	/** A fingerprint of a word. */
	record Token(byte[] bytes) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Token token && Arrays.equals(this.bytes, token.bytes);
		}

		@Override
		public int hashCode() {
			return Arrays.hashCode(this.bytes);
		}

		@Override
		public String toString() {
			return "Token";
		}

	}

}
