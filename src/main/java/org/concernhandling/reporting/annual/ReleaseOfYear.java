package org.concernhandling.reporting.annual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.reporting.annual.ReportTable.Row;
import org.concernhandling.reporting.disclosure.AtMost;
import org.concernhandling.reporting.disclosure.Cell;
import org.concernhandling.reporting.disclosure.CellId;
import org.concernhandling.reporting.disclosure.Controlled;
import org.concernhandling.reporting.disclosure.Draft;
import org.concernhandling.reporting.disclosure.Printed;
import org.concernhandling.reporting.disclosure.ReleaseTable;
import org.concernhandling.reporting.disclosure.Sum;
import org.concernhandling.reporting.figures.Counted;

/**
 * The tables of a year as disclosure control sees them: which figures count the same, and
 * what a reader can reckon from what.
 */
class ReleaseOfYear {

	private static final String PRIMARY_SETTING = "primary-setting";

	private static final String ANY_SETTING = "any-setting";

	private static final Place OPEN = new Place("state", "open");

	/**
	 * Places where readers find the same number under another name. Whether they are
	 * still open is said by several tables.
	 */
	private static final Map<Place, Place> SAME = Map.of(new Place("outcome", Row.MISSING), OPEN,
			new Place("substantiated", Row.MISSING), OPEN, new Place("closed-days", Row.MISSING), OPEN,
			new Place("closed-in-time", Row.MISSING), OPEN, new Place("acknowledged-days", Row.MISSING),
			new Place("acknowledged-in-time", Row.MISSING), new Place("screened-days", Row.MISSING),
			new Place("screened-in-time", Row.MISSING), new Place("decided-days", Row.MISSING),
			new Place("decided-in-time", Row.MISSING), new Place(ANY_SETTING, Row.MISSING),
			new Place(PRIMARY_SETTING, Row.MISSING));

	private final ReportingYear year;

	private final Map<String, ReportTable> tables;

	ReleaseOfYear(ReportingYear year, List<ReportTable> tables) {
		this.year = year;
		this.tables = tables.stream()
			.collect(Collectors.toMap(ReportTable::id, (table) -> table, (one, other) -> one, LinkedHashMap::new));
	}

	/** What is to be given out. */
	Draft draft() {
		List<Sum> sums = new ArrayList<>();
		Set<AtMost> bounds = new HashSet<>();
		for (ReportTable table : this.tables.values()) {
			List<CellId> rows = table.rows().stream().map((row) -> row(table, row.code())).toList();
			if (table.sums() && !rows.isEmpty()) {
				sums.add(new Sum(total(table), rows));
			}
			else {
				rows.forEach((row) -> bounds.add(new AtMost(row, total(table))));
			}
		}
		boundsOfSettings(bounds);
		return new Draft("annual-report-" + this.year.label(), "Annual report " + this.year.label(),
				this.tables.values().stream().map(this::released).toList(), sums, List.copyOf(bounds), required());
	}

	/** Who names a kind of service first names it at all. */
	private void boundsOfSettings(Set<AtMost> bounds) {
		ReportTable primary = this.tables.get(PRIMARY_SETTING);
		ReportTable any = this.tables.get(ANY_SETTING);
		if (primary == null || any == null) {
			return;
		}
		primary.rows().stream().filter((row) -> any.figure(row.code()).isPresent()).forEach((row) -> {
			CellId first = row(primary, row.code());
			CellId atAll = row(any, row.code());
			if (!first.equals(atAll)) {
				bounds.add(new AtMost(first, atAll));
			}
		});
	}

	/** The tables as they may be shown. */
	List<ReportTable> shown(Controlled controlled) {
		return this.tables.values()
			.stream()
			.map((table) -> new ReportTable(table.id(), table.title(), table.basis(), table.note(), table.unit(),
					table.sums(),
					table.rows()
						.stream()
						.map((row) -> new Row(row.code(), row.label(),
								shown(row.figure(), controlled.printed(row(table, row.code())))))
						.toList(),
					shown(table.total(), controlled.printed(total(table)))))
			.toList();
	}

	private static Figure shown(Figure figure, Printed printed) {
		return (printed instanceof Printed.Suppressed) ? Figure.withheld() : figure;
	}

	/** The law wants these numbers, whatever they are (SI 2017/507, regulation 5). */
	private Set<CellId> required() {
		return Stream.of(FactFigures.STATUS, FactFigures.DECIDED_IN_YEAR)
			.map(this.tables::get)
			.filter(Objects::nonNull)
			.map((table) -> table.id().equals(FactFigures.STATUS)
					? row(table, DisclosureStatus.QUALIFYING_DISCLOSURE.code()) : total(table))
			.collect(Collectors.toSet());
	}

	private ReleaseTable released(ReportTable table) {
		return new ReleaseTable(table.id(), table.title(), Stream.concat(
				table.rows().stream().map((row) -> new Cell(row(table, row.code()), row.label(), row.figure().count())),
				Stream.of(new Cell(total(table), "Total", table.total().count())))
			.toList());
	}

	private CellId total(ReportTable table) {
		return switch (table.id()) {
			case FactFigures.STATUS -> cell(Counted.ALL_CONCERNS.code(), Map.of());
			case FactFigures.DECIDED_IN_YEAR -> cell(decided(), Map.of());
			default -> cell(Counted.QUALIFYING_DISCLOSURES.code(), Map.of());
		};
	}

	private CellId row(ReportTable table, String code) {
		if (table.id().equals(FactFigures.STATUS)) {
			return code.equals(DisclosureStatus.QUALIFYING_DISCLOSURE.code())
					? cell(Counted.QUALIFYING_DISCLOSURES.code(), Map.of())
					: cell(Counted.ALL_CONCERNS.code(), Map.of(table.id(), code));
		}
		if (table.id().equals(FactFigures.DECIDED_IN_YEAR)) {
			return cell(decided(), Map.of(table.id(), code));
		}
		Place place = new Place(table.id(), code);
		Place same = SAME.getOrDefault(place, place);
		Place counted = count(same).equals(count(place)) ? same : place;
		return cell(Counted.QUALIFYING_DISCLOSURES.code(), Map.of(counted.table(), counted.code()));
	}

	private Optional<Long> count(Place place) {
		return Optional.ofNullable(this.tables.get(place.table()))
			.flatMap((table) -> table.figure(place.code()))
			.map(Figure::count);
	}

	/** What is decided in two periods does not add up: it counts once in each. */
	private String decided() {
		return "decided-in-" + this.year.label();
	}

	private CellId cell(String population, Map<String, String> codes) {
		return CellId.of(population, codes, this.year.first(), this.year.last());
	}

	/** A row of a table. */
	private record Place(String table, String code) {
	}

}
