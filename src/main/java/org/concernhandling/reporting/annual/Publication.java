package org.concernhandling.reporting.annual;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.Refused;
import org.concernhandling.reporting.disclosure.Releases;
import org.concernhandling.reporting.annual.ReportDocument.Words;
import org.springframework.stereotype.Component;

/** Puts a report together: as a draft, and for good when it is published. */
@Component
class Publication {

	private static final List<String> CASE_STUDIES = List.of("caseStudyOne", "caseStudyTwo", "caseStudyThree");

	private final Editions editions;

	private final ReportFile file;

	private final YearFigures figures;

	private final YearsBefore before;

	private final PrintedReport printed;

	private final Clock clock;

	Publication(Editions editions, ReportFile file, YearFigures figures, YearsBefore before, PrintedReport printed,
			Clock clock) {
		this.editions = editions;
		this.file = file;
		this.figures = figures;
		this.before = before;
		this.printed = printed;
		this.clock = clock;
	}

	/** What somebody has to look at before an edition is published, a sentence each. */
	List<String> warnings(Edition edition) {
		if (edition.compiled() == null) {
			return List.of("The figures are not compiled yet.");
		}
		List<String> warnings = new ArrayList<>();
		this.file.refusal(edition).map(Publication::refused).ifPresent(warnings::add);
		warnings.addAll(edition.compiled().warnings());
		try {
			long withheld = this.figures.preview(edition.year(), edition.compiled().tables())
				.stream()
				.flatMap((table) -> Stream.concat(table.rows().stream().map(ReportTable.Row::figure),
						Stream.ofNullable(table.total())))
				.filter(Figure::heldBack)
				.count();
			if (withheld > 0) {
				warnings.add("Held back so that nobody can be told from small numbers: " + withheld + " figures.");
			}
		}
		catch (Refused ex) {
			warnings.add(ex.getMessage());
		}
		if (edition.writtenBy() != null && words(edition).caseStudies().isEmpty()) {
			warnings.add("There are no case studies.");
		}
		return warnings;
	}

	/** An edition as it would be published now, with the true numbers. */
	ReportDocument trueDraft(Edition edition) {
		return document(edition, edition.compiled().tables(), null);
	}

	/**
	 * An edition as it would be published now.
	 * @throws Refused when it could not be published
	 */
	ReportDocument preview(Edition edition) {
		return document(edition, shown(edition), null);
	}

	/**
	 * Puts an edition together and prints it as if it were published now. Nothing is
	 * kept, and the running transaction goes on when it is refused.
	 * @throws Refused when it could not be published
	 */
	void rehearse(Edition edition) {
		String reason = shownInFull(edition);
		if (edition.isShownInFull() && (reason == null || reason.isBlank())) {
			throw new Refused("All numbers are to be shown, and no reason is given why that is safe.");
		}
		if (reason != null && reason.length() > Releases.LONGEST_REASON) {
			throw new Refused("The reason why all numbers are shown has more than 2,000 characters.");
		}
		print(document(edition, shown(edition), today()));
	}

	/**
	 * Makes an edition public, in the running transaction.
	 * @throws Refused when it cannot be published; then the running transaction has to be
	 * rolled back
	 */
	void publish(Edition edition) {
		String shownInFull = shownInFull(edition);
		List<ReportTable> released = this.figures.release(edition.year(), edition.compiled().tables(),
				edition.approvedBy(), shownInFull);
		ReportDocument document = document(edition, released, today());
		this.editions.publish(edition, document, print(document));
	}

	private static String refused(CaseFileEntry refusal) {
		return "It was approved, and could not be published on %s: %s"
			.formatted(LondonTime.readable(LondonTime.day(refusal.at())), refusal.answers().get(0).value());
	}

	private List<ReportTable> shown(Edition edition) {
		List<ReportTable> tables = edition.compiled().tables();
		if (!edition.isShownInFull()) {
			return this.figures.preview(edition.year(), tables);
		}
		this.figures.requireConsistent(edition.year(), tables);
		return tables;
	}

	private byte[] print(ReportDocument document) {
		try {
			return this.printed.pages(document);
		}
		catch (IllegalArgumentException ex) {
			throw new Refused("The report could not be printed as a PDF: something unusual stands in its summary or "
					+ "its case studies. Have them typed anew as plain text.");
		}
	}

	private LocalDate today() {
		return LondonTime.day(this.clock.instant());
	}

	private ReportDocument document(Edition edition, List<ReportTable> tables, LocalDate publishedOn) {
		return new ReportDocument(edition.year().label(), edition.number(), publishedOn, edition.reason(),
				shownInFull(edition), this.before.besideThem(edition.year(), tables),
				this.before.of(edition.year(), tables), words(edition));
	}

	private String shownInFull(Edition edition) {
		return edition.isShownInFull()
				? this.file.answer(edition, AnnualReports.REVIEW, "shownInFullReason").orElse(null) : null;
	}

	private Words words(Edition edition) {
		return new Words(answer(edition, "actionSummary"), answer(edition, "effectOnFunctions"),
				answer(edition, "functionsAndObjectives"),
				CASE_STUDIES.stream().map((key) -> answer(edition, key)).filter(Objects::nonNull).toList());
	}

	private String answer(Edition edition, String key) {
		return this.file.answer(edition, AnnualReports.SUMMARY, key).orElse(null);
	}

}
