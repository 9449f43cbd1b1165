package org.concernhandling.canary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.concernhandling.casework.BareApplication;
import org.concernhandling.casework.Casework;
import org.concernhandling.casework.SettableClock;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.NewConcern;
import org.concernhandling.concern.NewConcern.Account;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.Confidentiality;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.identity.Identities;
import org.concernhandling.identity.Reporter;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.SealBroken;
import org.concernhandling.sealing.Sealing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Last night's backup comes back after somebody's key was destroyed: what was destroyed
 * stays so, what was not is there, and the backup by itself tells nothing.
 */
abstract class RestoreDrill {

	@TempDir
	Path folder;

	/** Where the concerns lie. */
	abstract Map<String, String> database() throws IOException;

	/** Writes everything that the database holds into files of a folder. */
	abstract void backUp(JdbcClient database, Path backup) throws Exception;

	/** Puts the database back to what the backup holds, and to nothing else. */
	abstract void restore(JdbcClient database, Path backup) throws Exception;

	@Test
	void whatWasDestroyedStaysClosedWhenABackupComesBack() throws Exception {
		Path keys = this.folder.resolve("keys");
		Path backup = Files.createDirectory(this.folder.resolve("backup"));
		Map<String, String> settings = new HashMap<>(database());
		settings.put("concerns.keys.file", keys.toString());
		String forgotten;
		String kept;
		try (ConfigurableApplicationContext application = BareApplication.start(new SettableClock(), settings)) {
			forgotten = open(application);
			kept = open(application);
			assertReadable(application, forgotten);
			backUp(application.getBean(JdbcClient.class), backup);
			assertThat(backup).isNotEmptyDirectory();
			assertThat(Places.inFiles(backup)).as("what the backup tells without the keys").isEmpty();

			Sealing sealing = application.getBean(Sealing.class);
			sealing.destroy(KeyOwner.concern(forgotten));
			sealing.destroy(KeyOwner.reporter(forgotten));
			restore(application.getBean(JdbcClient.class), backup);
			assertThat(application.getBean(Concerns.class).get(forgotten).reference()).isEqualTo(forgotten);
			assertUnreadable(application, forgotten);
			assertReadable(application, kept);
		}
	}

	private static String open(ConfigurableApplicationContext application) {
		String reference = application.getBean(Casework.class)
			.open(new NewConcern(Channel.HOTLINE, Confidentiality.CONFIDENTIAL, Standing.EMPLOYEE,
					Setting.CHILDRENS_HOME, null,
					new Account(Canaries.phrase("the drill"), Canaries.name("the drill"), Canaries.name("the drill")),
					YesNoNotKnown.NO),
					new Reporter(Canaries.name("the drill"), Canaries.email("the drill"), Canaries.phone(),
							Canaries.address("the drill")))
			.reference();
		application.getBean(Concerns.class).addFurtherInformation(reference, Canaries.phrase("the drill"));
		return reference;
	}

	private static void assertReadable(ConfigurableApplicationContext application, String reference) {
		assertThat(application.getBean(Concerns.class).account(reference).narrative())
			.isEqualTo(Canaries.phrase("the drill"));
		assertThat(application.getBean(Identities.class).addressOf(reference)).get()
			.satisfies((address) -> assertThat(address.email()).hasValue(Canaries.email("the drill")));
		assertThat(application.getBean(CaseFile.class).entries(reference)).isNotEmpty();
	}

	private static void assertUnreadable(ConfigurableApplicationContext application, String reference) {
		assertThatThrownBy(() -> application.getBean(Concerns.class).account(reference)).isInstanceOf(SealBroken.class);
		assertThatThrownBy(() -> application.getBean(Identities.class).addressOf(reference))
			.isInstanceOf(SealBroken.class);
		assertThatThrownBy(() -> application.getBean(CaseFile.class).entries(reference)).isInstanceOf(SealBroken.class);
	}

}
