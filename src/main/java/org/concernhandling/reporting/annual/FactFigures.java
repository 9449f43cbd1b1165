package org.concernhandling.reporting.annual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.concernhandling.reporting.figures.CompiledFigures;
import org.concernhandling.reporting.figures.Counted;
import org.concernhandling.reporting.figures.Figures;
import org.concernhandling.reporting.figures.Period;
import org.concernhandling.reporting.figures.StatisticsTable;
import org.springframework.stereotype.Component;

/**
 * Counts the figures of a year from the facts: about qualifying disclosures, and how many
 * of all concerns these are.
 */
@Component
class FactFigures {

	/** Whether concerns qualify; its row of those that do is the total of all others. */
	static final String STATUS = "status";

	/** What was decided in the year, whenever it was received. */
	static final String DECIDED_IN_YEAR = "further-action-in-period";

	static final String STATE = "state";

	private static final String DISCLOSURES = "qualifying disclosures";

	/** What all qualifying disclosures have in common. */
	private static final Set<String> OF_ALL_CONCERNS = Set.of(STATUS, "remit");

	private final Figures figures;

	FactFigures(Figures figures) {
		this.figures = figures;
	}

	/** Counts everything about a year. */
	YearFigures.Compiled compile(ReportingYear year) {
		Period period = new Period(year.first(), year.last());
		CompiledFigures disclosures = this.figures.compile(Counted.QUALIFYING_DISCLOSURES, period);
		StatisticsTable status = this.figures.table(STATUS, Counted.ALL_CONCERNS, period).orElseThrow();
		List<ReportTable> tables = Stream
			.concat(Stream.of(table(status, "concerns")),
					disclosures.tables()
						.stream()
						.filter((table) -> !OF_ALL_CONCERNS.contains(table.id()))
						.map((table) -> table(table, DISCLOSURES)))
			.toList();
		return new YearFigures.Compiled(tables, warnings(disclosures, status));
	}

	private static ReportTable table(StatisticsTable table, String unit) {
		return new ReportTable(table.id(), table.title(), table.basis(), table.note(), unit, table.adding(),
				table.rows().stream().map((row) -> ReportTable.Row.of(row.code(), row.label(), row.count())).toList(),
				Figure.of(table.total()));
	}

	private static List<String> warnings(CompiledFigures disclosures, StatisticsTable status) {
		List<String> warnings = new ArrayList<>();
		Stream.concat(Stream.of(status), disclosures.tables().stream()).forEach((table) -> {
			if (table.total() == null || table.rows().stream().anyMatch((row) -> row.count() == null)) {
				warnings.add("%s: some numbers are not given.".formatted(table.title()));
			}
			else if (table.adding() && table.sum() != table.total()) {
				warnings.add(String.format(Locale.UK, "%s: the rows sum to %,d, the total is %,d.", table.title(),
						table.sum(), table.total()));
			}
			else if (!table.adding() && table.sum() != table.total()) {
				warnings.add(String.format(Locale.UK, "%s sums to %,d, with a total of %,d. %s", table.title(),
						table.sum(), table.total(), table.note()));
			}
		});
		open(status, "not-given").ifPresent((count) -> warnings
			.add(String.format(Locale.UK, "Of %,d concerns it is not decided yet whether they qualify.", count)));
		open(disclosures.table(STATE), "open").ifPresent(
				(count) -> warnings.add(String.format(Locale.UK, "%,d qualifying disclosures are still open.", count)));
		return warnings;
	}

	private static Optional<Long> open(StatisticsTable table, String code) {
		return table.row(code).map(StatisticsTable.Row::count).filter((count) -> count > 0);
	}

}
