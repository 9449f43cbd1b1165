package org.concernhandling.reporting.annual;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where managers ask for the report about a year, or for a new edition of one that is
 * public and has to be corrected.
 */
@Service
class ReportDesk {

	private static final int LONGEST_REASON = 2_000;

	private final Editions editions;

	/** Looked up when it is used: the engine's models call what begins here. */
	private final ObjectProvider<ReportProcess> process;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportDesk(Editions editions, ObjectProvider<ReportProcess> process, ApplicationEventPublisher events,
			Clock clock) {
		this.editions = editions;
		this.process = process;
		this.events = events;
		this.clock = clock;
	}

	/** The latest edition of every year that was begun, latest year first. */
	List<Edition> all() {
		return this.editions.latest();
	}

	/**
	 * The years that are over, latest first: the report about any of them can be begun.
	 */
	List<ReportingYear> yearsToReport() {
		ReportingYear last = lastYear();
		List<ReportingYear> begun = this.editions.latest().stream().map(Edition::year).toList();
		return IntStream.rangeClosed(0, last.begins() - ReportingYear.FIRST)
			.mapToObj((back) -> new ReportingYear(last.begins() - back))
			.filter((year) -> !begun.contains(year))
			.toList();
	}

	/**
	 * Begins the report about a year, by hand.
	 * @throws Refused when the year is not over, or its report was begun before
	 */
	@Transactional
	void ask(ReportingYear year, String person) {
		if (year == null || year.begins() < ReportingYear.FIRST || year.compareTo(lastYear()) > 0) {
			throw new Refused("Choose a year that is over.");
		}
		if (this.editions.latest(year).isPresent()) {
			throw new Refused("The report about this year was begun before.");
		}
		begin(year, 1, person, null);
	}

	/**
	 * Begins the next edition of a report that is public: it goes the same way, and
	 * replaces the one before it when it is published.
	 * @param reason why, which is published with it
	 * @throws Refused when nothing about the year is public, an edition is on its way, or
	 * no reason is given
	 */
	@Transactional
	void correct(ReportingYear year, String person, String reason) {
		Edition latest = Optional.ofNullable(year)
			.flatMap(this.editions::latest)
			.orElseThrow(() -> new Refused("There is no report about this year that could be corrected."));
		if (!latest.isPublished()) {
			throw new Refused("An edition about this year is being prepared: correct it on its way.");
		}
		if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
			throw new Refused("Say why the report is corrected, in at most 2,000 characters. Readers see it.");
		}
		begin(year, latest.number() + 1, person, reason.strip());
	}

	/**
	 * Whether an edition is not public and no process carries it any more: a model that
	 * was changed has let it end.
	 */
	boolean isStranded(Edition edition) {
		return !edition.isPublished() && !this.process.getObject().carries(edition.year().reference());
	}

	/**
	 * Has an edition that no process carries any more prepared anew from its figures on.
	 * What was said and written about it before stays readable.
	 * @throws Refused when nothing about the year was begun, or the edition is on its way
	 * or public
	 */
	@Transactional
	void takeUp(ReportingYear year, String person) {
		this.editions.beginAnew(year, person);
		Edition latest = this.editions.latest(year)
			.orElseThrow(() -> new Refused("There is no report about this year that could be taken up."));
		if (!isStranded(latest)) {
			throw new Refused("This report is on its way or public: there is nothing to take up.");
		}
		this.events.publishEvent(ReportDone.of("annual-report-taken-up", person, year, latest.number()));
		this.process.getObject().start(year.reference(), latest.number());
	}

	private void begin(ReportingYear year, int number, String person, String reason) {
		try {
			this.editions.begin(year, number, person, reason);
		}
		catch (DuplicateKeyException ex) {
			throw new Refused("Somebody else has begun it at this moment.");
		}
		this.events.publishEvent(ReportDone.of("annual-report-begun", person, year, number));
		this.process.getObject().start(year.reference(), number);
	}

	private ReportingYear lastYear() {
		return ReportingYear.lastBefore(LondonTime.day(this.clock.instant()));
	}

}
