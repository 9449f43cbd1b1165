package org.concernhandling.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A search that finds nothing proves nothing unless it would have found it. */
class MarkTest {

	private static final String ORIGIN = "the test of the search";

	private static final List<String> CANARIES = List.of(Canaries.name(ORIGIN), Canaries.email(ORIGIN),
			Canaries.address(ORIGIN), Canaries.phone(), Canaries.phrase(ORIGIN));

	@Test
	void knowsWhereACanaryWentIn() {
		assertThat(Canaries.originsOf(Mark.in("xx " + Canaries.phrase(ORIGIN)))).containsExactly(ORIGIN);
		assertThat(Canaries.originsOf(Mark.in(Canaries.email("another")))).containsExactly("another");
	}

	@Test
	void findsThemInEveryEncoding() throws Exception {
		JsonGenerator.Feature escaping = JsonGenerator.Feature.ESCAPE_NON_ASCII;
		for (String canary : CANARIES) {
			assertThat(Mark.isIn(URLEncoder.encode(canary, UTF_8))).as("percent codes").isTrue();
			assertThat(Mark.isIn(new ObjectMapper().configure(escaping, true).writeValueAsString(canary))).as("JSON")
				.isTrue();
			assertThat(Mark.isIn(HexFormat.of().formatHex(canary.getBytes(UTF_8)))).as("hex").isTrue();
			assertThat(Mark.isIn(HexFormat.ofDelimiter(":").withUpperCase().formatHex(canary.getBytes(UTF_8))))
				.as("hex")
				.isTrue();
			for (String before : List.of("", "x", "xy", "xyz")) {
				assertThat(Mark.isIn(Base64.getEncoder().encodeToString((before + canary + "!").getBytes(UTF_8))))
					.as("base64")
					.isTrue();
				assertThat(Mark
					.isIn(Base64.getMimeEncoder().encodeToString((before.repeat(25) + canary + "!").getBytes(UTF_8))))
					.as("base64 on lines")
					.isTrue();
			}
			assertThat(Mark.isIn(quotedPrintable(canary))).as("quoted-printable").isTrue();
			assertThat(Mark.isIn(MimeUtility.encodeText(canary, "UTF-8", "B"))).as("a mail header").isTrue();
			assertThat(Mark.in(canary.getBytes(StandardCharsets.UTF_16LE))).as("UTF-16").isNotEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "QUILLFINK", "quillFink", "Quill-fink", "quill_fink", "Quill Fink", "quill=\r\nfink",
			"\\u0071\\u0075\\u0069\\u006c\\u006c\\u0066\\u0069\\u006e\\u006b", "+44 7700 946 113",
			"%51%75%69%6C%6C%66%69%6E%6B", "&#81;&#117;&#105;&#108;&#108;&#102;&#105;&#110;&#107;" })
	void findsThemHoweverTheyAreSplit(String written) {
		assertThat(Mark.isIn("…" + written + "…")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "quill", "A quill and a finch", "07700 900113", "CN-7F3K-Q2XM" })
	void findsNoneWhereThereIsNone(String written) {
		assertThat(Mark.isIn(written)).isFalse();
	}

	@Test
	void findsThemInPackedBytes() throws Exception {
		byte[] canary = Canaries.phrase(ORIGIN).getBytes(UTF_8);
		ByteArrayOutputStream gzip = new ByteArrayOutputStream();
		try (GZIPOutputStream packing = new GZIPOutputStream(gzip)) {
			packing.write(canary);
		}
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		try (DeflaterOutputStream packing = new DeflaterOutputStream(deflated)) {
			packing.write(canary);
		}
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ZipOutputStream packing = new ZipOutputStream(zip)) {
			packing.putNextEntry(new ZipEntry("inner.gz"));
			packing.write(gzip.toByteArray());
			packing.closeEntry();
		}
		ByteArrayOutputStream serialized = new ByteArrayOutputStream();
		try (ObjectOutputStream writing = new ObjectOutputStream(serialized)) {
			writing.writeObject(List.of(Canaries.phrase(ORIGIN)));
		}
		assertThat(List.of(gzip, deflated, zip, serialized))
			.allSatisfy((packed) -> assertThat(Mark.in(packed.toByteArray())).isNotEmpty());
	}

	@Test
	void findsThemInWhatIsPackedOnlyInPart() throws Exception {
		ByteArrayOutputStream gzip = new ByteArrayOutputStream();
		try (GZIPOutputStream packing = new GZIPOutputStream(gzip)) {
			packing.write(Canaries.phrase(ORIGIN).getBytes(UTF_8));
		}
		byte[] torn = Arrays.copyOf(gzip.toByteArray(), gzip.size() - 4);
		assertThat(Mark.in(torn)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1f8b", "789c", "504b", "504b0304" })
	void looksIntoWhatIsOnlyByChanceLikeSomethingPacked(String beginning) {
		byte[] chance = HexFormat.of().parseHex(beginning + "ff".repeat(40));
		assertThat(Mark.in(chance)).isEmpty();
		byte[] canary = Canaries.phrase(ORIGIN).getBytes(UTF_8);
		byte[] both = Arrays.copyOf(chance, chance.length + canary.length);
		System.arraycopy(canary, 0, both, chance.length, canary.length);
		assertThat(Mark.in(both)).isNotEmpty();
	}

	private static String quotedPrintable(String canary) throws IOException, MessagingException {
		ByteArrayOutputStream encoded = new ByteArrayOutputStream();
		try (var encoding = MimeUtility.encode(encoded, "quoted-printable")) {
			encoding.write(("x".repeat(66) + canary).getBytes(UTF_8));
		}
		return encoded.toString(StandardCharsets.US_ASCII);
	}

}
