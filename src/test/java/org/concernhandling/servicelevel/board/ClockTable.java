package org.concernhandling.servicelevel.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.concernhandling.PlainWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The table of clocks on a database of its own, with rows that a test puts there. */
class ClockTable implements AutoCloseable {

	private final JdbcClient jdbc;

	private final EmbeddedPostgres postgres;

	private ClockTable(DataSource database, EmbeddedPostgres postgres) {
		this.jdbc = JdbcClient.create(database);
		this.postgres = postgres;
	}

	/** The table of an application that is running. */
	static ClockTable in(DataSource database) {
		return new ClockTable(database, null);
	}

	static ClockTable inMemory() {
		return new ClockTable(migrated(new DriverManagerDataSource(
				"jdbc:h2:mem:clocks;DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")),
				null);
	}

	static ClockTable onPostgres() {
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.start();
			return new ClockTable(migrated(postgres.getPostgresDatabase()), postgres);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	ServiceLevelBoard board(Clock clock) {
		ClockCounts counts = new ClockCounts(this.jdbc);
		return new ServiceLevelBoard(this.jdbc, counts, new EndedClocks(counts, clock), PlainWords::of, clock);
	}

	void clear() {
		this.jdbc.sql("delete from concerns.clock").update();
		this.jdbc.sql("delete from concerns.concern").update();
	}

	void addConcern(String reference) {
		this.jdbc.sql("""
				insert into concerns.concern
				(reference, opened_at, channel, confidentiality, standing, reported_risk, account)
				values (?, ?, 'hotline', 'confidential', 'agency-worker', 'no', ?)""")
			.params(reference, Timestamp.from(Instant.EPOCH), new byte[] { 1 })
			.update();
	}

	void add(ClockRow clock) {
		this.jdbc.sql("""
				insert into concerns.clock (clock_key, reference, process, process_instance, subject, kind, setting,
				staff_group, escalate_to, calendar, unit, started_at, warn_at, due_at, paused_at, ended_at, outcome)
				values (?, ?, ?, ?, ?, ?, ?, ?, 'managers', 'england-and-wales', 'working-days', ?, ?, ?, ?, ?, ?)""")
			.params(clock.reference() + ":" + clock.subject(), clock.reference(), clock.process(), clock.instance(),
					clock.subject(), clock.kind(), clock.setting(), clock.group(), Timestamp.from(clock.started()),
					timestamp(clock.warn()), Timestamp.from(clock.due()), timestamp(clock.paused()),
					timestamp(clock.ended()), clock.outcome())
			.update();
	}

	void remove(String reference) {
		this.jdbc.sql("delete from concerns.clock where reference = ?").param(reference).update();
		this.jdbc.sql("delete from concerns.concern where reference = ?").param(reference).update();
	}

	private static DataSource migrated(DataSource database) {
		Flyway.configure().dataSource(database).schemas("concerns").defaultSchema("concerns").load().migrate();
		return database;
	}

	private static Timestamp timestamp(Instant time) {
		return (time != null) ? Timestamp.from(time) : null;
	}

	@Override
	public void close() throws IOException {
		if (this.postgres != null) {
			this.postgres.close();
		}
	}

}
