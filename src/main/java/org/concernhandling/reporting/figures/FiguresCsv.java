package org.concernhandling.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.reporting.figures.FiguresRelease.Shown;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * Figures as comma-separated values (RFC 4180): first what they are, in lines that begin
 * with a number sign, then one line for each cell.
 */
final class FiguresCsv {

	/** The code of the line of a table's total. */
	static final String TOTAL = "total";

	private FiguresCsv() {
	}

	static String write(CompiledFigures figures, Shown shown) {
		List<String> lines = new ArrayList<>();
		lines.add("# Counted: " + figures.counted().label());
		lines.add("# Period: " + figures.period().from() + " to " + figures.period().to());
		lines.add("# Counted on: " + figures.compiledOn());
		lines.add("# Disclosure control: " + shown.control());
		lines.add("# An empty count was not given, which is not the same as 0.");
		for (StatisticsTable table : figures.tables()) {
			lines.add("# " + table.id() + ": " + table.basis()
					+ (table.adding() ? "" : " The rows do not add up to the total."));
		}
		lines.add("table,title,code,label,count");
		for (StatisticsTable table : figures.tables()) {
			for (Row row : table.rows()) {
				lines.add(line(table.id(), table.title(), row.code(), row.label(), shown.cell(table, row.code())));
			}
			lines.add(line(table.id(), table.title(), TOTAL, "Total", shown.cell(table, null)));
		}
		return lines.stream().collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String line(String... values) {
		return Stream.of(values).map(FiguresCsv::quoted).collect(Collectors.joining(","));
	}

	private static String quoted(String value) {
		return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
	}

}
