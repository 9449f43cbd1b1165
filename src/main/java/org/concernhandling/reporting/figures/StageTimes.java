package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;

/** How long concerns took to reach a stage. */
final class StageTimes {

	private static final Map<String, String> NAMES = Map.of("acknowledged", "Acknowledged", "screened",
			"Screened for immediate risk", "decided", "Decided what to do", "closed", "Closed");

	/** The stages in their order. */
	static final List<String> STAGES = List.of("acknowledged", "screened", "decided", "closed");

	private StageTimes() {
	}

	/** Whether a stage was reached by its target. */
	static Breakdown inTime(String stage) {
		return new Breakdown(stage + "-in-time", NAMES.get(stage) + " in time", stage + "_in_time",
				Choice.of("met", "In time", "missed", "Late"), "Not reached, or not known",
				Breakdown.RECEIVED + "Against the target that held when the clock started, in working time; "
						+ "the time that a provider was waited for is not counted. " + again(stage));
	}

	/** How many days passed before a stage was reached. */
	static Breakdown days(String stage) {
		String days = stage + "_days";
		return new Breakdown(stage + "-days", NAMES.get(stage) + ": days taken", """
				case when %1$s = 0 then 'same-day' when %1$s = 1 then 'next-day' when %1$s <= 5 then '2-to-5-days'
				when %1$s <= 10 then '6-to-10-days' when %1$s <= 20 then '11-to-20-days'
				when %1$s <= 60 then '21-to-60-days' when %1$s > 60 then 'over-60-days' end""".formatted(days),
				Choice.of("same-day", "On the same day", "next-day", "On the next day", "2-to-5-days", "2 to 5 days",
						"6-to-10-days", "6 to 10 days", "11-to-20-days", "11 to 20 days", "21-to-60-days",
						"21 to 60 days", "over-60-days", "More than 60 days"),
				"Not reached, or not known", Breakdown.RECEIVED + "In calendar days. " + again(stage));
	}

	private static String again(String stage) {
		return switch (stage) {
			case "closed" -> "What was opened again counts from then on, and its latest closing counts.";
			case "acknowledged" -> "Whoever gave no address cannot be written to: such a concern counts when that is "
					+ "found, and was not acknowledged to anybody. The first time counts, also when it was opened again.";
			default -> "The first time counts, also when it was opened again.";
		};
	}

}
