package org.concernhandling.reporting.annual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.concernhandling.reporting.disclosure.Controlled;
import org.concernhandling.reporting.disclosure.Releases;
import org.concernhandling.reporting.figures.CountedAgain;
import org.concernhandling.reporting.figures.Figures;

/** The figures of an annual report, without the process that publishes them. */
public final class ReportInMemory {

	private ReportInMemory() {
	}

	/**
	 * Gives the figures of a year out, with small ones held back.
	 * @return what is printed, by the ids of the tables and the codes of their rows; that
	 * of the total is {@code total}
	 */
	public static Map<String, Map<String, String>> release(int year, Figures figures, Releases releases) {
		ReportingYear reported = new ReportingYear(year);
		List<ReportTable> tables = new FactFigures(figures).compile(reported).tables();
		ReleaseOfYear release = new ReleaseOfYear(reported, tables);
		Controlled controlled = releases
			.release(release.draft(), new CountedAgain(figures), "mary", "The yearly report")
			.controlled();
		Map<String, Map<String, String>> printed = new LinkedHashMap<>();
		release.shown(controlled).forEach((table) -> {
			Map<String, String> rows = new LinkedHashMap<>();
			table.rows().forEach((row) -> rows.put(row.code(), text(row.figure())));
			rows.put("total", text(table.total()));
			printed.put(table.id(), rows);
		});
		return printed;
	}

	private static String text(Figure figure) {
		return figure.isShown() ? figure.count().toString() : figure.text();
	}

}
