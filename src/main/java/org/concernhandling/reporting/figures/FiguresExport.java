package org.concernhandling.reporting.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.Refused;
import org.concernhandling.reporting.disclosure.Draft;
import org.concernhandling.reporting.disclosure.Refusal;
import org.concernhandling.reporting.disclosure.ReleaseRefused;
import org.concernhandling.reporting.disclosure.Released;
import org.concernhandling.reporting.disclosure.Releases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Gives the figures of a period out of the house: small counts are hidden, and the ledger
 * keeps what was given out.
 */
@Service
class FiguresExport {

	private static final String REASON = "Taken away from the page of figures";

	private final Figures figures;

	private final Releases releases;

	private final Clock clock;

	private final int threshold;

	FiguresExport(Figures figures, Releases releases, Clock clock,
			@Value("${concerns.reporting.threshold}") int threshold) {
		this.figures = figures;
		this.releases = releases;
		this.clock = clock;
		this.threshold = threshold;
	}

	/**
	 * Whether figures of a period can be given out: of whole months that are over
	 * (Europe/London). Of odd days too much could be reckoned, and a month that still
	 * runs changes every day.
	 */
	boolean isPossible(Period period) {
		return period.from().getDayOfMonth() == 1 && period.to().plusDays(1).getDayOfMonth() == 1
				&& period.to().isBefore(today());
	}

	/**
	 * The running reporting year as far as its months are over, or the last month while
	 * none of them is.
	 */
	Period suggestion() {
		LocalDate last = today().withDayOfMonth(1).minusDays(1);
		LocalDate first = Period.reportingYearOf(today()).from();
		return new Period(first.isBefore(last) ? first : last.withDayOfMonth(1), last);
	}

	/**
	 * Gives figures out, as comma-separated values.
	 * @param person the account id of whoever takes them away
	 * @throws Refused when the period is not made of whole months that are over, or when
	 * the figures would give a small count away, whatever is hidden
	 */
	String export(Counted counted, Period period, String person) {
		if (!isPossible(period)) {
			throw new Refused(
					"Figures are taken away for whole months that are over, such as " + suggestion().label() + ".");
		}
		CompiledFigures compiled = this.figures.compile(counted, period);
		FiguresAsCells cells = new FiguresAsCells(counted, period, compiled.tables());
		Released released = release(compiled, cells, person);
		return FiguresCsv.write(compiled, cells, released, "Counts from 1 to " + (this.threshold - 1)
				+ ", and others that would give them away, are held back: " + FiguresCsv.HELD_BACK + ".");
	}

	private Released release(CompiledFigures compiled, FiguresAsCells cells, String person) {
		Period period = compiled.period();
		String code = compiled.counted().code();
		try {
			Draft draft = new Draft("%s-%s-to-%s".formatted(code, period.from(), period.to()),
					compiled.counted().label() + ", " + period.label(), cells.tables(), cells.sums(), cells.bounds(),
					// Hidden, it would be given away by the total that the law wants of
					// the year.
					Set.of(cells.total(Breakdown.STATE.id())));
			return this.releases.release(draft, new CountedAgain(this.figures), person, REASON);
		}
		catch (ReleaseRefused ex) {
			throw new Refused(ex.refusals().stream().map(Refusal::text).collect(Collectors.joining(" ")));
		}
		catch (IllegalArgumentException | DataIntegrityViolationException ex) {
			throw new Refused(
					"The figures changed, or others were given out, while these were counted. Do it once more.");
		}
	}

	private LocalDate today() {
		return LondonTime.day(this.clock.instant());
	}

}
