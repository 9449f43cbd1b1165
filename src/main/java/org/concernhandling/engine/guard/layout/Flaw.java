package org.concernhandling.engine.guard.layout;

/**
 * One thing that makes a diagram hard to read.
 *
 * @param title what it is about, as messages call it
 * @param id the id of what it is about
 * @param rule the rule that is broken, as a statement that should be true
 * @param mend how to mend it
 */
public record Flaw(String title, String id, String rule, String mend) {

	/** What it is about, and the rule. */
	@Override
	public String toString() {
		return this.title + ": " + this.rule;
	}

}
