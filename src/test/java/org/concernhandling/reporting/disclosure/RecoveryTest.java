package org.concernhandling.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

import org.concernhandling.reporting.disclosure.DisclosureControl.Protection;
import org.concernhandling.reporting.disclosure.EarlierRelease.PrintedCell;
import org.concernhandling.reporting.disclosure.EarlierRelease.PrintedTable;
import org.concernhandling.reporting.disclosure.RandomYear.Publication;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of random years everything is given out that is wanted: a quarter, the half year, nine
 * months, the annual report, cross tables, and a corrected edition. Then somebody who
 * reckons as well as can be tries to work out what is hidden.
 */
class RecoveryTest {

	private static final int THRESHOLD = 5;

	private static final int YEARS = Integer.getInteger("disclosure.years", 1000);

	/** Of as many years the facts change between counting and giving out. */
	private static final int LATE = Math.max(30, YEARS / 4);

	private static final int CORRECTIONS = 2;

	@Test
	void nobodyWorksOutAHiddenCountFromAllThatWasGivenOut() {
		Tally tally = IntStream.range(0, YEARS).parallel().mapToObj((seed) -> {
			Tally one = year(seed, RecoveryTest::controlled);
			assertThat(one.recovered).as("year %d", seed).isEmpty();
			return one;
		}).reduce(new Tally(), Tally::and);
		assertThat(tally.small).as(tally.toString()).isGreaterThan(5 * YEARS);
		assertThat(tally.besides).as(tally.toString()).isGreaterThan(2 * YEARS);
		assertThat(tally.shown).as(tally.toString()).isGreaterThan(10 * YEARS);
		assertThat(tally.refused * 2).as(tally.toString()).isLessThan(tally.releases);
	}

	@Test
	void nobodyWorksOutAHiddenCountFromWhatWasPrintedBeforeItChanged() {
		Tally tally = IntStream.range(0, LATE).parallel().mapToObj((seed) -> {
			Tally one = late(seed, RecoveryTest::controlled);
			assertThat(one.recovered).as("year %d", seed).isEmpty();
			return one;
		}).reduce(new Tally(), Tally::and);
		assertThat(tally.late * 3).as(tally.toString()).isGreaterThan(LATE);
		assertThat(tally.besides).as(tally.toString()).isGreaterThan(LATE);
	}

	@Test
	void withoutReckoningWithWhatWasPrintedBeforeItChangedSmallCountsAreWorkedOut() {
		Tally tally = IntStream.range(0, LATE)
			.parallel()
			.mapToObj((seed) -> late(seed,
					(draft, earlier, recount) -> controlled(draft,
							earlier.stream().map((release) -> asOfNow(release, recount)).toList(), recount)))
			.reduce(new Tally(), Tally::and);
		assertThat(tally.recovered).as(tally.toString()).isNotEmpty();
	}

	@Test
	void withoutHidingOthersBesidesSmallCountsAreWorkedOut() {
		Tally tally = IntStream.range(0, 30).mapToObj((seed) -> year(seed, (draft, earlier, recount) -> {
			Set<CellId> hidden = new HashSet<>();
			draft.counts().forEach((cell, count) -> {
				if (count > 0 && count < THRESHOLD) {
					hidden.add(cell);
				}
			});
			return new Protection(Controlled.of(draft, hidden), Set.of());
		})).reduce(new Tally(), Tally::and);
		assertThat(tally.recovered).hasSizeGreaterThan(100);
	}

	@Test
	void withoutALedgerSmallCountsAreWorkedOut() {
		Tally tally = IntStream.range(0, 30)
			.mapToObj((seed) -> year(seed, (draft, earlier, recount) -> controlled(draft, List.of(), recount)))
			.reduce(new Tally(), Tally::and);
		assertThat(tally.recovered).hasSizeGreaterThan(30);
	}

	private static Protection controlled(Draft draft, List<EarlierRelease> earlier, Recount recount) {
		return new DisclosureControl(THRESHOLD).protect(draft, earlier, recount);
	}

	private static Tally year(int seed, Control control) {
		RandomYear year = new RandomYear(seed);
		Tally tally = new Tally();
		List<EarlierRelease> ledger = new ArrayList<>();
		List<Publication> released = new ArrayList<>();
		Map<CellId, Printed> seen = new LinkedHashMap<>();
		List<Publication> publications = year.publications();
		for (Publication publication : publications) {
			release(year, publication, control, ledger, released, seen, tally);
		}
		tally.recovered.addAll(attack(year, released, seen, Map.of(), tally).keySet());
		Map<CellId, Long> printed = year.counts(seen.keySet());
		year.correct();
		Map<String, Long> lost = attack(year, released, seen, Map.of(), tally);
		Publication annual = publications.stream().filter(Publication::required).findFirst().orElseThrow();
		if (release(year, annual, control, ledger, released, seen, tally)) {
			year.draft(annual).counts().keySet().forEach(printed::remove);
			tally.recovered.addAll(attack(year, released, seen, printed, tally).keySet());
			attack(year, released, seen, Map.of(), tally).forEach((cell, width) -> {
				if (width < lost.getOrDefault(cell, (long) THRESHOLD)) {
					tally.recovered.add(cell);
				}
			});
		}
		return tally;
	}

	/**
	 * The annual report is counted while the others are given out, and given out once the
	 * facts have changed: then somebody reckons with all that was printed, as it was.
	 */
	private static Tally late(int seed, Control control) {
		RandomYear year = new RandomYear(seed);
		RandomYear asItWas = new RandomYear(seed);
		Tally tally = new Tally();
		List<EarlierRelease> ledger = new ArrayList<>();
		List<Publication> released = new ArrayList<>();
		Map<CellId, Printed> seen = new LinkedHashMap<>();
		List<Publication> publications = year.publications();
		publications.stream()
			.filter((publication) -> !publication.required())
			.forEach((publication) -> release(year, publication, control, ledger, released, seen, tally));
		Publication annual = publications.stream().filter(Publication::required).findFirst().orElseThrow();
		Draft counted = year.draft(annual);
		IntStream.range(0, CORRECTIONS).forEach((any) -> year.correct());
		if (release(asItWas, annual, (draft, earlier, recount) -> control.protect(counted, earlier,
				(cell) -> OptionalLong.of(year.count(cell))), ledger, released, seen, tally)) {
			tally.late++;
		}
		tally.recovered.addAll(attack(asItWas, released, seen, Map.of(), tally).keySet());
		return tally;
	}

	/** The ledger as it would be if nothing but present counts had been printed. */
	private static EarlierRelease asOfNow(EarlierRelease release, Recount recount) {
		return new EarlierRelease(release.id(), release.title(), release.edition(), release.day(),
				release.tables()
					.stream()
					.map((table) -> new PrintedTable(table.id(), table.title(),
							table.cells().stream().map((cell) -> asOfNow(cell, recount)).toList()))
					.toList(),
				release.sums(), release.bounds());
	}

	private static PrintedCell asOfNow(PrintedCell cell, Recount recount) {
		return (cell.printed() instanceof Printed.Shown) ? new PrintedCell(cell.id(), cell.label(),
				new Printed.Shown(recount.count(cell.id()).orElseThrow()), cell.known()) : cell;
	}

	private static boolean release(RandomYear year, Publication publication, Control control,
			List<EarlierRelease> ledger, List<Publication> released, Map<CellId, Printed> seen, Tally tally) {
		Draft draft = year.draft(publication);
		try {
			Protection protection = control.protect(draft, ledger, (cell) -> OptionalLong.of(year.count(cell)));
			ledger.add(EarlierRelease.of("1", draft, 1, DraftBuilder.LAST, protection));
			released.add(publication);
			seen.putAll(protection.controlled().cells());
			tally.releases++;
			protection.controlled().cells().forEach((cell, printed) -> tally.count(printed, year.count(cell)));
			return true;
		}
		catch (ReleaseRefused ex) {
			tally.refused++;
			return false;
		}
	}

	/**
	 * Reckons with what is seen last of each cell, at its present value, and with all
	 * that adds up in the year.
	 * @param printed the counts that are known as they were printed: a reader makes
	 * nothing of those that have changed since
	 * @return what is worked out, and how far apart its possible values still are
	 */
	private static Map<String, Long> attack(RandomYear year, List<Publication> released, Map<CellId, Printed> seen,
			Map<CellId, Long> printedCounts, Tally tally) {
		Map<String, Long> recovered = new LinkedHashMap<>();
		Attacker attacker = new Attacker();
		Map<Map<String, String>, int[]> unknowns = new HashMap<>();
		Map<String, Integer> rests = new LinkedHashMap<>();
		for (Publication publication : released) {
			know(year, publication.tables(), attacker, unknowns, rests);
		}
		Map<CellId, Integer> hidden = new LinkedHashMap<>();
		Set<Integer> printed = new HashSet<>();
		seen.forEach((cell, text) -> {
			int[] parts = unknowns.get(cell.codes());
			Map<Integer, Long> factors = new HashMap<>();
			for (int i = 0; i < parts.length; i++) {
				if (!RandomYear.TURNS.get(i).isBefore(cell.from()) && RandomYear.TURNS.get(i).isBefore(cell.to())) {
					factors.put(parts[i], 1L);
				}
			}
			long count = year.count(cell);
			if (text instanceof Printed.Shown && printedCounts.getOrDefault(cell, count) != count) {
				return;
			}
			if (text instanceof Printed.Shown) {
				attacker.knows(factors, count);
				if (factors.size() == 1) {
					printed.addAll(factors.keySet());
				}
			}
			else {
				int target = attacker.unknown((count > 0) ? 1 : 0, count);
				factors.put(target, -1L);
				attacker.knows(factors, 0);
				hidden.put(cell, target);
				if (factors.size() == 2) {
					factors.keySet().forEach((one) -> attacker.raise(one, (count > 0) ? 1 : 0));
					printed.addAll(factors.keySet());
				}
			}
		});
		attacker.solve();
		hidden.forEach((cell, target) -> {
			long[] ends = attacker.ends(target, THRESHOLD - 1);
			if (ends[1] - ends[0] < THRESHOLD - 1) {
				recovered.put("hidden " + cell, ends[1] - ends[0]);
			}
		});
		unknowns.forEach((codes, parts) -> IntStream.range(0, parts.length)
			.filter((period) -> !printed.contains(parts[period]))
			.forEach((period) -> nowhere(attacker, codes + " in part " + period, parts[period], recovered)));
		rests.forEach((name, rest) -> nowhere(attacker, name, rest, recovered));
		tally.programs += attacker.programs();
		return recovered;
	}

	/** A count that is printed nowhere is worth working out when it is small. */
	private static void nowhere(Attacker attacker, String name, int unknown, Map<String, Long> recovered) {
		if (attacker.truth(unknown) == 0 || attacker.truth(unknown) >= THRESHOLD) {
			return;
		}
		long[] ends = attacker.ends(unknown, THRESHOLD - 1);
		if (ends[1] - ends[0] < THRESHOLD - 1 && ends[0] < THRESHOLD && ends[1] > 0) {
			recovered.put(name, ends[1] - ends[0]);
		}
	}

	/** How the counts of the tables add up in each part of the year. */
	private static void know(RandomYear year, Set<String> tables, Attacker attacker,
			Map<Map<String, String>, int[]> unknowns, Map<String, Integer> rests) {
		for (int period = 0; period < 3; period++) {
			int during = period;
			int all = unknown(year, Map.of(), during, attacker, unknowns);
			for (String kind : List.of("setting", "category", "further", "action")) {
				if (!tables.contains(kind)) {
					continue;
				}
				List<Integer> parts = IntStream.range(0, year.numberOf(kind))
					.mapToObj((code) -> unknown(year, RandomYear.codes(kind, code), during, attacker, unknowns))
					.toList();
				if ("action".equals(kind)) {
					for (int part : parts) {
						rests.computeIfAbsent("rest of " + part, (name) -> {
							CellId whole = cell(Map.of(), during);
							CellId some = cell(RandomYear.codes(kind, parts.indexOf(part)), during);
							int rest = attacker.unknown(0, year.count(whole) - year.count(some));
							attacker.knows(Map.of(all, -1L, part, 1L, rest, 1L), 0);
							return rest;
						});
					}
				}
				else {
					add(attacker, all, parts);
				}
			}
			if (tables.contains("cross")) {
				cross(year, during, attacker, unknowns);
			}
		}
	}

	private static void cross(RandomYear year, int during, Attacker attacker,
			Map<Map<String, String>, int[]> unknowns) {
		for (int setting = 0; setting < year.numberOf("setting"); setting++) {
			int row = setting;
			add(attacker, unknown(year, RandomYear.codes("setting", setting), during, attacker, unknowns), IntStream
				.range(0, year.numberOf("category"))
				.mapToObj((category) -> unknown(year, RandomYear.codes(row, category), during, attacker, unknowns))
				.toList());
		}
		for (int category = 0; category < year.numberOf("category"); category++) {
			int column = category;
			add(attacker, unknown(year, RandomYear.codes("category", category), during, attacker, unknowns), IntStream
				.range(0, year.numberOf("setting"))
				.mapToObj((setting) -> unknown(year, RandomYear.codes(setting, column), during, attacker, unknowns))
				.toList());
		}
	}

	private static void add(Attacker attacker, int total, List<Integer> parts) {
		Map<Integer, Long> factors = new HashMap<>();
		parts.forEach((part) -> factors.put(part, 1L));
		factors.put(total, -1L);
		attacker.knows(factors, 0);
	}

	private static int unknown(RandomYear year, Map<String, String> codes, int during, Attacker attacker,
			Map<Map<String, String>, int[]> unknowns) {
		return unknowns.computeIfAbsent(codes,
				(any) -> IntStream.range(0, 3)
					.map((period) -> attacker.unknown(0, year.count(cell(codes, period))))
					.toArray())[during];
	}

	private static CellId cell(Map<String, String> codes, int period) {
		return new Publication("", period, period + 1, Set.of(), false).cell(codes);
	}

	private interface Control {

		Protection protect(Draft draft, List<EarlierRelease> earlier, Recount recount);

	}

	/** What came of it. */
	private static final class Tally {

		private final List<String> recovered = new ArrayList<>();

		private int releases;

		private int refused;

		private int late;

		private int shown;

		private int small;

		private int besides;

		private int programs;

		void count(Printed printed, long count) {
			if (printed instanceof Printed.Shown) {
				this.shown++;
			}
			else if (count < THRESHOLD) {
				this.small++;
			}
			else {
				this.besides++;
			}
		}

		Tally and(Tally other) {
			Tally sum = new Tally();
			for (Tally one : List.of(this, other)) {
				sum.recovered.addAll(one.recovered);
				sum.releases += one.releases;
				sum.refused += one.refused;
				sum.late += one.late;
				sum.shown += one.shown;
				sum.small += one.small;
				sum.besides += one.besides;
				sum.programs += one.programs;
			}
			return sum;
		}

		@Override
		public String toString() {
			return "%d released, %d late, %d refused: %d shown, %d small, %d besides; %d programs"
				.formatted(this.releases, this.late, this.refused, this.shown, this.small, this.besides, this.programs);
		}

	}

}
