package org.concernhandling.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import org.h2.jdbcx.JdbcDataSource;
import org.concernhandling.DatabaseSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever went in, by whatever way, along whatever path, and whatever failed: no word of
 * it is readable anywhere but on the pages that are there to show it.
 */
@UnderAttack
class CanariesTest {

	@Autowired
	Attack attack;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	GreenMail mailServer;

	@Autowired
	Faults faults;

	@BeforeEach
	void attack() {
		this.attack.run();
	}

	@Test
	void everyPathOfTheModelsWasTakenAndEveryServiceFailed() {
		assertThat(this.attack.untaken()).as("sequence flows that were not taken").isEmpty();
		assertThat(this.faults.failed()).hasSizeGreaterThan(30);
	}

	@Test
	void noColumnOfAnyTableIsReadable() throws SQLException {
		assertThat(this.attack.columnsWithCanaries()).isEmpty();
	}

	@Test
	void nothingIsLeftWhereSomethingFailed() {
		assertThat(this.attack.leftAtFailures()).isEmpty();
	}

	@Test
	void theKeyDatabaseKnowsNoOwner() throws SQLException {
		JdbcDataSource keys = new JdbcDataSource();
		keys.setURL(UnderAttack.KEY_DATABASE);
		keys.setUser("keys");
		List<String> places = new DatabaseSearch(keys).placesWhere((value) -> !Mark.in(value).isEmpty());
		assertThat(places).isEmpty();
		assertThat(new DatabaseSearch(keys).placesOf("CN-", "reporter/", "concern/")).isEmpty();
	}

	@Test
	void noLogTellsHoweverMuchIsLogged() {
		assertThat(this.attack.listening().lines()).isGreaterThan(10_000);
		assertThat(this.attack.listening().telling()).isEmpty();
	}

	@Test
	void noAddressHeaderOrPageTellsThatIsNotThereForIt() {
		assertThat(this.attack.traffic().exchanges()).isGreaterThan(1_000);
		assertThat(this.attack.traffic().leaks().stream().distinct()).isEmpty();
	}

	@Test
	void noFileTells() throws IOException {
		this.jdbc.sql("checkpoint sync").update();
		assertThat(telling(Path.of(UnderAttack.FOLDER))).isEmpty();
	}

	@Test
	void noBackupTells() throws IOException {
		Path folder = Path.of(UnderAttack.FOLDER, "backup");
		Files.createDirectories(folder);
		this.jdbc.sql("script to '" + folder.resolve("script.sql") + "'").query((row, number) -> 1).list();
		this.jdbc.sql("backup to '" + folder.resolve("backup.zip") + "'").update();
		assertThat(telling(folder)).isEmpty();
	}

	private static List<String> telling(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> all = files.filter(Files::isRegularFile).toList();
			assertThat(all).isNotEmpty();
			return all.stream()
				.filter((file) -> Mark.isIn(file.toString()) || !Mark.in(content(file)).isEmpty())
				.map(Path::toString)
				.toList();
		}
	}

	private static byte[] content(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
