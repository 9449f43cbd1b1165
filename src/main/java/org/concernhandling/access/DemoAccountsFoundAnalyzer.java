package org.concernhandling.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console what to do about {@link DemoAccountsFound}. */
class DemoAccountsFoundAnalyzer extends AbstractFailureAnalyzer<DemoAccountsFound> {

	@Override
	protected FailureAnalysis analyze(Throwable root, DemoAccountsFound cause) {
		return new FailureAnalysis(cause.getMessage() + ".\n\nThe application does not start with them in production.",
				"To try the application out, start it with the profile \"demo\". For production use a database of its own; "
						+ "if this is the one, start once with the profile \"demo\", closed to everybody else, and delete "
						+ "these accounts in Admin or give them other passwords.",
				cause);
	}

}
