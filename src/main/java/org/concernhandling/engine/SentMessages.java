package org.concernhandling.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.concern.AwaitedAnswer;

/**
 * The messages that the application sends to the processes; a model waits for no other.
 */
public final class SentMessages {

	/** Somebody has said more about a concern. */
	static final String FURTHER_INFORMATION = "FurtherInformationReceived";

	/** The inspection for which a concern is held has another date now, or none. */
	static final String INSPECTION_DATE_CHANGED = "InspectionDateChanged";

	/** Somebody has asked for the report about a year, or for a new edition of it. */
	static final String REPORT_ASKED_FOR = "ReportAskedFor";

	private SentMessages() {
	}

	/** The names of all of them. */
	public static Set<String> names() {
		return Stream
			.concat(Stream.of(FURTHER_INFORMATION, INSPECTION_DATE_CHANGED, REPORT_ASKED_FOR),
					Stream.of(AwaitedAnswer.values()).map(AwaitedAnswer::message))
			.collect(Collectors.toUnmodifiableSet());
	}

}
