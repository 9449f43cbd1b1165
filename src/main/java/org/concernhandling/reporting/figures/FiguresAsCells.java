package org.concernhandling.reporting.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.concernhandling.concern.vocabulary.DisclosureStatus;
import org.concernhandling.reporting.disclosure.AtMost;
import org.concernhandling.reporting.disclosure.Cell;
import org.concernhandling.reporting.disclosure.CellId;
import org.concernhandling.reporting.disclosure.ReleaseTable;
import org.concernhandling.reporting.disclosure.Sum;
import org.concernhandling.reporting.figures.StatisticsTable.Row;

/**
 * Tables as disclosure control sees them: which counts are the same count, and what a
 * reader can reckon from what.
 */
public final class FiguresAsCells {

	private static final String STATUS = Breakdown.STATUS.id();

	private static final String DECIDED_IN_PERIOD = new FurtherActionDecided().id();

	private static final String PRIMARY_SETTING = Breakdown.PRIMARY_SETTING.id();

	private static final String ANY_SETTING = new SettingsNamed().id();

	/** The code of the row of those about whom it is not known. */
	private static final String MISSING = FactCounts.MISSING;

	private static final Place OPEN = new Place("state", "open");

	/**
	 * Places where readers find the same number under another name. Whether they are
	 * still open is said by several tables.
	 */
	private static final Map<Place, Place> SAME = Map.of(new Place("outcome", MISSING), OPEN,
			new Place("substantiated", MISSING), OPEN, new Place("closed-days", MISSING), OPEN,
			new Place("closed-in-time", MISSING), OPEN, new Place("acknowledged-days", MISSING),
			new Place("acknowledged-in-time", MISSING), new Place("screened-days", MISSING),
			new Place("screened-in-time", MISSING), new Place("decided-days", MISSING),
			new Place("decided-in-time", MISSING), new Place(ANY_SETTING, MISSING),
			new Place(PRIMARY_SETTING, MISSING));

	private final Counted counted;

	private final Period period;

	private final Map<String, StatisticsTable> tables;

	/**
	 * Takes tables about one period.
	 * @param counted which concerns all of them count
	 */
	public FiguresAsCells(Counted counted, Period period, List<StatisticsTable> tables) {
		this.counted = counted;
		this.period = period;
		this.tables = tables.stream()
			.collect(Collectors.toMap(StatisticsTable::id, (table) -> table, (one, other) -> one, LinkedHashMap::new));
	}

	/** The tables with their counts. */
	public List<ReleaseTable> tables() {
		return this.tables.values().stream().map(this::released).toList();
	}

	/** Every total among the counts. */
	public List<Sum> sums() {
		Set<Sum> sums = new LinkedHashSet<>();
		for (StatisticsTable table : this.tables.values()) {
			if (table.adding() && !table.rows().isEmpty()) {
				sums.add(new Sum(total(table.id()), rows(table)));
			}
		}
		if (this.counted != Counted.QUALIFYING_DISCLOSURES) {
			this.tables.values().forEach((table) -> cells(table).forEach((cell) -> sums.add(ofAllConcerns(cell))));
		}
		return List.copyOf(sums);
	}

	/** Counts that are part of others without adding up to them. */
	public List<AtMost> bounds() {
		Set<AtMost> bounds = new LinkedHashSet<>();
		this.tables.values()
			.stream()
			.filter((table) -> !table.adding())
			.forEach((table) -> rows(table).forEach((row) -> bounds.add(new AtMost(row, total(table.id())))));
		boundsOfSettings(bounds);
		return List.copyOf(bounds);
	}

	/** What the total of a table counts. */
	public CellId total(String table) {
		return cell(population(this.counted, table), Map.of());
	}

	/** What a row of a table counts. */
	public CellId row(String table, String code) {
		if (this.counted == Counted.ALL_CONCERNS && table.equals(STATUS)
				&& code.equals(DisclosureStatus.QUALIFYING_DISCLOSURE.code())) {
			return cell(Counted.QUALIFYING_DISCLOSURES.code(), Map.of());
		}
		Place place = new Place(table, code);
		Place same = SAME.getOrDefault(place, place);
		Place found = count(same).equals(count(place)) ? same : place;
		return cell(population(this.counted, table), Map.of(found.table(), found.code()));
	}

	private List<CellId> rows(StatisticsTable table) {
		return table.rows().stream().map((row) -> row(table.id(), row.code())).toList();
	}

	private List<CellId> cells(StatisticsTable table) {
		List<CellId> cells = new ArrayList<>(rows(table));
		cells.add(total(table.id()));
		cells.removeIf((cell) -> !cell.population().equals(population(this.counted, table.id())));
		return cells;
	}

	/**
	 * All concerns are qualifying disclosures and others, whatever is counted of them.
	 */
	private Sum ofAllConcerns(CellId cell) {
		String rest = cell.population().substring(this.counted.code().length());
		return new Sum(cell(Counted.ALL_CONCERNS.code() + rest, cell.codes()),
				List.of(cell(Counted.QUALIFYING_DISCLOSURES.code() + rest, cell.codes()),
						cell(Counted.OTHER_CONCERNS.code() + rest, cell.codes())));
	}

	/** Who names a kind of service first names it at all. */
	private void boundsOfSettings(Set<AtMost> bounds) {
		StatisticsTable primary = this.tables.get(PRIMARY_SETTING);
		StatisticsTable any = this.tables.get(ANY_SETTING);
		if (primary == null || any == null) {
			return;
		}
		primary.rows().stream().filter((row) -> any.row(row.code()).isPresent()).forEach((row) -> {
			CellId first = row(PRIMARY_SETTING, row.code());
			CellId atAll = row(ANY_SETTING, row.code());
			if (!first.equals(atAll)) {
				bounds.add(new AtMost(first, atAll));
			}
		});
	}

	private ReleaseTable released(StatisticsTable table) {
		return new ReleaseTable(table.id(), table.title(), Stream
			.concat(table.rows().stream().map((row) -> new Cell(row(table.id(), row.code()), row.label(), row.count())),
					Stream.of(new Cell(total(table.id()), "Total", table.total())))
			.toList());
	}

	private Optional<Long> count(Place place) {
		return Optional.ofNullable(this.tables.get(place.table()))
			.flatMap((table) -> table.row(place.code()))
			.map(Row::count);
	}

	/** What is decided in two periods does not add up: it counts once in each. */
	private String population(Counted counted, String table) {
		return table.equals(DECIDED_IN_PERIOD)
				? counted.code() + ".decided-in-" + this.period.from() + "-to-" + this.period.to() : counted.code();
	}

	private CellId cell(String population, Map<String, String> codes) {
		return CellId.of(population, codes, this.period.from(), this.period.to());
	}

	/** A row of a table. */
	private record Place(String table, String code) {
	}

}
