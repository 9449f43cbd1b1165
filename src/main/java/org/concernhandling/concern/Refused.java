package org.concernhandling.concern;

/**
 * Something was asked for that a rule forbids. The message is for the person at the
 * screen: it names the rule and how to mend it, and never quotes what was typed.
 */
public class Refused extends RuntimeException {

	public Refused(String message) {
		super(message);
	}

}
