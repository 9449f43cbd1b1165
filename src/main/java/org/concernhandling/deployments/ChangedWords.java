package org.concernhandling.deployments;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of which some words are marked as gone and others as new, written the way wdiff
 * writes it: {@code every [-two-] {+three+} months}. So a long text is told once, and
 * only where it differs.
 */
public final class ChangedWords {

	/** A word, or a mark between words, with the white space behind it. */
	private static final Pattern TOKEN = Pattern.compile("(?:[,;()]|[^\\s,;()]+)\\s*");

	private static final Pattern MARKED = Pattern.compile("(?s)\\[-(.*?)-]|\\{\\+(.*?)\\+}");

	private static final Pattern MARK = Pattern.compile("\\[-|-]|\\{\\+|\\+}");

	/** Of words that are the same this many are told beside those that are not. */
	private static final int BESIDE = 8;

	/** Fewer words than these between two changes belong to the change. */
	private static final int APART = 3;

	/** A longer run of words is told by its beginning and its end. */
	private static final int LONGEST = 600;

	/** More comparisons than these would take too long. */
	private static final int COMPARISONS = 1_000_000;

	private ChangedWords() {
	}

	/** Whether a text can be told from the marks. */
	public static boolean canMark(String text) {
		return !MARK.matcher(text).find();
	}

	/**
	 * The difference of two texts, with some words before and behind each change and an
	 * ellipsis where words are left out.
	 */
	public static String between(String before, String after) {
		List<Piece> pieces = merged(pieces(tokens(before), tokens(after)));
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pieces.size(); i++) {
			Piece piece = pieces.get(i);
			if (piece.kind() == Kind.SAME) {
				text.append(excerpt(piece.text(), i > 0, i < pieces.size() - 1));
				continue;
			}
			boolean gone = piece.kind() == Kind.GONE;
			text.append(gone ? "[-" : "{+").append(shortened(piece.text().strip())).append(gone ? "-]" : "+}");
			if (i < pieces.size() - 1 && (gone && pieces.get(i + 1).kind() == Kind.NEW
					|| !piece.text().equals(piece.text().stripTrailing()))) {
				text.append(' ');
			}
		}
		return text.toString().strip();
	}

	/** A text without marks is one piece. */
	static List<Piece> read(String text) {
		List<Piece> pieces = new ArrayList<>();
		Matcher marked = MARKED.matcher(text);
		int end = 0;
		while (marked.find()) {
			add(pieces, Kind.SAME, text.substring(end, marked.start()));
			boolean gone = marked.group(1) != null;
			add(pieces, gone ? Kind.GONE : Kind.NEW, gone ? marked.group(1) : marked.group(2));
			end = marked.end();
		}
		add(pieces, Kind.SAME, text.substring(end));
		return pieces;
	}

	private static List<String> tokens(String text) {
		return TOKEN.matcher(text).results().map(MatchResult::group).toList();
	}

	private static List<Piece> pieces(List<String> before, List<String> after) {
		List<Piece> pieces = new ArrayList<>();
		int start = 0;
		while (start < before.size() && start < after.size() && same(before.get(start), after.get(start))) {
			pieces.add(new Piece(Kind.SAME, after.get(start++)));
		}
		int end = 0;
		while (end < before.size() - start && end < after.size() - start
				&& same(before.get(before.size() - 1 - end), after.get(after.size() - 1 - end))) {
			end++;
		}
		differing(before.subList(start, before.size() - end), after.subList(start, after.size() - end), pieces);
		after.subList(after.size() - end, after.size()).forEach((word) -> pieces.add(new Piece(Kind.SAME, word)));
		return pieces;
	}

	/** By the longest sequence of words that both have in common. */
	private static void differing(List<String> before, List<String> after, List<Piece> pieces) {
		int[][] common = ((long) before.size() * after.size() <= COMPARISONS) ? common(before, after) : null;
		int i = 0;
		int j = 0;
		while (common != null && i < before.size() && j < after.size()) {
			if (same(before.get(i), after.get(j))) {
				pieces.add(new Piece(Kind.SAME, after.get(j++)));
				i++;
			}
			else if (common[i + 1][j] >= common[i][j + 1]) {
				pieces.add(new Piece(Kind.GONE, before.get(i++)));
			}
			else {
				pieces.add(new Piece(Kind.NEW, after.get(j++)));
			}
		}
		before.subList(i, before.size()).forEach((word) -> pieces.add(new Piece(Kind.GONE, word)));
		after.subList(j, after.size()).forEach((word) -> pieces.add(new Piece(Kind.NEW, word)));
	}

	/** How many words two texts have in common from each place on. */
	private static int[][] common(List<String> before, List<String> after) {
		int[][] common = new int[before.size() + 1][after.size() + 1];
		for (int i = before.size() - 1; i >= 0; i--) {
			for (int j = after.size() - 1; j >= 0; j--) {
				common[i][j] = same(before.get(i), after.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	private static boolean same(String one, String other) {
		return one.stripTrailing().equals(other.stripTrailing());
	}

	/**
	 * Runs of words instead of single ones: within a change first what is gone, then what
	 * is new.
	 */
	private static List<Piece> merged(List<Piece> words) {
		List<Piece> runs = new ArrayList<>();
		StringBuilder gone = new StringBuilder();
		StringBuilder added = new StringBuilder();
		for (int i = 0; i < words.size();) {
			int end = i;
			while (end < words.size() && words.get(end).kind() == Kind.SAME) {
				end++;
			}
			StringBuilder same = new StringBuilder();
			words.subList(i, end).forEach((word) -> same.append(word.text()));
			boolean within = i > 0 && end < words.size() && end - i < APART;
			if (within) {
				gone.append(same);
				added.append(same);
			}
			else if (end > i) {
				flush(runs, gone, added);
				add(runs, Kind.SAME, same.toString());
			}
			for (; end < words.size() && words.get(end).kind() != Kind.SAME; end++) {
				((words.get(end).kind() == Kind.GONE) ? gone : added).append(words.get(end).text());
			}
			i = end;
		}
		flush(runs, gone, added);
		return runs;
	}

	private static void flush(List<Piece> runs, StringBuilder gone, StringBuilder added) {
		add(runs, Kind.GONE, gone.toString());
		add(runs, Kind.NEW, added.toString());
		gone.setLength(0);
		added.setLength(0);
	}

	private static void add(List<Piece> pieces, Kind kind, String text) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(kind, text));
		}
	}

	/** The words of a run that stand beside a change. */
	private static String excerpt(String text, boolean behindChange, boolean beforeChange) {
		List<String> words = tokens(text);
		int kept = (behindChange ? BESIDE : 0) + (beforeChange ? BESIDE : 0);
		if (words.size() <= kept + 1) {
			return text;
		}
		return (behindChange ? String.join("", words.subList(0, BESIDE)) : "") + "… " + (beforeChange
				? String.join("", words.subList(words.size() - BESIDE, words.size())).replaceFirst("^[,;]\\s*", "")
				: "");
	}

	/** A text of any length by its beginning and its end. */
	public static String shortened(String text) {
		return (text.length() <= LONGEST) ? text
				: text.substring(0, LONGEST * 2 / 3) + " … " + text.substring(text.length() - LONGEST / 4);
	}

	/** What became of a piece of a text. */
	enum Kind {

		SAME, GONE, NEW

	}

	/** A piece of a text. */
	record Piece(Kind kind, String text) {

		public boolean gone() {
			return this.kind == Kind.GONE;
		}

		public boolean added() {
			return this.kind == Kind.NEW;
		}

	}

}
