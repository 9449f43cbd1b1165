package org.concernhandling.engine.guard.form;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafePatternTest {

	private static final int LONGEST_ANSWER = 10_000;

	/** What patterns are made of, by chance. */
	private static final List<String> PIECES = List.of("a", "b", "a?", "a*", "a+", "b*", "a{1,3}", "[ab]", "[ab]?",
			"[ab]*", "[a-c]{2,}", "c", "(a|b)", "(ab|a)", "(a|a)?", "\\w", "\\w*", "\\d?", "\\d*", "-", "[^a]*", "(",
			")*", "|", "\\Qa\\E", "[a[b]]*", ".*", "(?:a)", "a*?", "a++", "\\b", "\\1");

	@ParameterizedTest
	@ValueSource(strings = { "^[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}$", "^[a-z]+@[a-z]+\\.[a-z]+$",
			"^\\+?[0-9 ]{6,20}$", "^(EY|SC)[0-9]{6}$", "^\\d+$", "^[\\w' -]{1,80}$", "^[-a-z]+$",
			"^\\d{4}-\\d{2}-\\d{2}$", "^Müller(-X)?$", "^$", "^[A-Z]+-[0-9]{4}$" })
	void whatPeopleNeedIsQuick(String pattern) {
		assertThat(SafePattern.compiles(pattern)).isTrue();
		assertThat(SafePattern.isQuick(pattern)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "^a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaa$", "^(a|a)*$", "^(a|a)*b$", "^(a+)+$", "^a*a*b$",
			"^a*b?a*c$", "^\\Q(\\E(a+)+$", "^[a[b]]*[ab]*[ab]*c$", "^[a&&b]*$", "^(a|b|ab)*c$", "^(?:a*)*b$", "^a*+$",
			"^(a*)b\\1$", "^a*?a*?b$", "^\\s*\\s*x$", "^.*.*x$", "^(?=a)a$", "^\\p{L}*\\p{L}*x$", "^\\w*[a-z]*_$",
			"a*b", "[A-Z]+", "^(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)(a|b)c$", "^a{1,99999}$", "^[^a]*$", "^a|b$", "^(a$",
			"^a\\$", "^[a$" })
	void whatMayTakeLongOrIsReadDifferentlyInTheBrowserIsNot(String pattern) {
		assertThat(SafePattern.isQuick(pattern)).isFalse();
	}

	@Test
	void whatIsQuickIsComparedInFewStepsWhateverTheAnswerIs() {
		Random random = new Random(11);
		int quick = 0;
		for (int i = 0; i < 20_000; i++) {
			StringBuilder pattern = new StringBuilder("^");
			for (int piece = random.nextInt(8); piece >= 0; piece--) {
				pattern.append(PIECES.get(random.nextInt(PIECES.size())));
			}
			pattern.append("$");
			if (SafePattern.compiles(pattern.toString()) && SafePattern.isQuick(pattern.toString())) {
				quick++;
				for (String many : List.of("a", "b", "ab", "1", "a1-")) {
					String answer = many.repeat(LONGEST_ANSWER / many.length()) + "!";
					CountedText text = new CountedText(answer, 200L * LONGEST_ANSWER);
					Pattern.compile(pattern.toString()).matcher(text).matches();
				}
			}
		}
		assertThat(quick).isBetween(300, 15_000);
	}

	/** A text that may be looked at only so often. */
	private static final class CountedText implements CharSequence {

		private final String text;

		private long left;

		CountedText(String text, long most) {
			this.text = text;
			this.left = most;
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int place) {
			if (--this.left < 0) {
				throw new AssertionError("It takes too long");
			}
			return this.text.charAt(place);
		}

		@Override
		public CharSequence subSequence(int from, int to) {
			return this.text.substring(from, to);
		}

	}

}
