package org.concernhandling.canary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The drill on PostgreSQL, with a copy of every table as the backup. */
class RestoreDrillOnPostgresTest extends RestoreDrill {

	private EmbeddedPostgres postgres;

	@Override
	Map<String, String> database() throws IOException {
		this.postgres = EmbeddedPostgres.start();
		return Map.of("spring.datasource.url", this.postgres.getJdbcUrl("postgres", "postgres"),
				"spring.datasource.username", "postgres");
	}

	@AfterEach
	void stop() throws IOException {
		this.postgres.close();
	}

	@Override
	void backUp(JdbcClient database, Path backup) throws Exception {
		List<String> tables = tables(database);
		try (Connection connection = connect()) {
			for (String table : tables) {
				try (OutputStream file = Files.newOutputStream(backup.resolve(table))) {
					copying(connection).copyOut("copy " + table + " to stdout", file);
				}
			}
		}
	}

	@Override
	void restore(JdbcClient database, Path backup) throws Exception {
		List<String> tables = tables(database);
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			// The order of the tables does not matter then.
			statement.execute("set session_replication_role = replica");
			statement.execute("truncate " + String.join(", ", tables));
			for (String table : tables) {
				try (InputStream file = Files.newInputStream(backup.resolve(table))) {
					copying(connection).copyIn("copy " + table + " from stdin", file);
				}
			}
		}
	}

	private static List<String> tables(JdbcClient database) {
		return database.sql("""
				select schemaname || '.' || tablename from pg_tables
				where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list();
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.postgres.getJdbcUrl("postgres", "postgres"));
	}

	private static CopyManager copying(Connection connection) throws SQLException {
		return connection.unwrap(PGConnection.class).getCopyAPI();
	}

}
