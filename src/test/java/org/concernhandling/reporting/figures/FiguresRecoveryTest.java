package org.concernhandling.reporting.figures;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.concernhandling.concern.Refused;
import org.concernhandling.concern.vocabulary.HandlingAction;
import org.concernhandling.reporting.annual.ReportInMemory;
import org.concernhandling.reporting.disclosure.ReleaseRefused;
import org.concernhandling.reporting.disclosure.Releases;
import org.concernhandling.reporting.disclosure.ReleasesInMemory;
import org.concernhandling.reporting.disclosure.Riddle;
import org.concernhandling.reporting.figures.StatisticsTable.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of random facts, counted by the database, managers take figures of months and quarters
 * away, and the yearly report is published: all of it as the product makes it. Then
 * somebody who knows what is printed, and what each table says of itself, tries to work
 * out what is held back.
 * <p>
 * These are {@value #YEARS} years, as a year with all its tables takes long to attack;
 * 1,000 years of fewer tables are attacked beside the control itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresRecoveryTest {

	private static final int YEARS = 3;

	/** Each more takes several times as long. */
	private static final int EXPORTS = 1;

	private static final int THRESHOLD = 5;

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-05-01T10:00:00Z"), ZoneOffset.UTC);

	private static final Period YEAR = Period.reportingYear(2017);

	private static final String TOTAL = "total";

	private static final String DECIDED = "further-action-in-period";

	private FactTable facts;

	@BeforeAll
	void start() {
		this.facts = FactTable.inMemory();
	}

	@AfterAll
	void stop() throws Exception {
		this.facts.close();
	}

	@Test
	void nobodyWorksOutACountThatTheReportOrAnExportHoldsBack() {
		int reports = 0;
		long heldBack = 0;
		for (int seed = 0; seed < YEARS; seed++) {
			Figures figures = year(seed);
			Releases releases = ReleasesInMemory.of(CLOCK, THRESHOLD);
			List<Print> prints = give(seed, figures, releases);
			assertThat(new Attack(figures, prints).recovered()).as("year %d", seed).isEmpty();
			reports += prints.stream().anyMatch((print) -> print.period().equals(YEAR)) ? 1 : 0;
			heldBack += prints.stream().mapToLong(Print::heldBack).sum();
		}
		assertThat(reports).isGreaterThan(YEARS / 2);
		assertThat(heldBack).isGreaterThan(YEARS * 20);
	}

	@Test
	void whereOnlySmallCountsAreHeldBackTheyAreWorkedOut() {
		Figures figures = year(0);
		Map<String, Map<String, String>> printed = new LinkedHashMap<>();
		figures.compile(Counted.QUALIFYING_DISCLOSURES, YEAR).tables().forEach((table) -> {
			Map<String, String> rows = new LinkedHashMap<>();
			table.rows().forEach((row) -> rows.put(row.code(), smallHidden(row.count())));
			rows.put(TOTAL, smallHidden(table.total()));
			printed.put(table.id(), rows);
		});
		assertThat(new Attack(figures, List.of(new Print(Counted.QUALIFYING_DISCLOSURES, YEAR, printed))).recovered())
			.hasSizeGreaterThan(5);
	}

	private static String smallHidden(long count) {
		return (count > 0 && count < THRESHOLD) ? "c" : Long.toString(count);
	}

	private Figures year(int seed) {
		this.facts.clear();
		RandomFacts.write(seed, this.facts, YEAR.from());
		return new CountedOnce(this.facts);
	}

	/** What is printed of what managers want to give out, as far as it is not refused. */
	private static List<Print> give(int seed, Figures figures, Releases releases) {
		Random random = new Random(seed);
		List<Print> prints = new ArrayList<>();
		random.ints(EXPORTS, 0, 6)
			.mapToObj(
					List.of(months(4, 4), months(4, 6), months(7, 9), months(4, 9), months(10, 15), months(4, 14))::get)
			.distinct()
			.forEach((period) -> {
				try {
					prints.add(new Print(Counted.QUALIFYING_DISCLOSURES, period,
							read(new FiguresExport(figures, releases, CLOCK, THRESHOLD)
								.export(Counted.QUALIFYING_DISCLOSURES, period, "mary"))));
				}
				catch (Refused ex) {
					// A refusal gives nothing away.
				}
			});
		try {
			Map<String, Map<String, String>> report = ReportInMemory.release(2017, figures, releases);
			prints.add(new Print(Counted.ALL_CONCERNS, YEAR, Map.of("status", report.remove("status"))));
			prints.add(new Print(Counted.QUALIFYING_DISCLOSURES, YEAR, report));
		}
		catch (ReleaseRefused ex) {
			// The same.
		}
		return prints;
	}

	/** From the first day of a month of 2017 to the last one of another. */
	private static Period months(int first, int last) {
		LocalDate january = LocalDate.of(2017, 1, 1);
		return new Period(january.plusMonths(first - 1L), january.plusMonths(last).minusDays(1));
	}

	private static Map<String, Map<String, String>> read(String csv) {
		Map<String, Map<String, String>> printed = new LinkedHashMap<>();
		try (CSVParser lines = CSVParser.parse(new StringReader(csv),
				CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get())) {
			lines.forEach((line) -> printed.computeIfAbsent(line.get("table"), (any) -> new LinkedHashMap<>())
				.put(line.get("code"), line.get("count")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return printed;
	}

	/** What readers see, by tables and the codes of their rows. */
	private record Print(Counted counted, Period period, Map<String, Map<String, String>> tables) {

		long heldBack() {
			return this.tables.values().stream().flatMap((rows) -> rows.values().stream()).filter("c"::equals).count();
		}

	}

	/** Counts each population and period once: the facts stay as they are. */
	private static final class CountedOnce extends Figures {

		private final Map<Counted, Map<Period, CompiledFigures>> counted = new HashMap<>();

		CountedOnce(FactTable facts) {
			super(facts.jdbc(), CLOCK);
		}

		@Override
		public CompiledFigures compile(Counted counted, Period period) {
			return this.counted.computeIfAbsent(counted, (any) -> new HashMap<>())
				.computeIfAbsent(period, (any) -> super.compile(counted, period));
		}

	}

	/** Somebody who has read all that was printed. */
	private static final class Attack {

		private final Riddle riddle = new Riddle();

		private final Figures figures;

		private final List<Print> prints;

		/** The shortest periods that the printed ones are made of. */
		private final List<Period> pieces = new ArrayList<>();

		private final Set<Counted> populations = EnumSet.of(Counted.QUALIFYING_DISCLOSURES);

		private final Map<String, Integer> counts = new LinkedHashMap<>();

		private final Map<String, Integer> hidden = new LinkedHashMap<>();

		/** Counts of somebody that nobody has printed. */
		private final Map<String, Integer> rests = new LinkedHashMap<>();

		private final Set<Integer> printed = new TreeSet<>();

		Attack(Figures figures, List<Print> prints) {
			this.figures = figures;
			this.prints = prints;
			TreeSet<LocalDate> turns = new TreeSet<>();
			prints.forEach((print) -> {
				turns.add(print.period().from());
				turns.add(print.period().to().plusDays(1));
				if (print.counted() != Counted.QUALIFYING_DISCLOSURES) {
					this.populations.addAll(List.of(Counted.values()));
				}
			});
			for (LocalDate turn : turns) {
				if (turn != turns.last()) {
					this.pieces.add(new Period(turn, turns.higher(turn).minusDays(1)));
				}
			}
		}

		List<String> recovered() {
			for (Period piece : this.pieces) {
				this.populations.forEach((counted) -> tables(counted, piece));
				if (this.populations.size() > 1) {
					everybody(piece);
				}
			}
			this.prints.forEach(this::read);
			decided();
			this.riddle.solve();
			List<String> recovered = new ArrayList<>();
			this.hidden.forEach((name, count) -> {
				long[] ends = this.riddle.ends(count, THRESHOLD - 1);
				if (ends[1] - ends[0] < THRESHOLD - 1) {
					recovered.add("hidden " + name + " " + ends[0] + "-" + ends[1]);
				}
			});
			Stream.of(this.counts, this.rests).forEach((some) -> some.forEach((name, count) -> {
				if (!this.printed.contains(count) && this.riddle.truth(count) > 0
						&& this.riddle.truth(count) < THRESHOLD) {
					long[] ends = this.riddle.ends(count, THRESHOLD - 1);
					if (ends[1] - ends[0] < THRESHOLD - 1 && ends[0] < THRESHOLD) {
						recovered.add(name + " " + ends[0] + "-" + ends[1]);
					}
				}
			}));
			return recovered;
		}

		/** What the tables about a period say of themselves. */
		private void tables(Counted counted, Period piece) {
			int total = count(counted, "", TOTAL, piece);
			for (StatisticsTable table : this.figures.compile(counted, YEAR).tables()) {
				if (table.adding() && !table.id().equals(DECIDED)) {
					Map<Integer, Long> sum = new HashMap<>();
					codes(table.id()).forEach((code) -> sum.put(count(counted, table.id(), code, piece), 1L));
					sum.put(total, -1L);
					this.riddle.knows(sum, 0);
				}
			}
			services(counted, piece, total);
			actions(counted, piece, total);
			for (String table : List.of("outcome", "substantiated", "closed-days", "closed-in-time",
					"detriment-reported")) {
				same(counted, piece, table, FactCounts.MISSING, "state", "open");
			}
			for (String stage : List.of("acknowledged", "screened", "decided")) {
				same(counted, piece, stage + "-days", FactCounts.MISSING, stage + "-in-time", FactCounts.MISSING);
			}
			same(counted, piece, "status", FactCounts.MISSING, "remit", FactCounts.MISSING);
			if (counted == Counted.QUALIFYING_DISCLOSURES) {
				this.riddle.knows(Map.of(count(counted, "status", "qualifying-disclosure", piece), 1L, total, -1L), 0);
			}
		}

		/** Each names one kind of service first, and perhaps another one. */
		private void services(Counted counted, Period piece, int total) {
			int none = count(counted, "primary-setting", FactCounts.MISSING, piece);
			Map<Integer, Long> second = new HashMap<>(Map.of(total, 1L, none, -1L));
			for (String code : codes("primary-setting")) {
				int primary = count(counted, "primary-setting", code, piece);
				int any = count(counted, "any-setting", code, piece);
				if (code.equals(FactCounts.MISSING)) {
					this.riddle.knows(Map.of(primary, 1L, any, -1L), 0);
					continue;
				}
				int asSecond = rest("second " + code, counted, piece, primary, Map.of(any, 1L));
				this.riddle.atMost(asSecond, Map.of(total, 1L, none, -1L, primary, -1L));
				rest("not " + code, counted, piece, any, Map.of(total, 1L));
				second.put(asSecond, -1L);
			}
			int withoutSecond = this.riddle.unknown(0,
					second.entrySet()
						.stream()
						.mapToLong((one) -> one.getValue() * this.riddle.truth(one.getKey()))
						.sum());
			second.put(withoutSecond, -1L);
			this.riddle.knows(second, 0);
		}

		/** Further action is one action at least. */
		private void actions(Counted counted, Period piece, int total) {
			int further = count(counted, "further-action", "further-action", piece);
			Map<Integer, Long> all = new HashMap<>();
			for (HandlingAction action : HandlingAction.values()) {
				int one = count(counted, "action", action.code(), piece);
				rest("without " + action.code(), counted, piece, one, Map.of(total, 1L));
				if (action == HandlingAction.NO_FURTHER_ACTION) {
					int both = rest("both", counted, piece, count(counted, "further-action", action.code(), piece),
							Map.of(one, 1L));
					rest("further action only", counted, piece, both, Map.of(further, 1L));
				}
				else {
					rest("other than " + action.code(), counted, piece, one, Map.of(further, 1L));
					all.put(one, 1L);
				}
			}
			this.riddle.atMost(further, all);
		}

		/** Disclosures and other concerns are all concerns. */
		private void everybody(Period piece) {
			for (StatisticsTable table : this.figures.compile(Counted.ALL_CONCERNS, YEAR).tables()) {
				if (!table.id().equals(DECIDED)) {
					Stream.concat(codes(table.id()).stream(), Stream.of(TOTAL))
						.forEach((code) -> everybody(
								(counted) -> count(counted, code.equals(TOTAL) ? "" : table.id(), code, piece)));
				}
			}
		}

		private void everybody(ToIntFunction<Counted> count) {
			this.riddle.knows(Map.of(count.applyAsInt(Counted.ALL_CONCERNS), -1L,
					count.applyAsInt(Counted.QUALIFYING_DISCLOSURES), 1L, count.applyAsInt(Counted.OTHER_CONCERNS), 1L),
					0);
		}

		/**
		 * Whoever is decided about in a month is decided about in the year, and whoever
		 * was received in it, too, is one on whom further action was decided.
		 */
		private void decided() {
			List<Period> periods = this.prints.stream().map(Print::period).distinct().toList();
			for (Counted counted : this.populations) {
				for (Period period : periods) {
					int within = count(counted, DECIDED, "received-in-period", period);
					this.riddle.knows(Map.of(count(counted, DECIDED, TOTAL, period), -1L, within, 1L,
							count(counted, DECIDED, "received-before", period), 1L), 0);
					rest("decided later", counted, period, within,
							sum(counted, "further-action", "further-action", period));
					for (Period longer : periods) {
						if (!longer.equals(period) && contains(longer, period)) {
							rest("not decided in " + longer, counted, period, count(counted, DECIDED, TOTAL, period),
									Map.of(count(counted, DECIDED, TOTAL, longer), 1L));
							rest("not decided and received in " + longer, counted, period, within,
									Map.of(count(counted, DECIDED, "received-in-period", longer), 1L));
							if (longer.from().equals(period.from())) {
								rest("received before and not decided in " + longer, counted, period,
										count(counted, DECIDED, "received-before", period),
										Map.of(count(counted, DECIDED, "received-before", longer), 1L));
							}
						}
					}
				}
			}
			if (this.populations.size() > 1) {
				for (Period period : periods) {
					for (String code : List.of("received-in-period", "received-before", TOTAL)) {
						everybody((counted) -> count(counted, DECIDED, code, period));
					}
				}
			}
		}

		private static boolean contains(Period longer, Period period) {
			return !longer.from().isAfter(period.from()) && !longer.to().isBefore(period.to());
		}

		/** A row that is not printed counts nobody. */
		private void read(Print print) {
			print.tables()
				.forEach((table, rows) -> Stream.concat(codes(table).stream(), Stream.of(TOTAL)).forEach((code) -> {
					boolean whole = code.equals(TOTAL) && !table.equals(DECIDED);
					Map<Integer, Long> sum = table.equals(DECIDED)
							? Map.of(count(print.counted(), table, code, print.period()), 1L)
							: sum(print.counted(), whole ? "" : table, code, print.period());
					String text = rows.getOrDefault(code, "0");
					long truth = sum.keySet().stream().mapToLong(this.riddle::truth).sum();
					if (text.equals("c")) {
						int count = sum.size() == 1 ? sum.keySet().iterator().next() : this.riddle.unknown(1, truth);
						this.riddle.raise(count, 1);
						if (sum.size() > 1) {
							Map<Integer, Long> factors = new HashMap<>(sum);
							factors.put(count, -1L);
							this.riddle.knows(factors, 0);
						}
						this.hidden.put(print.counted() + " " + table + " " + code + " " + print.period(), count);
						this.printed.add(count);
					}
					else {
						this.riddle.knows(sum, Long.parseLong(text));
						if (sum.size() == 1) {
							this.printed.addAll(sum.keySet());
						}
					}
				}));
		}

		private void same(Counted counted, Period piece, String table, String code, String other, String otherCode) {
			this.riddle
				.knows(Map.of(count(counted, table, code, piece), 1L, count(counted, other, otherCode, piece), -1L), 0);
		}

		private int rest(String name, Counted counted, Period period, int part, Map<Integer, Long> whole) {
			int rest = this.riddle.atMost(part, whole);
			this.rests.put(name + " " + counted + " " + period + " " + rest, rest);
			return rest;
		}

		private Map<Integer, Long> sum(Counted counted, String table, String code, Period period) {
			Map<Integer, Long> sum = new HashMap<>();
			this.pieces.stream()
				.filter((piece) -> contains(period, piece))
				.forEach((piece) -> sum.put(count(counted, table, code, piece), 1L));
			return sum;
		}

		private int count(Counted counted, String table, String code, Period period) {
			return this.counts.computeIfAbsent("%s %s %s %s".formatted(counted, table, code, period), (name) -> {
				CompiledFigures compiled = this.figures.compile(counted, period);
				return this.riddle.unknown(0,
						code.equals(TOTAL) ? compiled.table(table.isEmpty() ? "state" : table).total()
								: compiled.table(table).row(code).map(Row::count).orElse(0L));
			});
		}

		private List<String> codes(String table) {
			Set<String> codes = new TreeSet<>();
			for (Counted counted : Counted.values()) {
				this.figures.compile(counted, YEAR).table(table).rows().forEach((row) -> codes.add(row.code()));
			}
			if (List
				.of("primary-setting", "any-setting", "status", "remit", "outcome", "substantiated", "closed-days",
						"closed-in-time", "detriment-reported")
				.contains(table) || table.matches(".*-(days|in-time)")) {
				codes.add(FactCounts.MISSING);
			}
			return List.copyOf(codes);
		}

	}

}
