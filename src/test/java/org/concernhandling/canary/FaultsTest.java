package org.concernhandling.canary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What fails on purpose fails once, with words, at each place and at no other. */
class FaultsTest {

	private final Faults faults = new Faults();

	@Test
	void nothingFailsUnlessItHasTo() {
		this.faults.failAt("somewhere", 1);
		assertThat(this.faults.failed()).isEmpty();
	}

	@Test
	void aPlaceFailsWithWordsAndSucceedsAfterwards() {
		this.faults.arm();
		assertThatIllegalStateException().isThrownBy(() -> this.faults.failAt("somewhere", 1))
			.satisfies((failure) -> assertThat(
					Mark.isIn(failure.getMessage()) && Mark.isIn(failure.getCause().getMessage()))
				.isTrue());
		this.faults.failAt("somewhere", 1);
		assertThat(this.faults.failed()).containsExactly("somewhere");
	}

	@Test
	void aWriteFailsOnceQuotingWhatItWasToWrite() throws SQLException {
		JdbcDataSource memory = new JdbcDataSource();
		memory.setURL("jdbc:h2:mem:");
		FailingDatabase writes = new FailingDatabase(this.faults);
		DataSource database = (DataSource) writes.postProcessAfterInitialization(memory, "database");
		this.faults.arm();
		try (Connection connection = database.getConnection();
				PreparedStatement create = connection.prepareStatement("create table said (words varchar(100))")) {
			create.execute();
			try (PreparedStatement insert = connection.prepareStatement("insert into said values (?)")) {
				insert.setString(1, "somebody's words");
				assertThatExceptionOfType(SQLException.class).isThrownBy(insert::executeUpdate)
					.withMessageContaining("somebody's words")
					.satisfies((failure) -> assertThat(Mark.isIn(failure.getMessage())).isTrue());
				assertThat(insert.executeUpdate()).isEqualTo(1);
			}
		}
		assertThat(writes.written()).containsExactly("insert into said");
		assertThat(this.faults.failed()).containsExactly("insert into said");
	}

	@Test
	void theCallsOfTheModelsAreReadFromThem() {
		assertThat(ServiceCalls.of(Set.of("letters", "deadlines")))
			.contains("concern-handling/acknowledge-receipt/letters.acknowledge")
			.anyMatch((place) -> place.contains("/deadlines.due("));
		assertThat(ServiceCalls.of(Set.of("nobody"))).isEmpty();
	}

	@Test
	void aPathThatNothingTookIsNamed() {
		Paths paths = new Paths();
		assertThat(paths.missing()).hasSizeGreaterThan(100).allMatch((flow) -> flow.contains("/"));
		assertThat(paths.unfinished()).contains("concern-handling", "identity-disclosure");
	}

}
