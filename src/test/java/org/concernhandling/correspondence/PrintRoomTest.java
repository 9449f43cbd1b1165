package org.concernhandling.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.bouncycastle.asn1.x509.KeyUsage;
import org.concernhandling.casework.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A print room is known well or not at all. */
@ExtendWith(OutputCaptureExtension.class)
class PrintRoomTest {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final Letter LETTER = new Letter("CN-1", LetterKind.ACKNOWLEDGEMENT, 1, "Whoever told us",
			"Petra Postwell\n9 Invented Row", Way.BY_POST, "Words");

	private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

	@Test
	void isReadFromAFileOrFromItsContent(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("print-room.pem"), PrintRoomOfTheTest.certificate());
		for (String setting : new String[] { file.toString(), PrintRoomOfTheTest.certificate() }) {
			PrintRoom room = room(PrintRoomOfTheTest.ADDRESS, setting, this.clock);
			assertThat(room.address()).isEqualTo(PrintRoomOfTheTest.ADDRESS);
			assertThat(PrintRoomOfTheTest.text(room.seal(LETTER))).contains("Petra Postwell");
		}
	}

	@ParameterizedTest
	@NullAndEmptySource
	void isMissedOnceAtTheStartAndByEachLetter(String setting, CapturedOutput log) {
		PrintRoom room = room(setting, setting, this.clock);
		room.warnWhenMissing();
		assertThat(log.getOut()).containsOnlyOnce("No print room is known")
			.contains("Set concerns.letters.print-room.address and concerns.letters.print-room.certificate");
		assertThatExceptionOfType(LetterNotSent.class).isThrownBy(room::address)
			.withMessageContaining("no-print-room (set concerns.letters.print-room.address");
		assertThatExceptionOfType(LetterNotSent.class).isThrownBy(() -> room.seal(LETTER));
	}

	@Test
	void isNotMissedWhereItIsKnown(CapturedOutput log) {
		room(PrintRoomOfTheTest.ADDRESS, PrintRoomOfTheTest.certificate(), this.clock).warnWhenMissing();
		assertThat(log.getOut()).doesNotContain("print room");
	}

	@Test
	void isNeverKnownByHalf() {
		assertThatIllegalStateException().isThrownBy(() -> room(PrintRoomOfTheTest.ADDRESS, "", this.clock))
			.withMessageContaining("only the address is known")
			.withMessageContaining("Set both");
		assertThatIllegalStateException().isThrownBy(() -> room(null, PrintRoomOfTheTest.certificate(), this.clock))
			.withMessageContaining("only the certificate is known");
	}

	@Test
	void refusesWhatIsNoCertificate(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("print-room.pem"), "no certificate");
		assertRefused(file.toString(), "The file " + file + " holds no certificate in PEM.");
		assertRefused(folder.resolve("missing.pem").toString(), "missing.pem cannot be read.");
		assertRefused(PrintRoomOfTheTest.certificate().replace("MII", "AAA"),
				"concerns.letters.print-room.certificate holds no certificate in PEM.");
	}

	@Test
	void refusesACertificateThatIsNotValidNow() {
		assertRefused(PrintRoomOfTheTest.expired(NOW), "to 2026-11-21T12:00:00Z, and not now.");
		assertRefused(rsa(NOW.plusSeconds(60), NOW.plusSeconds(120), KeyUsage.keyEncipherment),
				"valid from 2026-11-22T12:01:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "RSA, 1024", "EC, 256" })
	void refusesAKeyThatCannotEncryptALetterWell(String algorithm, int bits) {
		KeyPair keys = PrintRoomOfTheTest.keys(algorithm, bits);
		assertRefused(PrintRoomOfTheTest.certificate(keys, NOW.minusSeconds(60), NOW.plusSeconds(60),
				KeyUsage.keyEncipherment), "without an RSA key of at least 2048 bits");
	}

	@Test
	void refusesACertificateThatIsForSigning() {
		assertRefused(rsa(NOW.minusSeconds(60), NOW.plusSeconds(60), KeyUsage.digitalSignature),
				"its key usage lacks keyEncipherment");
	}

	@Test
	void printsNothingForACertificateThatHasRunOut() {
		SettableClock moving = new SettableClock();
		Instant start = moving.instant();
		PrintRoom room = room(PrintRoomOfTheTest.ADDRESS,
				rsa(start.minusSeconds(60), start.plus(Duration.ofDays(1)), KeyUsage.keyEncipherment), moving);
		assertThat(room.seal(LETTER)).isNotEmpty();
		moving.set(start.plus(Duration.ofDays(2)));
		assertThatExceptionOfType(LetterNotSent.class).isThrownBy(() -> room.seal(LETTER))
			.withMessageContaining("certificate-of-the-print-room-not-valid (set");
	}

	private void assertRefused(String certificate, String why) {
		assertThatIllegalStateException().isThrownBy(() -> room(PrintRoomOfTheTest.ADDRESS, certificate, this.clock))
			.withMessageContaining(why)
			.withMessageContaining("Set concerns.letters.print-room.certificate to the file")
			.withNoCause();
	}

	private static String rsa(Instant from, Instant until, int usage) {
		return PrintRoomOfTheTest.certificate(PrintRoomOfTheTest.keys("RSA", 2048), from, until, usage);
	}

	private static PrintRoom room(String address, String certificate, Clock clock) {
		LettersProperties properties = new LettersProperties("letters@inspectorate.example", null,
				new LettersProperties.PrintRoom(address, certificate));
		return new PrintRoom(properties, new PostedLetter(properties), clock);
	}

}
