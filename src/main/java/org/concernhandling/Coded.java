package org.concernhandling;

/**
 * A failure that says by a code what went wrong. The code may be kept anywhere; the
 * message of a failure may not.
 */
public interface Coded {

	/** What went wrong: one of a fixed list, never a word that somebody typed. */
	String code();

}
