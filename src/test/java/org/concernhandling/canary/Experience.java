package org.concernhandling.canary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Knows what was done how often, so that what was done least is done next: all ways are
 * gone much sooner than by chance alone.
 */
class Experience {

	private final Map<String, Integer> times = new HashMap<>();

	private final Set<String> onThisWay = new HashSet<>();

	private final Random random;

	Experience(Random random) {
		this.random = random;
	}

	/** The choice that was made least often before; chance decides among equals. */
	<T> T least(List<T> choices, Function<T, String> name) {
		T chosen = null;
		int least = Integer.MAX_VALUE;
		int equals = 0;
		for (T choice : choices) {
			int done = times(name.apply(choice));
			if (done < least) {
				least = done;
				equals = 0;
			}
			if (done == least && this.random.nextInt(++equals) == 0) {
				chosen = choice;
			}
		}
		this.times.merge(name.apply(chosen), 1, Integer::sum);
		return chosen;
	}

	/** The option of a question that was chosen least often before. */
	String least(String question, List<String> options) {
		String chosen = least(options, (option) -> question + "=" + option);
		this.onThisWay.add(question + "=" + chosen);
		return chosen;
	}

	/**
	 * The way that was gone has come to its end.
	 * @param somewhereNew whether it led where nobody had been: what was chosen is then
	 * worth choosing again sooner, else later
	 */
	void ends(boolean somewhereNew) {
		this.onThisWay.forEach((choice) -> this.times.merge(choice, somewhereNew ? -1 : 1, Integer::sum));
		this.onThisWay.clear();
	}

	/** Whether something is heard of for the first time. */
	boolean isNew(String name) {
		return this.times.merge(name, 1, Integer::sum) == 1;
	}

	/** How often something was done. */
	int times(String name) {
		return this.times.getOrDefault(name, 0);
	}

}
