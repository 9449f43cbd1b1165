package org.concernhandling.engine.forms;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A question of a form, as its schema has it.
 *
 * @param options the labels of the options by their codes; empty when the question has
 * none
 * @param hiddenWhen the conditions under which it is not asked, its groups' conditions
 * included
 * @param limits what an answer must keep to
 * @param prefilled whether it shows what is known already instead of being asked afresh
 * @param aboutConcern whether its answer belongs to the whole concern, whichever path
 * asks
 */
record FormField(String key, String label, Type type, Map<String, String> options, List<Condition> hiddenWhen,
		Limits limits, boolean prefilled, boolean aboutConcern) {

	boolean isWords() {
		return this.type == Type.WORDS;
	}

	/** The kinds of questions that have an answer. */
	enum Type {

		WORDS, CHOICE, TICK, NUMBER, DATE, URN

	}

	/**
	 * A condition under which a question is not asked.
	 *
	 * @param feel the condition
	 * @param why the reason for whoever answers all the same, or null
	 */
	record Condition(String feel, String why) {
	}

	/**
	 * What the schema asks of an answer.
	 *
	 * @param notPast whether a day before today is refused
	 * @param latest how long after today a day may be at most, in years and months of the
	 * calendar, or null
	 */
	record Limits(boolean required, Integer minLength, int maxLength, Pattern pattern, boolean email, BigDecimal min,
			BigDecimal max, int decimals, boolean notPast, Period latest) {
	}

}
