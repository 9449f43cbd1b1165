package org.concernhandling.sealing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.concernhandling.sealing.KeysProperties.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyRotationTest {

	private static final String PLACE = "place";

	@TempDir
	private Path folder;

	@Test
	void whatWasSealedBeforeAndAfterOpensAndTheOldKeyCanBeGivenUp() {
		KeyOwner before = KeyOwner.concern("CN-AAAA-AAAA");
		KeyOwner after = KeyOwner.concern("CN-BBBB-BBBB");
		byte[] old;
		byte[] young;
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			old = keys.sealing().seal(before, "old", PLACE);
			// The concern's key and the proof that the keys fit.
			assertThat(keys.rotation().rotate()).isEqualTo(2);
			young = keys.sealing().seal(after, "young", PLACE);
			assertThat(keys.rotation().retire()).isEqualTo(1);
			assertThat(keys.rotation().rewrap()).isZero();
		}
		try (KeysOfTheTest keys = KeysOfTheTest.in(this.folder)) {
			assertThat(keys.sealing().open(before, old, PLACE)).isEqualTo("old");
			assertThat(keys.sealing().open(after, young, PLACE)).isEqualTo("young");
		}
	}

	@Test
	void theKeyThatWasGivenUpOpensNothing() throws Exception {
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			Files.copy(this.folder.resolve("keys"), this.folder.resolve("stolen"));
			keys.rotation().rotate();
			keys.rotation().retire();
		}
		Files.move(this.folder.resolve("stolen"), this.folder.resolve("keys"),
				java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> KeysOfTheTest.in(this.folder))
			.havingRootCause()
			.withMessageContaining("The keys do not fit");
	}

	@Test
	void noKeyIsGivenUpThatIsStillNeeded() throws Exception {
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			KeysFile file = new KeysFile(this.folder.resolve("keys"));
			file.replace(file.read().rotated());
		}
		try (KeysOfTheTest keys = KeysOfTheTest.in(this.folder)) {
			assertThatExceptionOfType(CannotChangeKeys.class).isThrownBy(keys.rotation()::retire)
				.withMessageContaining("Rotate first");
			assertThat(keys.rotation().rewrap()).isEqualTo(1);
			assertThat(keys.rotation().retire()).isEqualTo(1);
		}
	}

	@Test
	void anotherNodeReadsWhatWasSealedUnderTheNewKey() {
		KeyOwner owner = KeyOwner.concern("CN-AAAA-AAAA");
		try (KeysOfTheTest one = KeysOfTheTest.madeIn(this.folder);
				KeysOfTheTest other = KeysOfTheTest.in(this.folder)) {
			one.rotation().rotate();
			byte[] sealed = one.sealing().seal(owner, "words", PLACE);
			assertThat(other.sealing().open(owner, sealed, PLACE)).isEqualTo("words");
		}
	}

	@Test
	void aNodeThatHasNotHeardOfTheRotationWrapsWithNoKeyThatWasGivenUp() {
		KeyOwner owner = KeyOwner.concern("CN-AAAA-AAAA");
		byte[] sealed;
		try (KeysOfTheTest one = KeysOfTheTest.madeIn(this.folder);
				KeysOfTheTest other = KeysOfTheTest.in(this.folder)) {
			one.rotation().rotate();
			one.rotation().retire();
			sealed = other.sealing().seal(owner, "words", PLACE);
		}
		try (KeysOfTheTest later = KeysOfTheTest.in(this.folder)) {
			assertThat(later.sealing().open(owner, sealed, PLACE)).isEqualTo("words");
		}
	}

	@Test
	void aNodeThatHasNotHeardOfTheNewKeyGivesUpNoneThatIsStillNeeded() throws Exception {
		KeyOwner owner = KeyOwner.concern("CN-AAAA-AAAA");
		try (KeysOfTheTest one = KeysOfTheTest.madeIn(this.folder)) {
			byte[] sealed = one.sealing().seal(owner, "words", PLACE);
			// A rotation that broke off before anything was wrapped anew, or a key that
			// was added by hand.
			KeysFile file = new KeysFile(this.folder.resolve("keys"));
			file.replace(file.read().rotated());
			assertThatExceptionOfType(CannotChangeKeys.class).isThrownBy(one.rotation()::retire)
				.withMessageContaining("Rotate first");
			try (KeysOfTheTest other = KeysOfTheTest.in(this.folder)) {
				assertThat(other.sealing().open(owner, sealed, PLACE)).isEqualTo("words");
			}
		}
	}

	@Test
	void aNodeThatHasNotHeardOfTheNewKeyWrapsEveryDataKeyWithItWhenAsked() throws Exception {
		KeyOwner owner = KeyOwner.concern("CN-AAAA-AAAA");
		try (KeysOfTheTest one = KeysOfTheTest.madeIn(this.folder)) {
			byte[] sealed = one.sealing().seal(owner, "words", PLACE);
			KeysFile file = new KeysFile(this.folder.resolve("keys"));
			file.replace(file.read().rotated());
			assertThat(one.rotation().rewrap()).isEqualTo(2);
			assertThat(one.rotation().retire()).isEqualTo(1);
			try (KeysOfTheTest other = KeysOfTheTest.in(this.folder)) {
				assertThat(other.sealing().open(owner, sealed, PLACE)).isEqualTo("words");
			}
		}
	}

	@Test
	void nobodyTakesANewKeyIntoUseWhileAnotherNodeGivesUpOldOnes() throws Exception {
		KeyOwner owner = KeyOwner.concern("CN-AAAA-AAAA");
		try (KeysOfTheTest one = KeysOfTheTest.madeIn(this.folder); KeyDatabase database = database()) {
			byte[] sealed = one.sealing().seal(owner, "words", PLACE);
			one.rotation().rotate();
			List<CompletableFuture<Long>> meanwhile = new ArrayList<>();
			KeysSource disturbed = new Disturbed(this.folder.resolve("keys")) {

				@Override
				public void replace(Keysets keysets) {
					meanwhile.add(CompletableFuture.supplyAsync(one.rotation()::rotate));
					assertThatExceptionOfType(TimeoutException.class)
						.isThrownBy(() -> meanwhile.get(0).get(500, TimeUnit.MILLISECONDS));
					super.replace(keysets);
				}

			};
			assertThat(new KeyRotation(new KeyEncryption(disturbed), book(database)).retire()).isEqualTo(1);
			assertThat(meanwhile.get(0).get()).isEqualTo(2);
			try (KeysOfTheTest later = KeysOfTheTest.in(this.folder)) {
				assertThat(later.sealing().open(owner, sealed, PLACE)).isEqualTo("words");
			}
		}
	}

	@Test
	void aDataKeyThatIsMadeWhileItsWrappingKeyIsGivenUpIsWrappedAnew() throws Exception {
		KeyOwner owner = KeyOwner.concern("CN-AAAA-AAAA");
		try (KeysOfTheTest one = KeysOfTheTest.madeIn(this.folder); KeyDatabase database = database()) {
			AtomicBoolean disturbing = new AtomicBoolean();
			KeysSource disturbed = new Disturbed(this.folder.resolve("keys")) {

				@Override
				public Keysets read() {
					Keysets read = super.read();
					if (disturbing.compareAndSet(true, false)) {
						one.rotation().rotate();
						one.rotation().retire();
					}
					return read;
				}

			};
			Sealing sealing = new Sealing(
					new DataKeys(book(database), new KeyEncryption(disturbed), disturbed.read().prf()),
					disturbed.read().prf());
			disturbing.set(true);
			byte[] sealed = sealing.seal(owner, "words", PLACE);
			assertThat(disturbing).isFalse();
			try (KeysOfTheTest later = KeysOfTheTest.in(this.folder)) {
				assertThat(later.sealing().open(owner, sealed, PLACE)).isEqualTo("words");
			}
		}
	}

	private KeyDatabase database() {
		return new KeyDatabase(
				new KeysProperties(this.folder.resolve("keys"), null, false, new Database(null, null, null)));
	}

	private static KeyBook book(KeyDatabase database) {
		return new KeyBook(database.jdbc(), database.transactions());
	}

	@Test
	void aNodeTakesUpNoKeysOfAnotherPlaceWhileItRuns(@TempDir Path elsewhere) throws Exception {
		KeysOfTheTest.madeIn(elsewhere).close();
		KeyOwner owner = KeyOwner.concern("CN-AAAA-AAAA");
		byte[] sealed;
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder)) {
			byte[] right = Files.readAllBytes(this.folder.resolve("keys"));
			Files.write(this.folder.resolve("keys"), Files.readAllBytes(elsewhere.resolve("keys")));
			sealed = keys.sealing().seal(owner, "words", PLACE);
			Files.write(this.folder.resolve("keys"), right);
		}
		try (KeysOfTheTest later = KeysOfTheTest.in(this.folder)) {
			assertThat(later.sealing().open(owner, sealed, PLACE)).isEqualTo("words");
		}
	}

	@Test
	void everythingCanBeReadAndWrittenThroughout() throws Exception {
		try (KeysOfTheTest keys = KeysOfTheTest.madeIn(this.folder);
				KeysOfTheTest other = KeysOfTheTest.in(this.folder)) {
			List<KeyOwner> owners = new ArrayList<>();
			List<byte[]> sealed = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				owners.add(KeyOwner.concern("CN-" + i));
				sealed.add(keys.sealing().seal(owners.get(i), "words " + i, PLACE));
			}
			AtomicBoolean ended = new AtomicBoolean();
			CompletableFuture<Integer> reads = CompletableFuture.supplyAsync(() -> {
				int read = 0;
				while (!ended.get() || read < owners.size()) {
					int i = read++ % owners.size();
					assertThat(other.sealing().open(owners.get(i), sealed.get(i), PLACE)).isEqualTo("words " + i);
					KeyOwner another = KeyOwner.reporter("CN-" + read);
					assertThat(keys.sealing().open(another, other.sealing().seal(another, "name", PLACE), PLACE))
						.isEqualTo("name");
				}
				return read;
			});
			for (int i = 0; i < 3; i++) {
				keys.rotation().rotate();
			}
			ended.set(true);
			assertThat(reads.get()).isPositive();
			// What the other node wrapped meanwhile with a key that it knew.
			keys.rotation().rewrap();
			assertThat(keys.rotation().retire()).isEqualTo(3);
		}
	}

	/** The keys file of a node that something happens to in the middle. */
	private static class Disturbed implements KeysSource {

		private final KeysFile file;

		Disturbed(Path path) {
			this.file = new KeysFile(path);
		}

		@Override
		public Keysets read() {
			return this.file.read();
		}

		@Override
		public void replace(Keysets keysets) {
			this.file.replace(keysets);
		}

	}

}
