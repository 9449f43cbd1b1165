package org.concernhandling.correspondence;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the print room gets, and nobody else can open. */
class PostedLetterTest {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

	private static final String ADDRESS = "Petra Postwell\n9 Invented Row\nAnytown\nAN1 1AA";

	private final PostedLetter paper = new PostedLetter(
			new LettersProperties(null, "Return to: PO Box 7, Anytown", null));

	@Test
	void isA4WithTheAddressInTheWindowAndNothingElse() throws IOException {
		try (PDDocument letter = PrintRoomOfTheTest.open(letter(ADDRESS, "Words"))) {
			PDPage page = letter.getPage(0);
			assertThat(page.getMediaBox().getWidth() / POINTS_A_MILLIMETRE).isBetween(209.5, 210.5);
			assertThat(page.getMediaBox().getHeight() / POINTS_A_MILLIMETRE).isBetween(296.5, 297.5);
			assertThat(within(page, 20, 51, 80, 28)).isEqualTo("Return to: PO Box 7, Anytown\n" + ADDRESS + "\n");
			// What shows in the window, however the letter slides in its envelope.
			assertThat(within(page, 10, 44, 100, 46)).isEqualTo("Return to: PO Box 7, Anytown\n" + ADDRESS + "\n");
		}
	}

	@Test
	void opensWithThePrintRoomsKeyAlone() throws IOException {
		byte[] letter = letter(ADDRESS, "We have it.");
		KeyPair other = PrintRoomOfTheTest.keys("RSA", 2048);
		String certificate = PrintRoomOfTheTest.certificate(other, NOW.minusSeconds(9), NOW.plusSeconds(9),
				KeyUsage.keyEncipherment);
		assertThat(PrintRoomOfTheTest.text(letter)).contains("Petra Postwell", "9 Invented Row", "We have it.");
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Loader.loadPDF(letter));
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> PrintRoomOfTheTest.open(letter, other.getPrivate(), certificate));
	}

	@Test
	void isEncryptedByAesAndShowsNeitherWordsNorWhichLettersTheyHave() throws IOException {
		byte[] letter = letter(ADDRESS, "We have it.");
		try (PDDocument opened = PrintRoomOfTheTest.open(letter)) {
			assertThat(opened.getEncryption().getLength()).isEqualTo(256);
			assertThat(opened.getEncryption().getDefaultCryptFilterDictionary().getCryptFilterMethod())
				.isEqualTo(COSName.AESV3);
		}
		// A typeface in part would show of which letters the text is made.
		assertThat(new String(letter, StandardCharsets.ISO_8859_1)).doesNotContain("Petra", "DejaVu", "/Widths",
				"/Font", "/Title");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Żofia Őrségi-Łukasiewicz", "Þórður Ásgeirsdóttir", "Ștefan Țepeș", "Γιώργος Παπαδόπουλος",
			"Юрій Ґалаґан", "Đorđe Šućur", "Çağla İnönü", "Siân Ŵyn", "Ħal Ċik-Ġorġ", "გიორგი მაისურაძე",
			"Արամ Հակոբյան" })
	void printsEveryEuropeanName(String name) throws IOException {
		byte[] letter = letter(name + "\n1 Street", "Words");
		assertThat(PrintRoomOfTheTest.text(letter)).contains(name);
		try (PDDocument opened = PrintRoomOfTheTest.open(letter)) {
			for (COSName font : opened.getPage(0).getResources().getFontNames()) {
				assertThat(opened.getPage(0).getResources().getFont(font)).extracting(PDFont::isEmbedded)
					.isEqualTo(true);
			}
			assertThat(StreamSupport.stream(opened.getPage(0).getResources().getFontNames().spliterator(), false))
				.isNotEmpty();
		}
	}

	@Test
	void printsAsWordsWhateverSomebodyWrote() throws IOException {
		String words = "<b>A & B</b> <img src=\"file:///etc/passwd\"/> {{letter}} $1 ]]> <!-- &nbsp; \"quoted\"";
		assertThat(PrintRoomOfTheTest.text(letter("X\u0000Y\uFFFE\uD800 Z\r\n1 Street", words))).contains(words, "X Y",
				"1 Street");
	}

	@ParameterizedTest
	@EnumSource(names = { "ACKNOWLEDGEMENT", "IDENTITY_NOTICE" })
	void everyLetterToAReporterFitsOnOneSheet(LetterKind kind) throws IOException {
		String text = LetterTemplate.of(kind)
			.fill(Map.of("reference", "CN-7F3K-Q2XM", "ground", "A court or an appeal needs it"));
		byte[] letter = letter(ADDRESS, text);
		try (PDDocument opened = PrintRoomOfTheTest.open(letter)) {
			assertThat(opened.getNumberOfPages()).isLessThanOrEqualTo(2);
		}
		assertThat(PrintRoomOfTheTest.text(letter)).contains(text.lines().filter((line) -> !line.isBlank()).toList());
	}

	@Test
	void failsWithoutQuotingTheLetter() {
		assertThatExceptionOfType(LetterNotSent.class)
			.isThrownBy(() -> new PostedLetter(new LettersProperties(null, null, null)).encrypted(
					new Letter("CN-1", LetterKind.ACKNOWLEDGEMENT, 1, "Whoever told us", ADDRESS, Way.BY_POST, "Words"),
					null))
			.withMessage("The letter was not sent: its-pages-could-not-be-made")
			.withNoCause();
	}

	private byte[] letter(String address, String text) {
		return this.paper.encrypted(
				new Letter("CN-1", LetterKind.ACKNOWLEDGEMENT, 1, "Whoever told us", address, Way.BY_POST, text),
				PrintRoomCertificate.read(PrintRoomOfTheTest.certificate(), NOW));
	}

	/** What stands on a part of a page, in millimetres from its upper left corner. */
	private static String within(PDPage page, int left, int top, int width, int height) throws IOException {
		PDFTextStripperByArea stripper = new PDFTextStripperByArea();
		stripper.setLineSeparator("\n");
		stripper.addRegion("part", new Rectangle2D.Double(left * POINTS_A_MILLIMETRE, top * POINTS_A_MILLIMETRE,
				width * POINTS_A_MILLIMETRE, height * POINTS_A_MILLIMETRE));
		stripper.extractRegions(page);
		return stripper.getTextForRegion("part");
	}

}
