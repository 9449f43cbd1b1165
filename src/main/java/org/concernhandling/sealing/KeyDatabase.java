package org.concernhandling.sealing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of the data keys. It is another one than that of the concerns, so that
 * whoever restores a backup of those does not bring back a key that was destroyed.
 */
class KeyDatabase implements AutoCloseable {

	private static final int CONNECTIONS = 5;

	private final HikariDataSource database;

	KeyDatabase(KeysProperties properties) {
		HikariConfig pool = new HikariConfig();
		pool.setPoolName("data-keys");
		pool.setMaximumPoolSize(CONNECTIONS);
		pool.setMinimumIdle(1);
		if (properties.hasDatabase()) {
			pool.setJdbcUrl(properties.database().url());
			pool.setUsername(properties.database().user());
			pool.setPassword(properties.database().password());
		}
		else if (properties.hasContent()) {
			throw new IllegalStateException("Nothing says where the data keys lie. Set concerns.keys.database.url to a "
					+ "database of their own.");
		}
		else {
			// Written at once: a key must never be lost that something was sealed with.
			pool.setJdbcUrl("jdbc:h2:file:" + properties.file().toAbsolutePath().normalize() + "-data;WRITE_DELAY=0");
			pool.setUsername("keys");
			pool.setPassword("");
		}
		this.database = new HikariDataSource(pool);
		Flyway.configure().dataSource(this.database).locations("classpath:db/keys").load().migrate();
	}

	JdbcClient jdbc() {
		return JdbcClient.create(this.database);
	}

	TransactionTemplate transactions() {
		return new TransactionTemplate(new JdbcTransactionManager(this.database));
	}

	@Override
	public void close() {
		this.database.close();
	}

}
