package org.concernhandling.reporting.annual;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.concernhandling.concern.Refused;
import org.concernhandling.reporting.disclosure.Controlled;
import org.concernhandling.reporting.disclosure.Draft;
import org.concernhandling.reporting.disclosure.Refusal;
import org.concernhandling.reporting.disclosure.ReleaseRefused;
import org.concernhandling.reporting.disclosure.Releases;
import org.concernhandling.reporting.figures.CountedAgain;
import org.concernhandling.reporting.figures.Figures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The figures of a year from the facts, with disclosure control before anything leaves
 * the house.
 */
@Component
class ControlledFigures implements YearFigures {

	private final FactFigures facts;

	private final Figures figures;

	private final Releases releases;

	private final TransactionTemplate aside;

	ControlledFigures(FactFigures facts, Figures figures, Releases releases, PlatformTransactionManager transactions) {
		this.facts = facts;
		this.figures = figures;
		this.releases = releases;
		// A refusal is an answer here, and must not undo what else is done. And all that
		// is counted sees one moment, which the engine's transaction does not give.
		this.aside = new TransactionTemplate(transactions);
		this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.aside.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.aside.setReadOnly(true);
	}

	@Override
	public Compiled compile(ReportingYear year) {
		return this.aside.execute((transaction) -> this.facts.compile(year));
	}

	@Override
	public List<ReportTable> preview(ReportingYear year, List<ReportTable> tables) {
		ReleaseOfYear release = new ReleaseOfYear(year, tables);
		return release.shown(unlessRefused(() -> this.aside
			.execute((transaction) -> this.releases.preview(draft(release), new CountedAgain(this.figures)))));
	}

	@Override
	public void requireConsistent(ReportingYear year, List<ReportTable> tables) {
		draft(new ReleaseOfYear(year, tables));
	}

	@Override
	public List<ReportTable> release(ReportingYear year, List<ReportTable> tables, String person, String shownInFull) {
		ReleaseOfYear release = new ReleaseOfYear(year, tables);
		Draft draft = draft(release);
		return release
			.shown(unlessRefused(() -> ((shownInFull != null) ? this.releases.releaseInFull(draft, person, shownInFull)
					: this.releases.release(draft, new CountedAgain(this.figures), person, draft.title()))
				.controlled()));
	}

	private static Draft draft(ReleaseOfYear release) {
		try {
			return release.draft();
		}
		catch (IllegalArgumentException ex) {
			throw new Refused("The tables contradict each other, so nothing can be published: " + ex.getMessage()
					+ ". Have the figures compiled again.");
		}
	}

	private static Controlled unlessRefused(Supplier<Controlled> release) {
		try {
			return release.get();
		}
		catch (ReleaseRefused ex) {
			throw new Refused(told(ex.refusals()));
		}
		catch (IllegalArgumentException ex) {
			throw contradiction();
		}
	}

	private static String told(List<Refusal> refusals) {
		String reasons = refusals.stream().map(Refusal::text).collect(Collectors.joining(" "));
		boolean inFull = refusals.stream().noneMatch((refusal) -> refusal.reason() == Refusal.Reason.CONTRADICTS);
		return inFull
				? reasons + " Whoever reviews the figures can choose “All numbers are shown”, and say why that is safe."
				: reasons;
	}

	private static Refused contradiction() {
		return new Refused(
				"The tables contradict each other, so they cannot be published with small numbers held back: "
						+ "have the figures compiled again.");
	}

}
