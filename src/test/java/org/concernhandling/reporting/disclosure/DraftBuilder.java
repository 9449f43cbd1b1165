package org.concernhandling.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts drafts together for tests: tables whose counts are told one by one. */
class DraftBuilder {

	static final LocalDate FIRST = LocalDate.of(2017, 4, 1);

	static final LocalDate LAST = LocalDate.of(2018, 3, 31);

	private final String publication;

	private final LocalDate from;

	private final LocalDate to;

	private final List<ReleaseTable> tables = new ArrayList<>();

	private final List<Sum> sums = new ArrayList<>();

	private final List<AtMost> bounds = new ArrayList<>();

	private Set<CellId> required = Set.of();

	private DraftBuilder(String publication, LocalDate from, LocalDate to) {
		this.publication = publication;
		this.from = from;
		this.to = to;
	}

	static DraftBuilder ofTheYear(String publication) {
		return new DraftBuilder(publication, FIRST, LAST);
	}

	static DraftBuilder during(String publication, String from, String to) {
		return new DraftBuilder(publication, LocalDate.parse(from), LocalDate.parse(to));
	}

	/** A table whose parts add up to everybody. */
	DraftBuilder adds(String kind, long total, Long... counts) {
		List<CellId> parts = table(kind, total, counts);
		this.sums.add(new Sum(all(), parts));
		return this;
	}

	/** A table whose parts do not add up, as each disclosure can be in several. */
	DraftBuilder overlaps(String kind, long total, Long... counts) {
		table(kind, total, counts).forEach((part) -> this.bounds.add(new AtMost(part, all())));
		return this;
	}

	/** A table of one kind by another, whose margins are those of the two kinds. */
	DraftBuilder crosses(String rows, String columns, long[][] counts) {
		List<Cell> cells = new ArrayList<>();
		for (int row = 0; row < counts.length; row++) {
			for (int column = 0; column < counts[row].length; column++) {
				cells.add(new Cell(cell(rows, row, columns, column), row + " " + column, counts[row][column]));
			}
		}
		this.tables.add(new ReleaseTable(rows + "-by-" + columns, rows + " by " + columns, cells));
		for (int row = 0; row < counts.length; row++) {
			List<CellId> parts = new ArrayList<>();
			for (int column = 0; column < counts[row].length; column++) {
				parts.add(cell(rows, row, columns, column));
			}
			this.sums.add(new Sum(cell(rows, row), parts));
		}
		for (int column = 0; column < counts[0].length; column++) {
			List<CellId> parts = new ArrayList<>();
			for (int row = 0; row < counts.length; row++) {
				parts.add(cell(rows, row, columns, column));
			}
			this.sums.add(new Sum(cell(columns, column), parts));
		}
		return this;
	}

	DraftBuilder requiringTheTotal() {
		this.required = Set.of(all());
		return this;
	}

	Draft draft() {
		return new Draft(this.publication, "Figures " + this.publication, this.tables, this.sums, this.bounds,
				this.required);
	}

	CellId all() {
		return CellId.of("qualifying", Map.of(), this.from, this.to);
	}

	CellId cell(String kind, int number) {
		return CellId.of("qualifying", Map.of(kind, kind + number), this.from, this.to);
	}

	CellId cell(String rows, int row, String columns, int column) {
		return CellId.of("qualifying", new TreeMap<>(Map.of(rows, rows + row, columns, columns + column)), this.from,
				this.to);
	}

	/** What the readers see of a table, as one line: the total first. */
	static String line(Controlled controlled, Draft draft, String table) {
		return String.join(" ",
				draft.tables()
					.stream()
					.filter((one) -> one.id().equals(table))
					.flatMap((one) -> one.cells().stream())
					.map((cell) -> controlled.printed(cell.id()).text())
					.map((text) -> text.isEmpty() ? "-" : text)
					.toList());
	}

	private List<CellId> table(String kind, long total, Long... counts) {
		Map<CellId, Cell> cells = new LinkedHashMap<>();
		cells.put(all(), new Cell(all(), "All", total));
		List<CellId> parts = new ArrayList<>();
		for (int i = 0; i < counts.length; i++) {
			CellId part = cell(kind, i);
			parts.add(part);
			cells.put(part, new Cell(part, "The %s %d".formatted(kind, i), counts[i]));
		}
		this.tables.add(new ReleaseTable("by-" + kind, "By " + kind, List.copyOf(cells.values())));
		return parts;
	}

}
