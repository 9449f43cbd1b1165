package org.concernhandling.sealing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealingTest {

	private static final KeyOwner ONE = KeyOwner.concern("CN-AAAA-AAAA");

	private static final KeyOwner OTHER = KeyOwner.concern("CN-BBBB-BBBB");

	private static final String PLACE = "case-file/1";

	@TempDir
	private Path folder;

	@Test
	void wordsOpenForTheirOwnerAtTheirPlaceAlone() {
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			Sealing sealing = keys.sealing();
			byte[] sealed = sealing.seal(ONE, "words", PLACE);
			sealing.seal(OTHER, "other words", PLACE);
			assertThat(sealing.open(ONE, sealed, PLACE)).isEqualTo("words");
			assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealing.open(ONE, sealed, "case-file/2"));
			assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> sealing.open(OTHER, sealed, PLACE));
		}
	}

	@Test
	void wordsThatWereChangedDoNotOpenWhicheverBitItWas() {
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			byte[] sealed = keys.sealing().seal(ONE, "w", PLACE);
			for (int bit = 0; bit < sealed.length * 8; bit++) {
				byte[] changed = sealed.clone();
				changed[bit / 8] ^= (byte) (1 << (bit % 8));
				assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.sealing().open(ONE, changed, PLACE));
			}
		}
	}

	@Test
	void aRefusalToOpenSaysNothingOfTheWordsAndHasNoCause() {
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			byte[] sealed = keys.sealing().seal(ONE, "words", PLACE);
			assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.sealing().open(ONE, sealed, "elsewhere"))
				.withNoCause()
				.satisfies((broken) -> assertThat(broken.getMessage()).doesNotContain("CN-", "words\""));
		}
	}

	@Test
	void wordsOpenAfterARestart() {
		byte[] sealed;
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			sealed = keys.sealing().seal(ONE, "words", PLACE);
		}
		try (KeysOfTheTest keys = KeysOfTheTest.in(this.folder)) {
			assertThat(keys.sealing().open(ONE, sealed, PLACE)).isEqualTo("words");
		}
	}

	@Test
	void wordsOfADestroyedKeyNeverOpenAgainAndNoNewOnesAreSealed() {
		byte[] backup;
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			backup = keys.sealing().seal(ONE, "words", PLACE);
			keys.sealing().destroy(ONE);
			assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.sealing().open(ONE, backup, PLACE));
		}
		try (KeysOfTheTest keys = KeysOfTheTest.in(this.folder)) {
			assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.sealing().open(ONE, backup, PLACE));
			assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> keys.sealing().seal(ONE, "more", PLACE));
		}
	}

	@Test
	void theKeyDatabaseDoesNotSayWhoseKeysItHolds() throws Exception {
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			keys.sealing().seal(ONE, "words", PLACE);
		}
		assertThat(new String(Files.readAllBytes(this.folder.resolve("keys-data.mv.db")), StandardCharsets.ISO_8859_1))
			.doesNotContain("CN-AAAA-AAAA");
	}

	@Test
	void theKeysMayBeHandedOverInsteadOfLyingInAFile() throws Exception {
		byte[] sealed;
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			sealed = keys.sealing().seal(ONE, "words", PLACE);
		}
		Map<String, Object> handedOver = Map.of("concerns.keys.content", Files.readString(this.folder.resolve("keys")),
				"concerns.keys.database.url", "jdbc:h2:file:" + this.folder.resolve("keys-data"),
				"concerns.keys.database.user", "keys");
		try (KeysOfTheTest keys = KeysOfTheTest.with(handedOver)) {
			assertThat(keys.sealing().open(ONE, sealed, PLACE)).isEqualTo("words");
			assertThatExceptionOfType(CannotChangeKeys.class).isThrownBy(() -> keys.rotation().rotate());
		}
	}

	@Test
	void refusesToStartWithoutKeys() {
		assertThatThrownBy(() -> KeysOfTheTest.with(Map.of())).rootCause()
			.hasMessageContaining("There are no keys")
			.hasMessageContaining("concerns.keys.file");
		assertThatThrownBy(() -> KeysOfTheTest.in(this.folder)).rootCause().hasMessageContaining("is missing");
	}

	@Test
	void refusesToStartWithKeysOfAnotherPlace(@TempDir Path elsewhere) throws Exception {
		KeysOfTheTest.madeIn(this.folder).close();
		KeysOfTheTest.madeIn(elsewhere).close();
		Files.copy(elsewhere.resolve("keys"), this.folder.resolve("stolen"));
		Files.delete(this.folder.resolve("keys"));
		Files.move(this.folder.resolve("stolen"), this.folder.resolve("keys"));
		assertThatThrownBy(() -> KeysOfTheTest.in(this.folder)).rootCause().hasMessageContaining("The keys do not fit");
		// Not even when somebody let it make keys.
		assertThatThrownBy(() -> KeysOfTheTest.madeIn(this.folder)).rootCause()
			.hasMessageContaining("The keys do not fit");
	}

	@Test
	void refusesToStartWithoutTheDataKeys() throws Exception {
		KeysOfTheTest.madeIn(this.folder).close();
		Files.delete(this.folder.resolve("keys-data.mv.db"));
		assertThatThrownBy(() -> KeysOfTheTest.in(this.folder)).rootCause()
			.hasMessageContaining("The database of the data keys is empty");
	}

	@Test
	void refusesToStartWithAFileThatHoldsNoKeys() throws Exception {
		Files.writeString(this.folder.resolve("keys"), "{}\n{}\n");
		assertThatThrownBy(() -> KeysOfTheTest.in(this.folder)).rootCause()
			.hasMessageContaining("cannot be read as keys")
			.hasNoCause();
	}

}
