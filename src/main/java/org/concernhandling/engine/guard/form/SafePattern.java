package org.concernhandling.engine.guard.form;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.concernhandling.engine.guard.form.PatternReader.Item;

/**
 * Regular expressions that mean the same in the browser and on the server, and that no
 * answer can keep busy in either.
 */
final class SafePattern {

	/** How the forms are that are understood, for whoever writes one. */
	static final String FORMS = "Write a simpler regular expression that begins with ^ and ends with $. Between them may"
			+ " stand letters, digits, characters in square brackets such as [A-Z0-9 ], \\d and \\w, each followed by ?,"
			+ " *, + or a count such as {1,3}, and choices of fixed words such as (AB|CD). What is repeated has to be"
			+ " told apart from what comes next: ^[A-Z]+-[0-9]{4}$.";

	/** In characters. */
	private static final int LONGEST = 200;

	/** How many ways there may be to compare an answer, each of them a single pass. */
	private static final int MOST_WAYS = 64;

	private SafePattern() {
	}

	static boolean compiles(String pattern) {
		try {
			Pattern.compile(pattern);
			return true;
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

	/**
	 * Whether it is compared in time that grows with the answer's length and no faster. A
	 * repetition that stops where something else has to begin is never tried otherwise
	 * with success; of those that could stop earlier there are few, with few ways each.
	 * @param pattern one that compiles
	 */
	static boolean isQuick(String pattern) {
		Optional<List<Item>> read = (pattern.length() <= LONGEST) ? PatternReader.read(pattern) : Optional.empty();
		return read.filter((items) -> ways(items) <= MOST_WAYS).isPresent();
	}

	private static long ways(List<Item> items) {
		long ways = 1;
		for (int i = 0; i < items.size() && ways <= MOST_WAYS; i++) {
			ways *= items.get(i).ways() * counts(items.get(i), items.subList(i + 1, items.size()));
		}
		return ways;
	}

	/** How many counts of an item may have to be tried. */
	private static long counts(Item item, List<Item> behind) {
		boolean clear = item.ways() == 1 && !item.first().intersects(first(behind));
		return clear ? 1 : (long) item.most() - item.least() + 1;
	}

	/** The characters with which some items may begin. */
	private static BitSet first(List<Item> items) {
		BitSet first = new BitSet();
		for (Item item : items) {
			first.or(item.first());
			if (item.least() > 0) {
				break;
			}
		}
		return first;
	}

}
