package org.concernhandling.reporting.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of facts on a database of its own, with rows that a test puts there. */
class FactTable implements AutoCloseable {

	private static final Instant NOW = Instant.parse("2018-05-01T10:00:00Z");

	private final JdbcClient jdbc;

	private final EmbeddedPostgres postgres;

	private long last;

	private FactTable(DataSource database, EmbeddedPostgres postgres) {
		Flyway.configure().dataSource(database).schemas("concerns").defaultSchema("concerns").load().migrate();
		this.jdbc = JdbcClient.create(database);
		this.postgres = postgres;
	}

	static FactTable inMemory() {
		return new FactTable(new DriverManagerDataSource(
				"jdbc:h2:mem:facts;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"), null);
	}

	static FactTable onPostgres() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.start();
			return new FactTable(postgres.getPostgresDatabase(), postgres);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	Figures figures() {
		return new Figures(this.jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	void clear() {
		this.jdbc.sql("delete from concerns.action_fact").update();
		this.jdbc.sql("delete from concerns.concern_fact").update();
	}

	/**
	 * Adds the fact of a concern.
	 * @param facts columns and values in turn
	 * @return its key, to add actions
	 */
	byte[] concern(LocalDate receivedOn, Object... facts) {
		byte[] key = next();
		Map<String, Object> row = new LinkedHashMap<>(
				Map.of("fact_key", key, "received_on", receivedOn, "channel", "hotline", "standing", "employee"));
		for (int i = 0; i < facts.length; i += 2) {
			row.put((String) facts[i], facts[i + 1]);
		}
		this.jdbc
			.sql("insert into concerns.concern_fact (%s) values (%s)".formatted(String.join(", ", row.keySet()),
					row.keySet().stream().map((column) -> "?").collect(Collectors.joining(", "))))
			.params(new ArrayList<>(row.values()))
			.update();
		return key;
	}

	/** Adds the fact of an action. */
	void action(byte[] concern, String action, LocalDate decidedOn, String outcome) {
		this.jdbc.sql("""
				insert into concerns.action_fact (fact_key, concern, action, decided_on, outcome)
				values (?, ?, ?, ?, ?)""").params(next(), concern, action, decidedOn, outcome).update();
	}

	private byte[] next() {
		return ByteBuffer.allocate(Long.BYTES).putLong(++this.last).array();
	}

	@Override
	public void close() throws IOException {
		if (this.postgres != null) {
			this.postgres.close();
		}
	}

}
