package org.concernhandling.engine.guard.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Takes a regular expression apart that consists of nothing but single characters, sets
 * of them and choices of fixed words, one after the other from the first letter to the
 * last. All of it means the same to Java and to JavaScript.
 */
final class PatternReader {

	/** What has no meaning of its own outside square brackets. */
	private static final String PLAIN = " -_/:,;'\"#@!%=<>~&";

	/** The same within them. */
	private static final String PLAIN_IN_SET = " _/:,;'\"#@!%=<>~.+*?(){}|$";

	private static final int MOST_TIMES = 1000;

	private final String pattern;

	private int here = 1;

	private PatternReader(String pattern) {
		this.pattern = pattern;
	}

	/** Its items, or nothing when anything else stands in it. */
	static Optional<List<Item>> read(String pattern) {
		if (pattern.length() < 2 || !pattern.startsWith("^") || !pattern.endsWith("$")) {
			return Optional.empty();
		}
		try {
			return Optional.of(new PatternReader(pattern).items());
		}
		catch (UnknownForm ex) {
			return Optional.empty();
		}
	}

	private List<Item> items() throws UnknownForm {
		List<Item> items = new ArrayList<>();
		while (this.here < this.pattern.length() - 1) {
			if (takes('(')) {
				items.add(choice());
			}
			else {
				items.add(counted(one()));
			}
		}
		if (this.here != this.pattern.length() - 1) {
			throw new UnknownForm();
		}
		return items;
	}

	/** Fixed words, of which each has at least one character. */
	private Item choice() throws UnknownForm {
		BitSet first = new BitSet();
		int words = 0;
		do {
			first.or(one());
			words++;
			while (next() != '|' && next() != ')') {
				one();
			}
		}
		while (takes('|'));
		take();
		return new Item(first, takes('?') ? 0 : 1, 1, words);
	}

	private Item counted(BitSet set) throws UnknownForm {
		if (takes('?')) {
			return new Item(set, 0, 1, 1);
		}
		if (takes('*')) {
			return new Item(set, 0, Integer.MAX_VALUE, 1);
		}
		if (takes('+')) {
			return new Item(set, 1, Integer.MAX_VALUE, 1);
		}
		if (!takes('{')) {
			return new Item(set, 1, 1, 1);
		}
		int least = number();
		int most = takes(',') ? (next() == '}') ? Integer.MAX_VALUE : number() : least;
		if (take() != '}') {
			throw new UnknownForm();
		}
		return new Item(set, least, most, 1);
	}

	private int number() throws UnknownForm {
		int number = 0;
		do {
			char digit = take();
			if (digit < '0' || digit > '9') {
				throw new UnknownForm();
			}
			number = number * 10 + digit - '0';
		}
		while (next() >= '0' && next() <= '9' && number <= MOST_TIMES);
		if (number > MOST_TIMES) {
			throw new UnknownForm();
		}
		return number;
	}

	/** What stands for one character. */
	private BitSet one() throws UnknownForm {
		char character = take();
		if (character == '\\') {
			return escaped();
		}
		if (character == '[') {
			return set();
		}
		if (!isWord(character) && PLAIN.indexOf(character) < 0) {
			throw new UnknownForm();
		}
		return only(character);
	}

	private BitSet set() throws UnknownForm {
		BitSet set = new BitSet();
		do {
			char from = take();
			if (from == '\\') {
				set.or(escaped());
			}
			else if (from == '-' && (set.isEmpty() || next() == ']')) {
				set.set(from);
			}
			else if (isWord(from) && next() == '-' && this.pattern.charAt(this.here + 1) != ']') {
				take();
				char to = take();
				if (!isWord(to) || to < from) {
					throw new UnknownForm();
				}
				set.set(from, to + 1);
			}
			else if (isWord(from) || PLAIN_IN_SET.indexOf(from) >= 0) {
				set.set(from);
			}
			else {
				throw new UnknownForm();
			}
		}
		while (!takes(']'));
		return set;
	}

	private BitSet escaped() throws UnknownForm {
		char character = take();
		BitSet digits = new BitSet();
		digits.set('0', '9' + 1);
		if (character == 'd') {
			return digits;
		}
		if (character == 'w') {
			digits.set('a', 'z' + 1);
			digits.set('A', 'Z' + 1);
			digits.set('_');
			return digits;
		}
		if (character <= ' ' || character > '~' || isWord(character)) {
			throw new UnknownForm();
		}
		return only(character);
	}

	private static BitSet only(char character) {
		BitSet set = new BitSet();
		set.set(character);
		return set;
	}

	/** Letters beyond English ones included, as names have them. */
	private static boolean isWord(char character) {
		return Character.isLetterOrDigit(character);
	}

	private boolean takes(char wanted) throws UnknownForm {
		boolean found = next() == wanted;
		this.here += found ? 1 : 0;
		return found;
	}

	private char take() throws UnknownForm {
		char taken = next();
		this.here++;
		return taken;
	}

	private char next() throws UnknownForm {
		if (this.here >= this.pattern.length()) {
			throw new UnknownForm();
		}
		return this.pattern.charAt(this.here);
	}

	/**
	 * One part of a pattern.
	 *
	 * @param first the characters with which it may begin
	 * @param least how often it has to stand there
	 * @param most how often it may
	 * @param ways how many words there are to choose from; 1 for a single character
	 */
	record Item(BitSet first, int least, int most, int ways) {
	}

	private static final class UnknownForm extends Exception {

		UnknownForm() {
			super(null, null, false, false);
		}

	}

}
