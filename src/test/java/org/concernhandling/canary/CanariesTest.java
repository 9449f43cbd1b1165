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

	@Autowired
	FailingMail mail;

	@Autowired
	FailingDatabase writes;

	@BeforeEach
	void attack() {
		this.attack.run();
	}

	@Test
	void noPathWasLeftOut() {
		assertThat(this.attack.missingPaths()).as("sequence flows that nothing took").isEmpty();
	}

	@Test
	void everyCallOfTheModelsFailedAndSucceededAfterwards() {
		assertThat(this.faults.places()).hasSizeGreaterThan(50);
		assertThat(this.attack.untouched()).as("calls that never failed").isEmpty();
		assertThat(this.attack.stuck()).as("what never succeeded").isEmpty();
	}

	@Test
	void everyMailWasRefusedAndSentAfterwards() {
		assertThat(this.faults.letters()).isNotEmpty();
		assertThat(this.mail.sent()).isEqualTo(this.faults.letters());
		assertThat(this.mail.refused()).isEqualTo(this.faults.letters());
	}

	@Test
	void everyKindOfWriteFailedToo() {
		assertThat(this.faults.failed()).containsAll(this.writes.written());
		assertThat(this.writes.written()).hasSizeGreaterThan(30)
			.contains("insert into concerns.concern", "insert into concerns.case_file_entry",
					"insert into act_ru_execution");
		assertThat(this.faults.failed()).anyMatch((place) -> place.startsWith(Faults.KEYS + "."));
	}

	@Test
	void somebodySawWhoToldUs() {
		assertThat(this.attack.custody().shown()).isPositive();
	}

	@Test
	void everyDoorOfTheEngineWasTried() {
		assertThat(this.attack.engineDoors().asked()).isGreaterThan(100);
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
		assertThat(this.attack.usualLogs().telling()).isEmpty();
		assertThat(this.attack.engineLogs().lines()).isGreaterThan(1_000);
		assertThat(this.attack.engineLogs().telling()).isEmpty();
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
	void whatIsGivenOutWasLookedThrough() {
		String report = "/reports/" + GivenOut.YEAR;
		assertThat(this.attack.givenOut().shown()).contains("/figures?from=2018-01-01&to=2098-12-31", "/figures/export",
				"/annual-reports/AR-" + GivenOut.YEAR, "/annual-reports/AR-" + GivenOut.YEAR + "/preview", "/reports",
				report, report + "/report.pdf", report + "/figures.csv", report + "/figures.csv-metadata.json",
				report + "/editions/1", report + "/editions/1/report.pdf", report + "/editions/1/figures.csv");
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
