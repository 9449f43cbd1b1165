package org.concernhandling.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;

/** The timers as they are drawn: where each waits, and for what. */
enum Timers {

	RESPONSE_DATE_REACHED("record-provider-response", (when) -> OfficeHours.morning(when.date("answerBy"))),

	NO_RESPONSE("await-answer", (when) -> when.figures().dueAfter("provider-no-response", when.date("answerBy"))),

	TIME_TO_ANSWER("time-to-answer", (when) -> when.due("onward-reassurance")),

	NOTICE_PERIOD_ENDS("notice-period-ends", (when) -> OfficeHours.morning(when.date("noticePeriodEnds"))),

	CHECK_OVERDUE("check-compliance", (when) -> when.due("check-compliance-latest")),

	NO_RESPONSE_YET("confirm-authority-response", (when) -> when.due("authority-response")),

	CHASE_NOT_MADE("chase-local-authority", (when) -> when.due("chase-local-authority")),

	NEXT_WORKING_DAY("next-working-day", (when) -> when.due("next-working-day")),

	LEAD_TIME_REACHED("until-lead-time",
			(when) -> when.figures().before("brief-inspector", when.date("inspectionDate"))),

	REVIEW_DUE("until-lead-time", (when) -> when.due("hold-review")),

	INSPECTION_DAY("until-inspection", (when) -> OfficeHours.morning(when.date("inspectionDate"))),

	REVIEW_DUE_WITHOUT_DATE("until-date-known", (when) -> when.due("hold-review"));

	private final String host;

	private final Function<When, Instant> due;

	Timers(String host, Function<When, Instant> due) {
		this.host = host;
		this.due = due;
	}

	/** Its id in the models. */
	String id() {
		return name().toLowerCase().replace('_', '-');
	}

	Instant due(When when) {
		return this.due.apply(when);
	}

	/** The timers that wait while a process is somewhere. */
	static Stream<Timers> of(String host) {
		return Stream.of(values()).filter((timer) -> timer.host.equals(host));
	}

	/** What a timer may count from. */
	interface When {

		Figures figures();

		Instant now();

		/** A day that somebody has given, or that the diary has. */
		LocalDate date(String name);

		default Instant due(String subject) {
			return figures().due(subject, now());
		}

	}

}
