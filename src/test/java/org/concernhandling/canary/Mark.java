package org.concernhandling.canary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/**
 * Knows canaries again however they are written: in any case, split by hyphens, blanks or
 * line ends, in UTF-8 or UTF-16, as percent codes, quoted-printable, hex, base64, JSON
 * escapes or entities, compressed or not.
 */
final class Mark {

	/** Stands in every word of a canary; no other word has it. */
	static final String WORD = "quillfink";

	/** The telephone number of every canary. */
	static final String PHONE = "07700 946113";

	/** What a receipt is found as. */
	static final String RECEIPT = "a receipt";

	private static final int SERIAL = 3;

	/** Written in letters and digits alone, in lower case. */
	private static final List<String> PLAIN = Stream
		.concat(Stream.of(PHONE.replace(" ", "").substring(1)),
				Stream.of("Quillfink", WORD, "QUILLFINK", PHONE, PHONE.replace(" ", "")).flatMap(Mark::spelt))
		.distinct()
		.toList();

	/** Written with case, as base64 needs it. */
	private static final List<String> WITH_CASE = Stream
		.of("Quillfink", WORD, "QUILLFINK", PHONE, PHONE.replace(" ", ""))
		.flatMap(Mark::base64)
		.toList();

	/** Codes that are as secret as a name, such as receipts. */
	private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

	private Mark() {
	}

	/** From now on a code is looked for, too. */
	static void alsoLookFor(String code) {
		SECRETS.add(plain(code));
	}

	/** Whether any canary stands in a text. */
	static boolean isIn(String text) {
		return !in(text).isEmpty();
	}

	/**
	 * The canaries in a text.
	 * @return the serial of each that stands there by its letters, or how else it is
	 * written
	 */
	static Set<String> in(String text) {
		if (text == null || text.length() < SERIAL) {
			return Set.of();
		}
		Set<String> found = new TreeSet<>();
		String plain = plain(text);
		for (String needle : PLAIN) {
			for (int at = plain.indexOf(needle); at >= 0; at = plain.indexOf(needle, at + 1)) {
				int end = at + needle.length();
				found.add((needle.equals(WORD) && end + SERIAL <= plain.length()) ? plain.substring(end, end + SERIAL)
						: needle);
			}
		}
		SECRETS.stream().filter(plain::contains).forEach((secret) -> found.add(RECEIPT));
		String unbroken = without(text);
		WITH_CASE.stream().filter(unbroken::contains).forEach(found::add);
		return found;
	}

	/** The canaries in bytes, which are unpacked where they are packed. */
	static Set<String> in(byte[] bytes) {
		Set<String> found = new TreeSet<>(in(new String(bytes, StandardCharsets.ISO_8859_1)));
		unpacked(bytes).forEach((content) -> found.addAll(in(content)));
		return found;
	}

	/**
	 * What comes out of bytes that look packed, as far as that goes: one sealed text in
	 * some ten thousands begins by chance as packed bytes do.
	 */
	private static List<byte[]> unpacked(byte[] bytes) {
		List<byte[]> contents = new ArrayList<>();
		ByteArrayInputStream packed = new ByteArrayInputStream(bytes);
		try {
			if (startsWith(bytes, 0x1f, 0x8b)) {
				contents.add(readable(new GZIPInputStream(packed)));
			}
			else if (startsWith(bytes, 0x78, 0x9c)) {
				contents.add(readable(new InflaterInputStream(packed)));
			}
			else if (startsWith(bytes, 'P', 'K')) {
				ZipInputStream zip = new ZipInputStream(packed);
				while (zip.getNextEntry() != null) {
					contents.add(readable(zip));
				}
			}
		}
		catch (IOException notPacked) {
			// Then they were looked at as they are.
		}
		return contents;
	}

	private static byte[] readable(InputStream unpacking) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		try {
			for (int next = unpacking.read(); next >= 0; next = unpacking.read()) {
				content.write(next);
			}
		}
		catch (IOException brokenOff) {
			// What came before is read all the same.
		}
		return content.toByteArray();
	}

	private static boolean startsWith(byte[] bytes, int first, int second) {
		return bytes.length > 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
	}

	/** All that can be left of a text when letters and digits are all that is left. */
	private static String plain(String text) {
		char[] kept = new char[text.length()];
		int length = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
				kept[length++] = c;
			}
			else if (c >= 'A' && c <= 'Z') {
				kept[length++] = (char) (c | 0x20);
			}
		}
		return new String(kept, 0, length);
	}

	private static String without(String text) {
		return (text.indexOf('\n') < 0) ? text : text.replace("\r", "").replace("\n", "");
	}

	/** How the letters of a word are spelt, by letter and by code. */
	private static Stream<String> spelt(String word) {
		String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.US_ASCII));
		return Stream.of(plain(word), hex, codes(word, "%d"), codes(word, "u00%02x"), codes(word, "x%02x"),
				codes(word, "%o"));
	}

	private static String codes(String word, String format) {
		return word.chars().mapToObj((letter) -> format.formatted(letter)).collect(Collectors.joining());
	}

	/** Base64 of a word looks different by where in three bytes it begins. */
	private static Stream<String> base64(String word) {
		Set<String> written = new LinkedHashSet<>();
		for (int before = 0; before < 3; before++) {
			byte[] bytes = ("\0".repeat(before) + word).getBytes(StandardCharsets.US_ASCII);
			String all = Base64.getEncoder().withoutPadding().encodeToString(bytes);
			// The first and last letter also hold bits of what stands beside the word.
			int skipped = (before == 0) ? 0 : before + 1;
			written.add(all.substring(skipped, bytes.length * 8 / 6));
		}
		return written.stream();
	}

}
