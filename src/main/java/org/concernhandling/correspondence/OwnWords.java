package org.concernhandling.correspondence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Knows a text that takes over the wording of another: {@value #IN_A_ROW} words in a row,
 * whatever their capitals and the signs between them.
 */
final class OwnWords {

	static final int IN_A_ROW = 6;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private OwnWords() {
	}

	/** Whether a text takes over the wording of one of the others. */
	static boolean areTakenFrom(Stream<String> others, String text) {
		Set<String> taken = new HashSet<>(rows(text));
		return others.flatMap((other) -> rows(other).stream()).anyMatch(taken::contains);
	}

	private static List<String> rows(String text) {
		List<String> words = WORD.matcher(text.toLowerCase(Locale.UK)).results().map(MatchResult::group).toList();
		return IntStream.rangeClosed(0, words.size() - IN_A_ROW)
			.mapToObj((start) -> words.subList(start, start + IN_A_ROW).stream().collect(Collectors.joining(" ")))
			.toList();
	}

}
