package org.concernhandling.reporting.annual;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.reporting.annual.ReportTable.Row;
import org.concernhandling.reporting.disclosure.CellId;
import org.concernhandling.reporting.disclosure.Controlled;
import org.concernhandling.reporting.disclosure.Draft;
import org.concernhandling.reporting.disclosure.Printed;
import org.concernhandling.reporting.figures.Counted;
import org.concernhandling.reporting.figures.FiguresAsCells;
import org.concernhandling.reporting.figures.Period;
import org.concernhandling.reporting.figures.StatisticsTable;

/** The tables of a year as disclosure control sees them, and as it lets them be shown. */
class ReleaseOfYear {

	private static final String NUMBERS = ".*\\d.*";

	private final ReportingYear year;

	private final List<ReportTable> tables;

	private final FiguresAsCells disclosures;

	private final FiguresAsCells concerns;

	ReleaseOfYear(ReportingYear year, List<ReportTable> tables) {
		this.year = year;
		this.tables = tables;
		Period period = new Period(year.first(), year.last());
		this.disclosures = new FiguresAsCells(Counted.QUALIFYING_DISCLOSURES, period,
				counts((table) -> !table.id().equals(FactFigures.STATUS)));
		this.concerns = new FiguresAsCells(Counted.ALL_CONCERNS, period,
				counts((table) -> table.id().equals(FactFigures.STATUS)));
	}

	/** What is to be given out. */
	Draft draft() {
		return new Draft("annual-report-" + this.year.label(), "Annual report " + this.year.label(),
				both(FiguresAsCells::tables), both(FiguresAsCells::sums), both(FiguresAsCells::bounds), required());
	}

	/** The tables as they may be shown. */
	List<ReportTable> shown(Controlled controlled) {
		return this.tables.stream().map((table) -> shown(table, controlled)).toList();
	}

	private ReportTable shown(ReportTable table, Controlled controlled) {
		List<Row> rows = table.rows()
			.stream()
			.map((row) -> new Row(row.code(), row.label(),
					shown(row.figure(), controlled.printed(cells(table).row(table.id(), row.code())))))
			.toList();
		Figure total = shown(table.total(), controlled.printed(cells(table).total(table.id())));
		boolean heldBack = total.heldBack() || rows.stream().anyMatch((row) -> row.figure().heldBack());
		return new ReportTable(table.id(), table.title(), table.basis(),
				heldBack ? withoutNumbers(table.note()) : table.note(), table.unit(), table.sums(), rows, total);
	}

	/** The numbers of a note are made of all the numbers of its table. */
	private static String withoutNumbers(String note) {
		return (note != null && note.matches(NUMBERS))
				? "What the rows add up to is not said, as some numbers are held back." : note;
	}

	private static Figure shown(Figure figure, Printed printed) {
		return (printed instanceof Printed.Suppressed) ? Figure.withheld() : figure;
	}

	/** The law wants these numbers, whatever they are (SI 2017/507, regulation 5). */
	private Set<CellId> required() {
		return this.tables.stream()
			.map(ReportTable::id)
			.filter((id) -> id.equals(FactFigures.STATUS) || id.equals(FactFigures.DECIDED_IN_YEAR))
			.map((id) -> id.equals(FactFigures.STATUS)
					? this.concerns.row(id, DisclosureStatus.QUALIFYING_DISCLOSURE.code()) : this.disclosures.total(id))
			.collect(Collectors.toSet());
	}

	private FiguresAsCells cells(ReportTable table) {
		return table.id().equals(FactFigures.STATUS) ? this.concerns : this.disclosures;
	}

	private <T> List<T> both(Function<FiguresAsCells, List<T>> what) {
		return Stream.of(this.concerns, this.disclosures).map(what).flatMap(List::stream).toList();
	}

	private List<StatisticsTable> counts(Predicate<ReportTable> which) {
		return this.tables.stream()
			.filter(which)
			.map((table) -> new StatisticsTable(table.id(), table.title(), table.basis(), table.note(), table.sums(),
					table.rows()
						.stream()
						.map((row) -> new StatisticsTable.Row(row.code(), row.label(), row.figure().count()))
						.toList(),
					table.total().count()))
			.toList();
	}

}
