package org.concernhandling.identity;

/** The custodians of identity. */
public interface Custodians {

	/** Whether a person is one of them now. */
	boolean include(String person);

}
