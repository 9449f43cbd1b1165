package org.concernhandling.audit;

import java.util.Locale;

/** What is recorded. */
enum Audited {

	/** Somebody opened a case file. */
	CASE_FILE_READ,

	/** Somebody was shown a reporter's name or address. */
	IDENTITY_SEEN;

	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
