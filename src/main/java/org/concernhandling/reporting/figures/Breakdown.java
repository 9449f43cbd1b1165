package org.concernhandling.reporting.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.Category;
import org.concernhandling.concern.vocabulary.Channel;
import org.concernhandling.concern.vocabulary.ClosureOutcome;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.concern.vocabulary.Failure;
import org.concernhandling.concern.vocabulary.Remit;
import org.concernhandling.concern.vocabulary.Setting;
import org.concernhandling.concern.vocabulary.Standing;
import org.concernhandling.concern.vocabulary.Substantiated;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.concern.vocabulary.YesNoNotKnown;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * A table in which every concern that was received in the period is in exactly one row.
 *
 * @param by the column or expression that gives a concern's row
 * @param codes the rows that are always shown
 * @param missing the label of the row of all others, which is shown when there are any
 * @param explanation how a concern comes into its row
 */
record Breakdown(String id, String title, String by, List<? extends Code> codes, String missing,
		String explanation) implements CountedTable {

	static final String RECEIVED = "Counted by the day received; each is in one row. ";

	static final Breakdown STATUS = of(DisclosureStatus.class, "status", "Whether it qualifies", "disclosure_status",
			"Not yet decided",
			"A qualifying disclosure is one that a worker made in the public interest about a failure "
					+ "that the law names (Employment Rights Act 1996, section 43B).");

	static final Breakdown PRIMARY_SETTING = of(Setting.class, "primary-setting", "Kind of service, primary", "setting",
			"Not established", "By the kind of service that it is mainly about.");

	static final Breakdown CATEGORY = of(Category.class, "category", "Category of concern", "category", "Not assessed",
			"By what it is about; there is exactly one category for each. What is not for us to "
					+ "assess, or not assessed yet, has none.");

	static final Breakdown FAILURE = of(Failure.class, "failure", "Failure that it tends to show", "failure",
			"None named", "By the failure under section 43B of the Employment Rights Act 1996.");

	static final Breakdown CHANNEL = of(Channel.class, "channel", "How it reached us", "channel", "Not recorded", "");

	static final Breakdown STANDING = of(Standing.class, "standing", "Who told us", "standing", "Not recorded",
			"By what the reporter is to the service.");

	static final Breakdown REMIT = of(Remit.class, "remit", "Within our remit or passed on", "remit", "Not yet decided",
			"What is not within our remit is passed on to another body, or the reporter is told where to go.");

	static final Breakdown STATE = new Breakdown("state", "Open or closed",
			"case when closed_on is null then 'open' else 'closed' end", Choice.of("open", "Open", "closed", "Closed"),
			"", RECEIVED + "As it was on the day of counting.");

	static final Breakdown OUTCOME = of(ClosureOutcome.class, "outcome", "How it ended", "outcome", "Still open", "");

	static final Breakdown SUBSTANTIATED = of(Substantiated.class, "substantiated", "Whether it was substantiated",
			"substantiated", "Still open", "By what was found, said when it was closed.");

	static final Breakdown RISK_REDUCED = of(YesNoNotKnown.class, "risk-reduced", "Whether the risk was reduced",
			"risk_reduced", "No actions reviewed", "By the latest review of what the actions brought about.");

	static final Breakdown SAFEGUARDING_ASSURED = of(YesNo.class, "safeguarding-assured",
			"Whether safeguarding was assured", "safeguarding_assured", "Not answered",
			"Nothing is closed here before it is.");

	static final Breakdown DETRIMENT_REPORTED = of(YesNoNotKnown.class, "detriment-reported",
			"Whether detriment was reported", "detriment_reported", "Still open, or not asked",
			"Whether the reporter said they were treated badly for speaking up.");

	private static <E extends Enum<E> & Code> Breakdown of(Class<E> list, String id, String title, String by,
			String missing, String explanation) {
		return new Breakdown(id, title, by, List.of(list.getEnumConstants()), missing,
				(RECEIVED + explanation).strip());
	}

	@Override
	public StatisticsTable count(FactCounts facts) {
		Map<String, Long> counts = facts.by(this.by);
		return new StatisticsTable(this.id, this.title, this.explanation, null, true,
				Stream.concat(CountedTable.rows(this.codes, counts), others(counts)).toList(),
				CountedTable.sum(counts));
	}

	private Stream<Row> others(Map<String, Long> counts) {
		return Stream.ofNullable(counts.get(FactCounts.MISSING))
			.map((count) -> new Row(FactCounts.MISSING, this.missing, count));
	}

}
