package org.concernhandling.concern;

/**
 * A concern was being moved by somebody else each time that something was told to it. The
 * same may be told again.
 */
public class NotNow extends Refused {

	public NotNow() {
		super("Something else changed this concern in the same moment. Send the same again.");
	}

}
