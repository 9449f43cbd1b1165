package org.concernhandling.reporting.annual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.reporting.annual.ReportDocument.EarlierYear;

/**
 * A report as it is shown: every text is ready to be printed.
 *
 * @param publishedOn the day of publication, or null for a draft
 * @param inShort the numbers that the law asks for
 * @param earlier the years that stand beside this one, each with its source
 */
record ReportView(String year, String period, int edition, String publishedOn, String reason, String shownInFull,
		List<InShort> inShort, List<TableView> tables, List<Source> earlier, List<Passage> passages,
		List<List<String>> caseStudies) {

	private static final int WIDTH = 100;

	static ReportView of(ReportDocument document) {
		ReportingYear year = ReportingYear.of(document.year()).orElseThrow();
		ReportDocument.Words words = document.words();
		return new ReportView(document.year(),
				LondonTime.readable(year.first()) + " to " + LondonTime.readable(year.last()), document.edition(),
				LondonTime.readable(document.publishedOn()), document.reason(), document.shownInFull(),
				inShort(document),
				document.tables().stream().map((table) -> TableView.of(table, document.earlier())).toList(),
				document.earlier().stream().map((earlier) -> new Source(earlier.year(), earlier.source())).toList(),
				Stream
					.of(passage("Action taken", words.actionSummary()),
							passage("Effect on our functions and objectives", words.effectOnFunctions()),
							passage("Our functions and objectives", words.functionsAndObjectives()))
					.flatMap(Optional::stream)
					.toList(),
				words.caseStudies().stream().map(ReportView::paragraphs).toList());
	}

	/** The numbers that the law asks for. */
	private static List<InShort> inShort(ReportDocument document) {
		return Stream
			.of(table(document, FactFigures.STATUS)
				.flatMap((table) -> table.figure(DisclosureStatus.QUALIFYING_DISCLOSURE.code()))
				.map((figure) -> new InShort("Workers’ qualifying disclosures received in the year", figure.text())),
					table(document, FactFigures.DECIDED_IN_YEAR).map(ReportTable::total)
						.map((figure) -> new InShort("Qualifying disclosures on which further action was decided in "
								+ "the year, whenever they were received", figure.text())))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<ReportTable> table(ReportDocument document, String id) {
		return document.tables().stream().filter((table) -> table.id().equals(id)).findFirst();
	}

	private static Optional<Passage> passage(String heading, String words) {
		return Optional.ofNullable(words).map((written) -> new Passage(heading, paragraphs(written)));
	}

	private static List<String> paragraphs(String words) {
		return Arrays.stream(words.split("\\R{2,}")).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	/** A year beside this one, and where its figures come from. */
	record Source(String year, String text) {
	}

	/** A number that comes before all others. */
	record InShort(String label, String text) {
	}

	/** Words under a heading. */
	record Passage(String heading, List<String> paragraphs) {
	}

	/**
	 * A table.
	 *
	 * @param years the labels of the earlier years that have it, latest first
	 * @param total the row of the total, or null when there is none
	 */
	record TableView(String id, String title, String basis, String note, String unit, List<String> years,
			List<RowView> rows, RowView total) {

		static TableView of(ReportTable table, List<EarlierYear> earlier) {
			List<EarlierYear> known = earlier.stream()
				.filter((year) -> year.figures().containsKey(table.id()))
				.toList();
			long most = Stream
				.concat(table.rows().stream().map(ReportTable.Row::figure),
						known.stream().limit(1).flatMap((year) -> year.figures().get(table.id()).values().stream()))
				.filter(Figure::isShown)
				.mapToLong(Figure::count)
				.max()
				.orElse(0);
			return new TableView(table.id(), table.title(), table.basis(), table.note(), table.unit(),
					known.stream().map(EarlierYear::year).toList(),
					table.rows()
						.stream()
						.map((row) -> RowView.of(row.label(), row.figure(),
								known.stream()
									.map((year) -> Optional.ofNullable(year.figures().get(table.id()).get(row.code())))
									.toList(),
								most))
						.toList(),
					(table.total() != null) ? RowView.of("Total", table.total(),
							known.stream().map((year) -> Optional.ofNullable(year.totals().get(table.id()))).toList(),
							0) : null);
		}

	}

	/**
	 * A row of a table.
	 *
	 * @param earlier the texts of the earlier years
	 * @param bar the width of this year's bar, as a share of 100 of the longest one
	 * @param earlierBar that of the latest earlier year, or 0
	 */
	record RowView(String label, String text, boolean heldBack, List<String> earlier, double bar, double earlierBar) {

		static RowView of(String label, Figure figure, List<Optional<Figure>> earlier, long most) {
			return new RowView(label, figure.text(), figure.heldBack(),
					earlier.stream().map((year) -> year.orElse(Figure.of(null)).text()).toList(), width(figure, most),
					earlier.stream().findFirst().flatMap((year) -> year).map((year) -> width(year, most)).orElse(0.0));
		}

		private static double width(Figure figure, long most) {
			return (figure.isShown() && most > 0) ? figure.count() * 10L * WIDTH / most / 10.0 : 0;
		}

	}

}
