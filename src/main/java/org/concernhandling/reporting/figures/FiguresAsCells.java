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
import org.concernhandling.concern.vocabulary.HandlingAction;
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

	private static final String FURTHER_ACTION = new FurtherAction().id();

	private static final String ACTION = new ActionsDecided().id();

	private static final String NO_FURTHER_ACTION = HandlingAction.NO_FURTHER_ACTION.code();

	private static final String RECEIVED_BEFORE = "received-before";

	private static final Place FURTHER = new Place(FURTHER_ACTION, "further-action");

	private static final Place OPEN = new Place("state", "open");

	/**
	 * Places where readers find the same number under another name, as long as it is the
	 * same number. Whether they are still open is said by several tables.
	 */
	private static final Map<Place, Place> SAME = Map.ofEntries(Map.entry(new Place("outcome", MISSING), OPEN),
			Map.entry(new Place("substantiated", MISSING), OPEN), Map.entry(new Place("closed-days", MISSING), OPEN),
			Map.entry(new Place("closed-in-time", MISSING), OPEN),
			Map.entry(new Place("detriment-reported", MISSING), OPEN),
			Map.entry(new Place("acknowledged-days", MISSING), new Place("acknowledged-in-time", MISSING)),
			Map.entry(new Place("screened-days", MISSING), new Place("screened-in-time", MISSING)),
			Map.entry(new Place("decided-days", MISSING), new Place("decided-in-time", MISSING)),
			Map.entry(new Place(STATUS, MISSING), new Place("remit", MISSING)),
			Map.entry(new Place(FURTHER_ACTION, NO_FURTHER_ACTION), new Place(ACTION, NO_FURTHER_ACTION)));

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
		this.tables.values()
			.stream()
			.filter((table) -> table.id().equals(PRIMARY_SETTING))
			.flatMap((table) -> table.rows().stream())
			.forEach(
					(row) -> bound(new Place(PRIMARY_SETTING, row.code()), new Place(ANY_SETTING, row.code()), bounds));
		for (HandlingAction action : HandlingAction.values()) {
			if (action != HandlingAction.NO_FURTHER_ACTION) {
				bound(new Place(ACTION, action.code()), FURTHER, bounds);
			}
		}
		bound(new Place(FURTHER_ACTION, NO_FURTHER_ACTION), new Place(ACTION, NO_FURTHER_ACTION), bounds);
		// Of some that are closed it is not known whether that was in time.
		bound(OPEN, new Place("closed-in-time", MISSING), bounds);
		bound(new Place(DECIDED_IN_PERIOD, "received-in-period"), FURTHER, bounds);
		return List.copyOf(bounds);
	}

	/** Whoever is counted in one place is counted in another one. */
	private void bound(Place part, Place whole, Set<AtMost> bounds) {
		Optional<Long> some = count(part);
		Optional<Long> all = count(whole);
		CellId one = row(part.table(), part.code());
		CellId other = row(whole.table(), whole.code());
		if (some.isPresent() && all.isPresent() && some.get() <= all.get() && !one.equals(other)) {
			bounds.add(new AtMost(one, other));
		}
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
		if (table.equals(DECIDED_IN_PERIOD) && code.equals(RECEIVED_BEFORE)) {
			// Before another day these are others.
			return cell(population(this.counted, table), Map.of(table, code + "-" + this.period.from()));
		}
		Place place = new Place(table, code);
		// Who names a kind of service first names it at all.
		Place same = table.equals(ANY_SETTING) ? new Place(PRIMARY_SETTING, code) : SAME.getOrDefault(place, place);
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
