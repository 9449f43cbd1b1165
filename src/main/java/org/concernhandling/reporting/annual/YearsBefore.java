package org.concernhandling.reporting.annual;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.reporting.annual.ReportDocument.EarlierYear;
import org.concernhandling.reporting.annual.ReportTable.Row;
import org.concernhandling.reporting.published.PublishedCount;
import org.concernhandling.reporting.published.PublishedTotals;
import org.springframework.stereotype.Component;

/**
 * The years that stand beside a report: those that are published here, and for others
 * what was published elsewhere, as it was published.
 */
@Component
class YearsBefore {

	/** As many as fit beside each other on a page. */
	private static final int MOST = 3;

	private static final String OFSTED = "ofsted";

	private static final String TOTAL = "total";

	private final Editions editions;

	private final PublishedTotals elsewhere;

	YearsBefore(Editions editions, PublishedTotals elsewhere) {
		this.editions = editions;
		this.elsewhere = elsewhere;
	}

	/**
	 * The years before a year, latest first.
	 * @param tables the tables of the year, beside which they stand
	 */
	List<EarlierYear> of(ReportingYear year, List<ReportTable> tables) {
		Map<ReportingYear, EarlierYear> years = new HashMap<>();
		published().forEach((label, counts) -> ReportingYear.of(label)
			.filter((earlier) -> earlier.compareTo(year) < 0)
			.ifPresent((earlier) -> years.put(earlier, asPublished(label, counts, tables))));
		this.editions.published().forEach((document) -> {
			ReportingYear earlier = ReportingYear.of(document.year()).orElseThrow();
			if (earlier.compareTo(year) < 0) {
				years.put(earlier, publishedHere(document));
			}
		});
		return years.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
			.map(Map.Entry::getValue)
			.limit(MOST)
			.toList();
	}

	/**
	 * The tables with the row of those about whom it is not known also where it counts
	 * nobody, as long as a year that was published here and stands beside them has it:
	 * otherwise the rows of that year would not add up.
	 */
	List<ReportTable> besideThem(ReportingYear year, List<ReportTable> tables) {
		List<ReportDocument> beside = this.editions.published()
			.stream()
			.filter((document) -> ReportingYear.of(document.year()).orElseThrow().compareTo(year) < 0)
			.sorted(Comparator.comparing(ReportDocument::year).reversed())
			.limit(MOST)
			.toList();
		return tables.stream().map((table) -> besideThem(table, beside)).toList();
	}

	private static ReportTable besideThem(ReportTable table, List<ReportDocument> beside) {
		if (table.figure(Row.MISSING).isPresent()) {
			return table;
		}
		return beside.stream()
			.flatMap((document) -> document.tables().stream())
			.filter((earlier) -> earlier.id().equals(table.id()))
			.flatMap((earlier) -> earlier.rows().stream())
			.filter((row) -> row.code().equals(Row.MISSING))
			.findFirst()
			.map((row) -> new ReportTable(table.id(), table.title(), table.basis(), table.note(), table.unit(),
					table.sums(),
					Stream.concat(table.rows().stream(), Stream.of(Row.of(row.code(), row.label(), 0L))).toList(),
					table.total()))
			.orElse(table);
	}

	private static EarlierYear publishedHere(ReportDocument document) {
		Map<String, Figure> totals = new HashMap<>();
		document.tables()
			.stream()
			.filter((table) -> table.total() != null)
			.forEach((table) -> totals.put(table.id(), table.total()));
		return new EarlierYear(document.year(), "published here, edition " + document.edition(),
				document.tables().stream().collect(Collectors.toMap(ReportTable::id, YearsBefore::figures)), totals);
	}

	/**
	 * Our own reports have every row that there was, but for the one of those about whom
	 * it is not known, which they have only when it counts somebody.
	 */
	private static Map<String, Figure> figures(ReportTable table) {
		Map<String, Figure> figures = new HashMap<>();
		table.rows().forEach((row) -> figures.put(row.code(), row.figure()));
		figures.putIfAbsent(Row.MISSING, Figure.of(0L));
		return figures;
	}

	private Map<String, List<PublishedCount>> published() {
		return this.elsewhere.all()
			.stream()
			.filter((count) -> count.publisher().equals(OFSTED))
			.collect(Collectors.groupingBy(PublishedCount::year, LinkedHashMap::new, Collectors.toList()));
	}

	private static EarlierYear asPublished(String label, List<PublishedCount> counts, List<ReportTable> tables) {
		Map<String, Map<String, Figure>> figures = new HashMap<>();
		tables.forEach((table) -> counts.stream()
			.filter((count) -> count.table().equals(table.id()) && table.figure(count.code()).isPresent())
			.forEach((count) -> figures.computeIfAbsent(table.id(), (id) -> new HashMap<>())
				.put(count.code(), Figure.of(count.count()))));
		Figure total = counts.stream()
			.filter((count) -> count.table().equals(TOTAL))
			.findFirst()
			.map((count) -> Figure.of(count.count()))
			.orElse(Figure.of(null));
		String others = counts.stream()
			.filter((count) -> figures.containsKey(count.table())
					&& !figures.get(count.table()).containsKey(count.code()))
			.map((count) -> count.label() + " " + Figure.of(count.count()).text())
			.collect(Collectors.joining("; "));
		return new EarlierYear(label,
				Stream
					.of("as published by Ofsted, and nothing corrected", counts.get(0).source(),
							others.isEmpty() ? "" : "named otherwise there: " + others)
					.filter((text) -> !text.isEmpty())
					.collect(Collectors.joining("; ")),
				figures, figures.keySet().stream().collect(Collectors.toMap((table) -> table, (table) -> total)));
	}

}
