package org.concernhandling.history;

import java.time.Instant;
import java.util.Map;

/**
 * Something that a person did about a concern.
 *
 * @param at when
 * @param task the id of the task that was completed, as the models have it
 * @param by who completed it
 * @param answers what was answered, by the form's keys; never words from outside
 */
public record Deed(Instant at, String task, String by, Map<String, Object> answers) {

	@Override
	public String toString() {
		return "Deed[" + this.task + "]";
	}

}
