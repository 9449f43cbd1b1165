package org.concernhandling.access;

import org.concernhandling.audit.Auditable;

/**
 * Somebody signed in, was refused, or signed out.
 *
 * @param person the account id; null when there is no such account, because people type
 * passwords into the field for names
 */
record SignInRecord(String what, String person, String detail) implements Auditable {

	static SignInRecord signedIn(String person, boolean byProgram) {
		return new SignInRecord("signed-in", person, byProgram ? "program" : "page");
	}

	static SignInRecord refused(String person) {
		return new SignInRecord("sign-in-refused", person, null);
	}

	/** By time, without having signed out. */
	static SignInRecord ended(String person) {
		return new SignInRecord("session-ended", person, "time");
	}

	/** Because the person is in other groups now, or has no account any more. */
	static SignInRecord groupsChanged(String person) {
		return new SignInRecord("session-ended", person, "groups");
	}

	static SignInRecord signedOut(String person) {
		return new SignInRecord("signed-out", person, null);
	}

}
