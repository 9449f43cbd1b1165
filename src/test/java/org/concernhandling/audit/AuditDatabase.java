package org.concernhandling.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.concernhandling.sealing.Sealing;
import org.flywaydb.core.Flyway;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** The audit on a database of its own, put together as the application does. */
class AuditDatabase {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final DataSource database;

	private final AtomicInteger statements = new AtomicInteger();

	private final JdbcTransactionManager transactions;

	private final Auditor auditor;

	private final AuditVerification verification;

	private AuditDatabase(DataSource database) {
		this.database = ProxyDataSourceBuilder.create(database)
			.afterQuery((execution, queries) -> this.statements.incrementAndGet())
			.build();
		Sealing sealing = mock(Sealing.class);
		given(sealing.fingerprint("audit-chain-key")).willReturn("a key outside the database ......".getBytes());
		AuditHash hash = new AuditHash(sealing);
		AuditChain chain = new AuditChain(new JdbcTemplate(this.database), hash);
		this.transactions = new JdbcTransactionManager(this.database);
		this.transactions.setTransactionExecutionListeners(List.of(new LinkAtCommit(chain)));
		this.auditor = new Auditor(chain, Clock.systemUTC(), this.transactions);
		this.verification = new AuditVerification(this.database, hash, this.transactions);
	}

	static AuditDatabase inMemory() {
		return new AuditDatabase(
				migrated(
						new DriverManagerDataSource("jdbc:h2:mem:audit-" + NUMBER.incrementAndGet()
								+ ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"),
						"h2"));
	}

	/** A new database each time, on one server that ends with the tests. */
	static AuditDatabase onPostgres() {
		String name = "audit_" + NUMBER.incrementAndGet();
		new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("create database " + name);
		return new AuditDatabase(migrated(Server.POSTGRES.getDatabase("postgres", name), "postgresql"));
	}

	/** Another node of the same application, on the same database. */
	AuditDatabase anotherNode() {
		return new AuditDatabase(this.database);
	}

	JdbcTemplate jdbc() {
		return new JdbcTemplate(this.database);
	}

	TransactionTemplate transaction() {
		return new TransactionTemplate(this.transactions);
	}

	void publish(Auditable event) {
		this.auditor.onApplicationEvent(new PayloadApplicationEvent<>(this, event));
	}

	/** Publishes as many events, each in a transaction of its own. */
	void fill(int records) {
		for (int i = 1; i <= records; i++) {
			publish(new Happened("case-file-read", "person-" + i % 3, "CN-" + i));
		}
	}

	Verdict verify(String... anchors) {
		return this.verification.verify(Stream.of(anchors).map(AuditHead::parse).toList());
	}

	/** Reads every record as a plain program would. */
	long readAll() {
		JdbcTemplate jdbc = jdbc();
		jdbc.setFetchSize(1000);
		return transaction().execute((transaction) -> {
			AtomicLong read = new AtomicLong();
			jdbc.query("""
					select position, recorded_at, person, what, subject, detail, hash from concerns.audit_record
					order by position""", (row) -> {
				for (int column = 1; column <= 7; column++) {
					row.getObject(column);
				}
				read.incrementAndGet();
			});
			return read.get();
		});
	}

	String anchor() {
		return verify().head().anchor();
	}

	List<String> subjects() {
		return jdbc().queryForList("select subject from concerns.audit_record order by position", String.class);
	}

	int statementsOf(Runnable work) {
		int before = this.statements.get();
		work.run();
		return this.statements.get() - before;
	}

	private static DataSource migrated(DataSource database, String vendor) {
		Flyway.configure()
			.dataSource(database)
			.schemas("concerns")
			.defaultSchema("concerns")
			.locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
			.load()
			.migrate();
		return database;
	}

	/** Started when the first test asks for it. */
	private static final class Server {

		static final EmbeddedPostgres POSTGRES = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** Something that is to be recorded. */
	record Happened(String what, String person, String subject, String detail,
			boolean staysOnRollback) implements Auditable {

		Happened(String what, String person, String subject) {
			this(what, person, subject, null, false);
		}

		static Happened to(String subject) {
			return new Happened("case-file-read", "clara", subject);
		}

		static Happened refusedTo(String subject) {
			return new Happened("disclosure-refused", "clara", subject, null, true);
		}

	}

}
