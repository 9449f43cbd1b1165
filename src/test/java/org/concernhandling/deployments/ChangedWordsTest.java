package org.concernhandling.deployments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.concernhandling.deployments.ChangedWords.Kind;
import org.concernhandling.deployments.ChangedWords.Piece;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of two texts only what differs is told, and can be read back. */
class ChangedWordsTest {

	@Test
	void wordsThatAreGoneAndNewAreMarked() {
		assertThat(ChangedWords.between("Within two working days.", "Within three working days."))
			.isEqualTo("Within [-two-] {+three+} working days.");
		assertThat(ChangedWords.between("Say what", "Say to whom, and what")).isEqualTo("Say {+to whom, and+} what");
		assertThat(ChangedWords.between("Say to whom what", "Say what")).isEqualTo("Say [-to whom-] what");
		assertThat(ChangedWords.between("a", "b")).isEqualTo("[-a-] {+b+}");
	}

	@Test
	void aWordOrTwoThatStayWithinAChangeBelongToIt() {
		assertThat(ChangedWords.between("Find the first day here", "Choose the last day here"))
			.isEqualTo("[-Find the first-] {+Choose the last+} day here");
	}

	@Test
	void whatIsTheSameFarFromAChangeIsLeftOut() {
		String before = words(1, 100);
		String after = words(1, 50) + "new " + words(51, 100);
		assertThat(ChangedWords.between(before, after))
			.isEqualTo("… " + words(43, 50) + "{+new+} " + words(51, 58) + "…");
		assertThat(ChangedWords.between(before, before + "new")).isEqualTo("… " + words(93, 100) + "{+new+}");
	}

	@Test
	void textsOfAnyLengthAreToldBriefly() {
		assertThat(ChangedWords.between(words(1, 3000), words(4000, 7000))).hasSizeLessThan(1300)
			.matches("\\[-1 2 .* … .* 3000-] \\{\\+4000 .* … .* 7000\\+}");
	}

	@Test
	void theMarksAreReadBack() {
		assertThat(ChangedWords.read("Unit: every [-two-] {+three+} months")).containsExactly(
				new Piece(Kind.SAME, "Unit: every "), new Piece(Kind.GONE, "two"), new Piece(Kind.SAME, " "),
				new Piece(Kind.NEW, "three"), new Piece(Kind.SAME, " months"));
		assertThat(ChangedWords.read("Added [-and cut")).containsExactly(new Piece(Kind.SAME, "Added [-and cut"));
	}

	@Test
	void aTextThatHoldsTheMarksItselfCannotBeMarked() {
		assertThat(ChangedWords.canMark("${rows[-1]}")).isFalse();
		assertThat(ChangedWords.canMark("${rows[1]}")).isTrue();
	}

	private static String words(int first, int last) {
		return IntStream.rangeClosed(first, last).mapToObj((word) -> word + " ").collect(Collectors.joining());
	}

}
