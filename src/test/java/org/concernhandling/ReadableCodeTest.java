package org.concernhandling;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadableCodeTest {

	@Test
	void comesInGroupsOfFourWithoutLettersThatAreTakenForOthers() {
		for (int i = 0; i < 1_000; i++) {
			assertThat(ReadableCode.next(5)).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}");
		}
	}

	@Test
	void carriesFiveBitsACharacter() {
		byte[] random = new byte[4];
		Set<String> codes = new HashSet<>();
		for (int last = 0; last < 256; last++) {
			random[3] = (byte) last;
			codes.add(ReadableCode.of(random, 1));
		}
		assertThat(codes).hasSize(32);
	}

	@Test
	void isSpreadEvenly() {
		int[] counts = new int[128];
		int codes = 20_000;
		for (int i = 0; i < codes; i++) {
			ReadableCode.next(2).chars().forEach((character) -> counts[character]++);
		}
		double expected = codes * 8 / 32.0;
		for (char character : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
			// Nine standard deviations: a fair code fails this once in longer than
			// anybody will run it.
			assertThat(counts[character]).isBetween((int) (expected - 9 * Math.sqrt(expected)),
					(int) (expected + 9 * Math.sqrt(expected)));
		}
	}

	@Test
	void isTheSameForTheSameBytes() {
		byte[] bytes = "twenty bytes or more, surely".getBytes();
		assertThat(ReadableCode.of(bytes, 5)).isEqualTo(ReadableCode.of(bytes, 5)).hasSize(24);
	}

}
