package org.concernhandling.history.records;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a file of records; {@code docs/history-import.md} describes them. */
enum Column {

	ID, RECEIVED, CHANNEL, STANDING, CONFIDENTIALITY, SETTING, OTHER_SETTING, NATION, LOCAL_AUTHORITY, MATTER, FAILURE,
	PUBLIC_INTEREST, IMMEDIATE_RISK, CATEGORY, SEVERITY, EVIDENCE, DECIDED, IMMEDIATE_RISK_REFERRAL, PROVIDER_ENQUIRY,
	INSPECTION_RESCHEDULING, HOLD_FOR_NEXT_INSPECTION, COMPLIANCE_VISIT, ONWARD_REFERRAL, DESTINATION,
	NO_FURTHER_ACTION, RISK_REDUCED, CLOSED, CLOSURE_OUTCOME, SUBSTANTIATED, REPORTER_TOLD, DETRIMENT_REPORTED;

	/** How the header of a file names it. */
	String title() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The column that a header names, or nothing when there is none of that name. */
	static Optional<Column> of(String title) {
		String written = title.strip().toLowerCase(Locale.ROOT);
		return Stream.of(values()).filter((column) -> column.title().equals(written)).findFirst();
	}

}
