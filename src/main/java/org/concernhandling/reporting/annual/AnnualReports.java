package org.concernhandling.reporting.annual;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.concernhandling.LondonTime;
import org.concernhandling.ProcessBean;
import org.concernhandling.concern.CurrentPerson;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.FiguresDecision;
import org.concernhandling.concern.vocabulary.ReleaseBasis;
import org.concernhandling.concern.vocabulary.ReportDecision;
import org.concernhandling.concern.vocabulary.ReportMilestone;
import org.concernhandling.concern.vocabulary.YesNo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What the model of the annual report calls, and the rules that hold whatever is drawn:
 * nothing is published that another person than those who made it has not approved, in
 * the very state in which it was approved. A reference is one such as {@code AR-2017-18}
 * and means the edition of that year that is on its way.
 */
@ProcessBean("reports")
public class AnnualReports {

	static final String REVIEW = "review-figures";

	static final String SUMMARY = "write-summary";

	private static final Map<ReportMilestone, MonthDay> DAYS = new EnumMap<>(
			Map.of(ReportMilestone.FIRST_WARNING, MonthDay.of(Month.JULY, 1), ReportMilestone.LAST_WARNING,
					MonthDay.of(Month.SEPTEMBER, 1), ReportMilestone.ESCALATION, MonthDay.of(Month.SEPTEMBER, 16),
					ReportMilestone.OVERDUE, MonthDay.of(Month.OCTOBER, 1)));

	private static final LocalTime OPENING = LocalTime.of(8, 0);

	private final Editions editions;

	private final ReportFile file;

	private final YearFigures figures;

	private final Publication publication;

	private final ObjectProvider<ReportProcess> process;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnnualReports(Editions editions, ReportFile file, YearFigures figures, Publication publication,
			ObjectProvider<ReportProcess> process, CurrentPerson person, ApplicationEventPublisher events,
			Clock clock) {
		this.editions = editions;
		this.file = file;
		this.figures = figures;
		this.publication = publication;
		this.process = process;
		this.person = person;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins the report about the year that is over (London), for a process that the
	 * calendar has started.
	 * @return whether it was begun before, as the code of a {@link YesNo}: then there is
	 * nothing to do
	 */
	public String begin() {
		ReportingYear year = ReportingYear.lastBefore(LondonTime.day(this.clock.instant()));
		if (this.editions.latest(year).isPresent()) {
			return YesNo.YES.code();
		}
		this.editions.begin(year, 1, null, null);
		this.process.getObject().becomes(year.reference(), 1);
		this.events.publishEvent(ReportDone.of("annual-report-begun", null, year, 1));
		return YesNo.NO.code();
	}

	/**
	 * Counts the figures of the year and keeps them as the next draft. What was said to
	 * an earlier draft ends.
	 */
	public void compile(String reference) {
		Edition edition = onItsWay(reference);
		this.editions.compiled(edition, this.figures.compile(edition.year()));
	}

	/**
	 * Checks the figures of the draft.
	 * @return whether somebody has to look at something, as the code of a {@link YesNo}
	 */
	public String check(String reference) {
		return (this.publication.warnings(onItsWay(reference)).isEmpty() ? YesNo.NO : YesNo.YES).code();
	}

	/**
	 * Keeps what a manager said to the figures.
	 * @throws Refused when they were not compiled, or they could not be published like
	 * that
	 */
	public void review(String reference, String figuresDecision, String releaseBasis, String liveInvestigation) {
		Edition edition = onItsWay(reference);
		if (Code.of(FiguresDecision.class, figuresDecision) == FiguresDecision.COMPILE_AGAIN) {
			return;
		}
		if (edition.compiled() == null) {
			throw new Refused("The figures of the year are not compiled yet.");
		}
		ReleaseBasis basis = Code.of(ReleaseBasis.class, releaseBasis);
		if (basis == ReleaseBasis.HELD_BACK) {
			this.figures.preview(edition.year(), edition.compiled().tables());
		}
		else {
			this.figures.requireConsistent(edition.year(), edition.compiled().tables());
		}
		this.editions.reviewed(edition, me(), basis, Code.of(YesNo.class, liveInvestigation));
	}

	/**
	 * Puts the draft together from the figures and the summary.
	 * @throws Refused when one of them is missing
	 */
	public void draft(String reference) {
		Edition edition = onItsWay(reference);
		if (edition.reviewedBy() == null || this.file.answer(edition, SUMMARY, "actionSummary").isEmpty()) {
			throw new Refused("A report needs figures that somebody has reviewed, and a summary.");
		}
		this.editions.written(edition, this.person.id().orElse(null));
	}

	/**
	 * Takes in what a manager decided about the draft. Whatever stands against publishing
	 * it now is told here, while somebody is there.
	 * @throws Refused when they asked for it, reviewed its figures or wrote its summary,
	 * when a live investigation stands against it, or when it could not be put together,
	 * printed and published now
	 */
	public void approve(String reference, String reportDecision) {
		Edition edition = onItsWay(reference);
		if (Code.of(ReportDecision.class, reportDecision) != ReportDecision.PUBLISH) {
			return;
		}
		Set<String> makers = this.file.peopleAt(edition, Set.of(REVIEW, SUMMARY));
		String me = me();
		if (makers.isEmpty() || me.equals(edition.begunBy()) || makers.contains(me)) {
			throw new Refused(
					"A report is approved by another person than those who asked for it, reviewed its figures "
							+ "or wrote its summary. Leave this task to another manager.");
		}
		if (edition.reviewedBy() == null || edition.liveInvestigation() != YesNo.NO) {
			throw new Refused("A live investigation stands against publication. Send it back with Compile again, and "
					+ "have the figures reviewed anew once it does no more.");
		}
		try {
			this.publication.rehearse(edition);
		}
		catch (Refused ex) {
			throw new Refused("It cannot be published as it is now. " + ex.getMessage()
					+ " Send it back with Compile again or Write again.");
		}
		this.editions.approved(edition, me);
		this.events.publishEvent(ReportDone.of("annual-report-approved", me, edition.year(), edition.number()));
	}

	/**
	 * Publishes the report as it was approved; from now on it stays as it is. When a rule
	 * forbids that by now, nothing is published, the approval ends, and the reason stands
	 * among the warnings of the draft: the model leads back to people then. A report
	 * whose model does not can be taken up again.
	 * @return whether it is public, as the code of a {@link YesNo}
	 * @throws Refused when nobody has approved what would be published
	 */
	public String publish(String reference) {
		Edition edition = approved(reference);
		try {
			this.publication.rehearse(edition);
		}
		catch (Refused ex) {
			this.editions.refused(edition);
			this.file.refused(edition, ex.getMessage());
			this.events
				.publishEvent(ReportDone.of("annual-report-not-published", null, edition.year(), edition.number()));
			this.events.publishEvent(new ReportNotPublished());
			return YesNo.NO.code();
		}
		this.publication.publish(edition);
		this.events.publishEvent(ReportDone.of("annual-report-published", edition.approvedBy(), edition.year(),
				edition.number(), edition.releaseBasis().code()));
		return YesNo.YES.code();
	}

	/**
	 * When managers hear of a report that is not published: eight o'clock (London) of the
	 * first such day after the edition was begun.
	 */
	public Date remindAt(String reportMilestone, String reference) {
		MonthDay day = DAYS.get(Code.of(ReportMilestone.class, reportMilestone));
		LocalDate begun = LondonTime.day(onItsWay(reference).begunAt());
		LocalDate first = day.atYear(begun.getYear());
		LocalDate next = first.isAfter(begun) ? first : day.atYear(begun.getYear() + 1);
		return Date.from(next.atTime(OPENING).atZone(LondonTime.ZONE).toInstant());
	}

	/** Tells the managers that the report is to be published soon. */
	public void warn(String reference) {
		this.events.publishEvent(new ReportDue(reference, false));
	}

	/** Tells the managers that the report is late, and puts its tasks first. */
	public void escalate(String reference) {
		this.events.publishEvent(new ReportDue(reference, true));
	}

	private Edition approved(String reference) {
		Edition edition = onItsWay(reference);
		if (edition.approvedBy() == null) {
			throw new Refused("Nobody has approved this report as it is now.");
		}
		return edition;
	}

	private Edition onItsWay(String reference) {
		return ReportingYear.ofReference(reference)
			.flatMap(this.editions::latest)
			.filter((edition) -> !edition.isPublished())
			.orElseThrow(() -> new Refused("No edition of this report is on its way."));
	}

	private String me() {
		return this.person.id().orElseThrow(() -> new Refused("Only a person can decide about a report."));
	}

}
