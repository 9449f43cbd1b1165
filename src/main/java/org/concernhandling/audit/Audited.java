package org.concernhandling.audit;

import java.util.Locale;

/** What is recorded. */
enum Audited {

	/** Somebody opened a case file. */
	CASE_FILE_READ;

	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
