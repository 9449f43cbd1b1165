package org.concernhandling.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.reporting.disclosure.CellId;
import org.concernhandling.reporting.disclosure.Printed;
import org.concernhandling.reporting.disclosure.Released;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * Figures as comma-separated values (RFC 4180): first what they are, in lines that begin
 * with a number sign, then one line for each cell.
 */
final class FiguresCsv {

	/** The code of the line of a table's total. */
	static final String TOTAL = "total";

	/** What stands in place of a count that is held back. */
	static final String HELD_BACK = "c";

	private FiguresCsv() {
	}

	/**
	 * Writes what was given out.
	 * @param cells what the tables count
	 * @param released what may be shown of them
	 * @param control what was done to protect people, in words for whoever reads the
	 * figures
	 */
	static String write(CompiledFigures figures, FiguresAsCells cells, Released released, String control) {
		List<String> lines = new ArrayList<>();
		lines.add("# Counted: " + figures.counted().label());
		lines.add("# Period: " + figures.period().from() + " to " + figures.period().to());
		lines.add("# Counted on: " + figures.compiledOn());
		lines.add("# Disclosure control: " + control);
		lines.add("# Release: " + released.id() + ", edition " + released.edition());
		lines.add("# An empty count was not given, which is not the same as 0.");
		for (StatisticsTable table : figures.tables()) {
			lines.add("# " + table.id() + ": " + table.basis()
					+ (table.adding() ? "" : " The rows do not add up to the total."));
		}
		lines.add("table,title,code,label,count");
		for (StatisticsTable table : figures.tables()) {
			for (Row row : table.rows()) {
				lines.add(line(table.id(), table.title(), row.code(), row.label(),
						text(released, cells.row(table.id(), row.code()))));
			}
			lines.add(line(table.id(), table.title(), TOTAL, "Total", text(released, cells.total(table.id()))));
		}
		return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String text(Released released, CellId cell) {
		Printed printed = released.controlled().printed(cell);
		if (printed instanceof Printed.Shown shown) {
			return String.valueOf(shown.count());
		}
		return (printed instanceof Printed.Suppressed) ? HELD_BACK : "";
	}

	private static String line(String... values) {
		return Stream.of(values).map(FiguresCsv::quoted).collect(Collectors.joining(","));
	}

	private static String quoted(String value) {
		return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
	}

}
