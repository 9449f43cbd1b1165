package org.concernhandling.engine.guard.broken;

/**
 * A model with one thing wrong.
 *
 * @param what what is wrong, in a few words
 * @param element the id of the element at which it is told; empty when it is the file
 * @param rule how the rule begins that it breaks
 */
public record Broken(String what, String name, String content, String element, String rule) {

	@Override
	public String toString() {
		return this.what;
	}

}
