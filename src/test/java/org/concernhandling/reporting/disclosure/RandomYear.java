package org.concernhandling.reporting.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Disclosures of an invented year, and the tables that can be made of them. It falls into
 * April to June, July to September, and October to March.
 */
class RandomYear {

	static final List<LocalDate> TURNS = List.of(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 7, 1),
			LocalDate.of(2017, 10, 1), LocalDate.of(2018, 4, 1));

	/** What is counted of everybody, by the codes of its cells. */
	private final Map<Map<String, String>, Predicate<Disclosure>> margins = new LinkedHashMap<>();

	private final List<Disclosure> disclosures = new ArrayList<>();

	private final Random random;

	private final int settings;

	private final int categories;

	private final int actions;

	RandomYear(long seed) {
		this.random = new Random(seed);
		this.settings = 3 + this.random.nextInt(4);
		this.categories = 2 + this.random.nextInt(3);
		this.actions = 2 + this.random.nextInt(3);
		int disclosures = this.random.nextBoolean() ? 5 + this.random.nextInt(40) : 40 + this.random.nextInt(260);
		for (int i = 0; i < disclosures; i++) {
			Set<Integer> taken = new HashSet<>();
			IntStream.range(0, this.actions)
				.filter((action) -> this.random.nextInt(action + 2) == 0)
				.forEach(taken::add);
			this.disclosures.add(new Disclosure(this.random.nextInt(3), fewOfTheLast(this.settings),
					fewOfTheLast(this.categories), taken, this.random.nextInt(4) > 0));
		}
		this.margins.put(Map.of(), (disclosure) -> true);
		margins("setting", this.settings, (disclosure, code) -> disclosure.setting() == code);
		margins("category", this.categories, (disclosure, code) -> disclosure.category() == code);
		margins("action", this.actions, (disclosure, code) -> disclosure.actions().contains(code));
		margins("further", 2, (disclosure, code) -> disclosure.further() == (code == 1));
		for (int setting = 0; setting < this.settings; setting++) {
			for (int category = 0; category < this.categories; category++) {
				Disclosure example = new Disclosure(0, setting, category, Set.of(), true);
				this.margins.put(codes(setting, category), (disclosure) -> disclosure.setting() == example.setting()
						&& disclosure.category() == example.category());
			}
		}
	}

	/** What is given out in the year, in its order. */
	List<Publication> publications() {
		List<Publication> publications = new ArrayList<>();
		publications.add(new Publication("first-quarter", 0, 1, Set.of("setting", "category"), false));
		publications.add(new Publication("half", 0, 2, chosen("setting", "category", "action"), false));
		if (this.random.nextInt(3) == 0) {
			publications.add(new Publication("nine-months", 1, 3, chosen("setting", "further"), false));
		}
		publications.add(new Publication("annual", 0, 3, Set.of("setting", "category", "action", "further"), true));
		if (this.random.nextBoolean()) {
			publications.add(new Publication("cross", 0, 3, Set.of("setting", "category", "cross"), false));
		}
		return publications;
	}

	/** Decides some of the disclosures anew. */
	void correct() {
		int changes = 1 + this.random.nextInt(3);
		for (int i = 0; i < changes; i++) {
			int which = this.random.nextInt(this.disclosures.size());
			Disclosure old = this.disclosures.get(which);
			this.disclosures.set(which, new Disclosure(old.period(), fewOfTheLast(this.settings),
					fewOfTheLast(this.categories), old.actions(), this.random.nextBoolean()));
		}
		if (this.random.nextBoolean()) {
			this.disclosures.remove(this.random.nextInt(this.disclosures.size()));
		}
	}

	Map<CellId, Long> counts(Set<CellId> cells) {
		Map<CellId, Long> counts = new HashMap<>();
		cells.forEach((cell) -> counts.put(cell, count(cell)));
		return counts;
	}

	long count(CellId cell) {
		return this.disclosures.stream()
			.filter((disclosure) -> !TURNS.get(disclosure.period()).isBefore(cell.from())
					&& TURNS.get(disclosure.period()).isBefore(cell.to()))
			.filter(this.margins.get(cell.codes()))
			.count();
	}

	Draft draft(Publication publication) {
		List<ReleaseTable> tables = new ArrayList<>();
		List<Sum> sums = new ArrayList<>();
		List<AtMost> bounds = new ArrayList<>();
		CellId all = publication.cell(Map.of());
		for (String kind : List.of("setting", "category", "action", "further")) {
			if (!publication.tables().contains(kind)) {
				continue;
			}
			List<CellId> parts = IntStream.range(0, numberOf(kind))
				.mapToObj((code) -> publication.cell(codes(kind, code)))
				.toList();
			tables.add(table(kind, all, parts));
			if ("action".equals(kind)) {
				parts.forEach((part) -> bounds.add(new AtMost(part, all)));
			}
			else {
				sums.add(new Sum(all, parts));
			}
		}
		if (publication.tables().contains("cross")) {
			tables.add(cross(publication, sums));
		}
		return new Draft(publication.name(), publication.name(), tables, sums, bounds,
				publication.required() && count(all) >= 5 ? Set.of(all) : Set.of());
	}

	int numberOf(String kind) {
		return switch (kind) {
			case "setting" -> this.settings;
			case "category" -> this.categories;
			case "action" -> this.actions;
			default -> 2;
		};
	}

	static Map<String, String> codes(String kind, int code) {
		return new TreeMap<>(Map.of(kind, kind + code));
	}

	static Map<String, String> codes(int setting, int category) {
		return new TreeMap<>(Map.of("setting", "setting" + setting, "category", "category" + category));
	}

	private ReleaseTable cross(Publication publication, List<Sum> sums) {
		List<Cell> cells = new ArrayList<>();
		for (int setting = 0; setting < this.settings; setting++) {
			int row = setting;
			List<CellId> parts = IntStream.range(0, this.categories)
				.mapToObj((category) -> publication.cell(codes(row, category)))
				.toList();
			parts.forEach((part) -> cells.add(new Cell(part, "cross", count(part))));
			sums.add(new Sum(publication.cell(codes("setting", setting)), parts));
		}
		for (int category = 0; category < this.categories; category++) {
			int column = category;
			sums.add(new Sum(publication.cell(codes("category", category)),
					IntStream.range(0, this.settings)
						.mapToObj((setting) -> publication.cell(codes(setting, column)))
						.toList()));
		}
		return new ReleaseTable("cross", "cross", cells);
	}

	private ReleaseTable table(String kind, CellId all, List<CellId> parts) {
		List<Cell> cells = new ArrayList<>();
		cells.add(new Cell(all, "all", count(all)));
		parts.forEach((part) -> cells.add(new Cell(part, kind, count(part))));
		return new ReleaseTable(kind, kind, cells);
	}

	private void margins(String kind, int number, Coded coded) {
		for (int i = 0; i < number; i++) {
			int code = i;
			this.margins.put(codes(kind, code), (disclosure) -> coded.has(disclosure, code));
		}
	}

	private Set<String> chosen(String... kinds) {
		Set<String> chosen = new HashSet<>(Set.of("setting"));
		for (String kind : kinds) {
			if (this.random.nextBoolean()) {
				chosen.add(kind);
			}
		}
		return chosen;
	}

	/** The first code often, the last one seldom. */
	private int fewOfTheLast(int codes) {
		return (int) (codes * Math.pow(this.random.nextDouble(), 2.5));
	}

	private interface Coded {

		boolean has(Disclosure disclosure, int code);

	}

	private record Disclosure(int period, int setting, int category, Set<Integer> actions, boolean further) {

	}

	/** Tables about the periods from one to before another. */
	record Publication(String name, int from, int before, Set<String> tables, boolean required) {

		CellId cell(Map<String, String> codes) {
			return CellId.of("qualifying", codes, TURNS.get(this.from), TURNS.get(this.before).minusDays(1));
		}

	}

}
