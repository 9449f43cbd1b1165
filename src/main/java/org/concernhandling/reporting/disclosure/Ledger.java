package org.concernhandling.reporting.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.concernhandling.LondonTime;
import org.concernhandling.StoredTime;
import org.concernhandling.reporting.disclosure.DisclosureControl.Protection;
import org.concernhandling.reporting.disclosure.EarlierRelease.PrintedCell;
import org.concernhandling.reporting.disclosure.EarlierRelease.PrintedTable;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Keeps what was ever given out. Nothing here changes or removes a row, and no hidden
 * count is kept.
 */
@Repository
class Ledger {

	private static final KeyOwner OWNER = new KeyOwner("released-figures");

	private final JdbcTemplate jdbc;

	private final Sealing sealing;

	Ledger(JdbcTemplate jdbc, Sealing sealing) {
		this.jdbc = jdbc;
		this.sealing = sealing;
	}

	/** The edition that a publication's next release will be. */
	int nextEdition(String publication) {
		return 1 + this.jdbc.queryForObject(
				"select coalesce(max(edition), 0) from concerns.released_figures where publication = ?", Integer.class,
				publication);
	}

	/**
	 * Adds a release. Of two that are added in the same moment one fails, as neither has
	 * seen the other.
	 * @param position one more than the last release that was reckoned with
	 */
	void add(ReleaseSummary release, long position, Draft draft, Protection protection) {
		this.jdbc.update("""
				insert into concerns.released_figures (id, position, publication, edition, title, released_at, person,
				    controlled, threshold, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", release.id(), position,
				release.publication(), release.edition(), release.title(), StoredTime.of(release.at()),
				release.person(), release.controlled(), release.threshold(),
				this.sealing.seal(OWNER, release.reason(), place(release.id())));
		addCells(release.id(), draft, protection);
		addSums(release.id(), draft);
	}

	/** The position of the last release; 0 when there was none. */
	long lastPosition() {
		return this.jdbc.queryForObject("select coalesce(max(position), 0) from concerns.released_figures", Long.class);
	}

	/** Every release, the newest first. */
	List<ReleaseSummary> summaries() {
		return this.jdbc.query("select * from concerns.released_figures order by position desc",
				(row, number) -> summary(row));
	}

	/**
	 * Releases that say something about these days: those that share days with them, with
	 * others that share days with those, and so on. The oldest first.
	 */
	List<EarlierRelease> about(LocalDate first, LocalDate last) {
		LocalDate from = first;
		LocalDate to = last;
		while (true) {
			Days days = this.jdbc.queryForObject("""
					select min(first_day) as first_day, max(last_day) as last_day from concerns.released_cell
					where first_day <= ? and last_day >= ?""",
					(row, number) -> new Days(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)), to,
					from);
			boolean wider = days.first() != null && (days.first().isBefore(from) || days.last().isAfter(to));
			if (!wider) {
				return releases(from, to);
			}
			from = days.first().isBefore(from) ? days.first() : from;
			to = days.last().isAfter(to) ? days.last() : to;
		}
	}

	private List<EarlierRelease> releases(LocalDate from, LocalDate to) {
		Map<String, Map<TableName, List<PrintedCell>>> tables = new LinkedHashMap<>();
		this.jdbc.query("""
				select * from concerns.released_cell where first_day <= ? and last_day >= ?
				order by release_id, number""", (row) -> {
			TableName table = new TableName(row.getString("table_id"), row.getString("table_title"));
			tables.computeIfAbsent(row.getString("release_id"), (id) -> new LinkedHashMap<>())
				.computeIfAbsent(table, (name) -> new ArrayList<>())
				.add(cell(row));
		}, to, from);
		Map<String, Map<Integer, List<CellId>>> sums = adding("sum", from, to);
		Map<String, Map<Integer, List<CellId>>> bounds = adding("at-most", from, to);
		return this.jdbc
			.query("select * from concerns.released_figures order by position", (row, number) -> summary(row))
			.stream()
			.filter((release) -> tables.containsKey(release.id()))
			.map((release) -> new EarlierRelease(release.id(), release.title(), release.edition(),
					release.at().atZone(LondonTime.ZONE).toLocalDate(),
					tables.get(release.id())
						.entrySet()
						.stream()
						.map((table) -> new PrintedTable(table.getKey().id(), table.getKey().title(), table.getValue()))
						.toList(),
					of(release, sums).map((cells) -> new Sum(cells.get(0), cells.subList(1, cells.size()))).toList(),
					of(release, bounds).map((cells) -> new AtMost(cells.get(1), cells.get(0))).toList()))
			.toList();
	}

	private static Stream<List<CellId>> of(ReleaseSummary release, Map<String, Map<Integer, List<CellId>>> adding) {
		return adding.getOrDefault(release.id(), Map.of()).values().stream();
	}

	private Map<String, Map<Integer, List<CellId>>> adding(String kind, LocalDate from, LocalDate to) {
		Map<String, Map<Integer, List<CellId>>> adding = new LinkedHashMap<>();
		this.jdbc.query("""
				select * from concerns.released_sum where kind = ? and first_day <= ? and last_day >= ?
				order by release_id, number, place""", (row) -> {
			adding.computeIfAbsent(row.getString("release_id"), (id) -> new LinkedHashMap<>())
				.computeIfAbsent(row.getInt("number"), (number) -> new ArrayList<>())
				.add(id(row));
		}, kind, to, from);
		return adding;
	}

	private void addCells(String release, Draft draft, Protection protection) {
		List<Object[]> rows = new ArrayList<>();
		for (ReleaseTable table : draft.tables()) {
			for (Cell cell : table.cells()) {
				CellId id = cell.id();
				Printed printed = protection.controlled().printed(id);
				rows.add(new Object[] { release, rows.size(), table.id(), table.title(), cell.label(), id.population(),
						id.codesAsText(), id.from(), id.to(), code(printed, protection.known().contains(id)),
						(printed instanceof Printed.Shown shown) ? shown.count() : null });
			}
		}
		this.jdbc.batchUpdate("""
				insert into concerns.released_cell (release_id, number, table_id, table_title, label, population, codes,
				    first_day, last_day, printed, shown) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

	private void addSums(String release, Draft draft) {
		List<Object[]> rows = new ArrayList<>();
		int number = 0;
		for (Sum sum : draft.sums()) {
			add(rows, release, number++, "sum", sum.cells());
		}
		for (AtMost bound : draft.bounds()) {
			add(rows, release, number++, "at-most", List.of(bound.whole(), bound.part()));
		}
		this.jdbc.batchUpdate("""
				insert into concerns.released_sum (release_id, number, place, kind, population, codes, first_day,
				    last_day) values (?, ?, ?, ?, ?, ?, ?, ?)""", rows);
	}

	private static void add(List<Object[]> rows, String release, int number, String kind, List<CellId> cells) {
		for (int place = 0; place < cells.size(); place++) {
			CellId cell = cells.get(place);
			rows.add(new Object[] { release, number, place, kind, cell.population(), cell.codesAsText(), cell.from(),
					cell.to() });
		}
	}

	private ReleaseSummary summary(ResultSet row) throws SQLException {
		String id = row.getString("id");
		Instant at = StoredTime.read(row, "released_at");
		return new ReleaseSummary(id, row.getString("publication"), row.getInt("edition"), row.getString("title"), at,
				row.getString("person"), row.getBoolean("controlled"), row.getInt("threshold"),
				this.sealing.open(OWNER, row.getBytes("reason"), place(id)));
	}

	private static PrintedCell cell(ResultSet row) throws SQLException {
		String code = row.getString("printed");
		Printed printed = switch (code) {
			case "shown" -> new Printed.Shown(row.getLong("shown"));
			case "not-given" -> new Printed.NotGiven();
			default -> new Printed.Suppressed();
		};
		return new PrintedCell(id(row), row.getString("label"), printed, "hidden-again".equals(code));
	}

	private static CellId id(ResultSet row) throws SQLException {
		return new CellId(row.getString("population"), CellId.codesOf(row.getString("codes")),
				row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
	}

	private static String code(Printed printed, boolean known) {
		if (printed instanceof Printed.Shown) {
			return "shown";
		}
		if (printed instanceof Printed.NotGiven) {
			return "not-given";
		}
		return known ? "hidden-again" : "hidden";
	}

	private static String place(String id) {
		return "released_figures/reason/" + id;
	}

	private record TableName(String id, String title) {

	}

	private record Days(LocalDate first, LocalDate last) {

	}

}
