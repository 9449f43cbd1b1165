package org.concernhandling.year;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The milestones as they are drawn: where each clock starts, and where it is reached. */
enum Milestones {

	ACKNOWLEDGED("concern-handling", "concern-opened", "start acknowledgement-settled"),

	SCREENED("concern-handling", "concern-opened", "end screen-immediate-risk"),

	DECIDED("concern-handling", "concern-opened", "end decide-actions", "start pass-to-another-body"),

	CLOSED("concern-handling", "concern-opened", "end record-closure"),

	REFERRAL_ANSWERED("immediate-risk-referral", "send-referral", "start response-known", "start outcome-known"),

	PROVIDER_ANSWERED("provider-enquiry", "send-enquiry", "end await-answer");

	/** Where somebody else is waited for, so that the time until closing stands still. */
	private static final List<String> WAITS = List.of("await-answer", "time-to-answer", "notice-period-ends",
			"await-response", "until-lead-time", "until-inspection", "until-date-known");

	private final String process;

	private final String start;

	private final List<String> ends;

	Milestones(String process, String start, String... ends) {
		this.process = process;
		this.start = start;
		this.ends = List.of(ends);
	}

	/** What the decision calls it. */
	String subject() {
		return name().toLowerCase().replace('_', '-');
	}

	/** The day that the target counts from, where it does not count from the start. */
	Optional<String> countsFrom() {
		return (this == PROVIDER_ANSWERED) ? Optional.of("answerBy") : Optional.empty();
	}

	/** The milestones whose clocks start when something has passed. */
	static Stream<Milestones> startedBy(Observations.Activity passed) {
		return Stream.of(values()).filter((milestone) -> milestone.is(passed, milestone.start));
	}

	/** The milestones that are reached when something begins or ends. */
	static Stream<Milestones> reachedBy(Observations.Activity activity, String moment) {
		return Stream.of(values())
			.filter((milestone) -> milestone.ends.stream()
				.anyMatch((end) -> end.startsWith(moment + " ")
						&& milestone.is(activity, end.substring(moment.length() + 1))));
	}

	static boolean waits(Observations.Activity activity) {
		return WAITS.contains(activity.activity());
	}

	private boolean is(Observations.Activity activity, String id) {
		return activity.process().equals(this.process) && activity.activity().equals(id);
	}

}
