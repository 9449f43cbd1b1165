package org.concernhandling.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.concernhandling.DatabaseSearch;
import org.concernhandling.correspondence.PrintRoomOfTheTest;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever went in, by whatever channel, and whatever failed in a job: no word of it is
 * readable anywhere but on the pages that are there to show it.
 */
@UnderAttack
class CanariesTest {

	@Autowired
	Attack attack;

	@Autowired
	DataSource database;

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
	void everySortOfCallFailedAndTheMailServerToo() {
		assertThat(this.faults.failed()).contains(FailingMail.PLACE)
			.anyMatch((place) -> place.endsWith("/letters.acknowledge"))
			.anyMatch((place) -> place.endsWith("/letters.refer"));
		assertThat(this.attack.taken()).as("sequence flows that were taken").isGreaterThan(30);
	}

	@Test
	void noColumnOfAnyTableIsReadable() throws SQLException {
		assertThat(Places.inTables(this.database)).isEmpty();
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
		assertThat(Places.inTables(keys)).isEmpty();
		assertThat(new DatabaseSearch(keys).placesOf("CN-", "reporter/", "concern/")).isEmpty();
	}

	@Test
	void noLogTellsHoweverMuchIsLogged() {
		assertThat(this.attack.listening().lines()).isGreaterThan(10_000);
		assertThat(this.attack.listening().telling()).isEmpty();
	}

	@Test
	void noMailTellsMoreThanItsTask() {
		assertThat(this.mailServer.getReceivedMessages()).hasSizeGreaterThan(10);
		assertThat(Places.inMails(this.mailServer)).isEmpty();
	}

	@Test
	void lettersForThePostHoldTheNameForThePrintRoomAlone() throws MessagingException {
		List<MimeMessage> posted = new ArrayList<>();
		for (MimeMessage mail : this.mailServer.getReceivedMessages()) {
			if (mail.getAllRecipients()[0].toString().equals(PrintRoomOfTheTest.ADDRESS)) {
				posted.add(mail);
			}
		}
		assertThat(posted).isNotEmpty()
			.allSatisfy((mail) -> assertThat(Mark.isIn(PrintRoomOfTheTest.text(mail))).isTrue());
		assertThat(Places.inMails(this.mailServer)).isEmpty();
	}

	@Test
	void noAddressHeaderOrPageTellsThatIsNotThereForIt() {
		assertThat(this.attack.traffic().exchanges()).isGreaterThan(100);
		assertThat(this.attack.traffic().leaks()).isEmpty();
	}

	@Test
	void noFileTells() {
		this.jdbc.sql("checkpoint sync").update();
		assertThat(Path.of(UnderAttack.FOLDER, "concerns.mv.db")).isNotEmptyFile();
		assertThat(Places.inFiles(Path.of(UnderAttack.FOLDER))).isEmpty();
	}

	@Test
	void noBackupTells() throws IOException {
		Path folder = Path.of(UnderAttack.FOLDER, "backup");
		Files.createDirectories(folder);
		this.jdbc.sql("script to '" + folder.resolve("script.sql") + "'").query((row, number) -> 1).list();
		this.jdbc.sql("backup to '" + folder.resolve("backup.zip") + "'").update();
		assertThat(folder.resolve("script.sql")).isNotEmptyFile();
		assertThat(folder.resolve("backup.zip")).isNotEmptyFile();
		assertThat(Places.inFiles(folder)).isEmpty();
	}

}
